// Runs a flow written as YAML on a sample, for tests.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { flowFrom } from '../model/flow-from.ts';
import type { Flow } from '../model/flow.ts';
import { resolveConnections } from '../model/resolve.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { ExecutionPlan } from '../plan/plan.ts';
import type { RunResult } from '../run/result.ts';
import { runToEnd } from '../run/run-flow.ts';
import type { Answer, Sample, SampleRequest } from '../run/sample.ts';
import { plainAnswer, plainRequest, plainSample } from '../run/sample.ts';
import type { RunServices } from '../run/services.ts';
import { parseText } from '../text/parse-text.ts';
import { directJq } from './jq.ts';

export interface SampleParts extends Partial<Omit<Sample, 'request' | 'service' | 'calls'>> {
  readonly request?: Partial<SampleRequest>;
  readonly service?: Partial<Answer>;
  readonly calls?: { readonly [node: string]: Partial<Answer> | readonly Partial<Answer>[] };
}

export interface RunParts {
  readonly sample?: SampleParts;
  readonly gateway?: GatewayVersion;
  readonly services?: Partial<RunServices>;
  readonly signal?: AbortSignal;
}

export function sampleOf(parts: SampleParts): Sample {
  const { request, service, calls = {}, ...rest } = parts;
  const answers = Object.entries(calls).map(([node, given]): [string, readonly Answer[]] => {
    const list: readonly Partial<Answer>[] = 'map' in given ? given : [given];
    return [node, list.map((answer) => ({ ...plainAnswer, ...answer }))];
  });
  return {
    ...plainSample('test'),
    ...rest,
    request: { ...plainRequest, ...request },
    service: { ...plainAnswer, ...service },
    calls: Object.fromEntries(answers),
  };
}

export const flowFromText = (yaml: string): Flow => flowFrom(parseText(yaml).documents[0]?.json ?? null);

export const planOf = (flow: Flow, gateway: GatewayVersion): ExecutionPlan =>
  makePlan(flow, resolveConnections(flow, gateway), gateway);

export const testServices: RunServices = { jq: directJq, random: () => 0.5 };

export function runText(yaml: string, parts: RunParts = {}): Promise<RunResult> {
  const { sample = {}, gateway = '3.15', services, signal } = parts;
  const flow = flowFromText(yaml);
  return runToEnd({
    flow,
    plan: planOf(flow, gateway),
    sample: sampleOf(sample),
    gateway,
    services: { ...testServices, ...services },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Outputs of a node; the whole of a node is `$self`. */
export const outputsOf = (result: RunResult, node: string): Json => result.nodes[node]?.outputs ?? null;

export const assumed = (result: RunResult): readonly string[] => result.assumptions.map(({ id }) => id);
