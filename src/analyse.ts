// Text to everything derived from it, in one walk: parse → Flow → connections → plan → findings, placed in the text.
import type { Analysis } from './analysis.ts';
import type { GatewayVersion } from './base/gateway.ts';
import type { Document } from './model/document.ts';
import type { FlowDiagnostic, FlowFinding } from './model/flow-finding.ts';
import { noPlugin } from './model/source-plugin.ts';
import { resolveConnections } from './model/resolve.ts';
import { makePlan } from './plan/make-plan.ts';
import { parseText, type ConfigPlace, type ParsedText } from './text/parse-text.ts';
import { locate, nodeRanges, readFlow } from './text/read-flow.ts';
import { validate } from './validate/validate.ts';

export function analyse(document: Document, gateway: GatewayVersion): Analysis {
  const parsed = parseText(document.text);
  const place = parsed.places[document.place] ?? parsed.places[0];
  const found = {
    text: document.text,
    gateway,
    place: place ? parsed.places.indexOf(place) : 0,
    places: parsed.places.map(({ kind, title }) => ({ kind, title })),
    source: place ? place.source : noPlugin,
  };
  if (!place) {
    return {
      ...found,
      flow: null,
      connections: [],
      plan: null,
      diagnostics: parsed.problems,
      nodeRanges: [],
    };
  }
  const flow = readFlow(parsed, place);
  const resolution = resolveConnections(flow, gateway);
  const plan = makePlan(flow, resolution, gateway);
  const findings = validate({ flow, resolution, plan, gateway });
  return {
    ...found,
    flow,
    connections: resolution.connections,
    plan,
    diagnostics: inTextOrder([...parsed.problems, ...placed(parsed, place, findings)]),
    nodeRanges: nodeRanges(parsed, place),
  };
}

/** Findings about one config, placed in its text. */
export function placeFindings(
  document: Document,
  findings: readonly FlowFinding[],
): readonly FlowDiagnostic[] {
  const parsed = parseText(document.text);
  const place = parsed.places[document.place] ?? parsed.places[0];
  return place ? placed(parsed, place, findings) : [];
}

const placed = (
  parsed: ParsedText,
  place: ConfigPlace,
  findings: readonly FlowFinding[],
): readonly FlowDiagnostic[] =>
  findings.map((finding) => ({
    ...finding,
    fixes: finding.fixes ?? [],
    range: locate(parsed, place, finding.path, finding.at, finding.within),
  }));

export const inTextOrder = (diagnostics: readonly FlowDiagnostic[]): readonly FlowDiagnostic[] =>
  [...diagnostics].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
