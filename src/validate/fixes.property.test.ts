// Every mend that is offered can be made, mends what it is offered for, and leaves the rest of the text as it was.
import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import type { GatewayVersion } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import { isList } from '../base/json.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import type { FlowDiagnostic } from '../model/flow-finding.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import type { Flow } from '../model/flow.ts';
import type { FlowCase } from '../test/arbitrary-flow.ts';
import { arbitraryFlow } from '../test/arbitrary-flow.ts';
import { forAll, timeLimit } from '../test/properties.ts';

const documentOf = (text: string) => ({ text, layout: {}, place: 0 });
type Judge = (text: string, gateway: GatewayVersion) => readonly FlowDiagnostic[];

/** Many mends make the same text, which is judged once. */
function judging(): Judge {
  const known = new Map<string, readonly FlowDiagnostic[]>();
  return (text, gateway) => {
    const key = `${gateway} ${text}`;
    const diagnostics = known.get(key) ?? analyse(documentOf(text), gateway).diagnostics;
    known.set(key, diagnostics);
    return diagnostics;
  };
}

const nodeOf = ({ path }: FlowDiagnostic): number | null =>
  path[0] === 'nodes' && typeof path[1] === 'number' ? path[1] : null;

/** How often the same is said of the same node. */
const times = (all: readonly FlowDiagnostic[], one: FlowDiagnostic): number =>
  all.filter(
    (other) => other.rule === one.rule && other.message === one.message && nodeOf(other) === nodeOf(one),
  ).length;

/** Of three that claim one input, the second may be in the way of the third in the words that the first was. */
function isMended(
  found: FlowDiagnostic,
  before: readonly FlowDiagnostic[],
  after: readonly FlowDiagnostic[],
) {
  if (times(after, found) < times(before, found)) return true;
  const conflicts = (all: readonly FlowDiagnostic[]) => all.filter(({ rule }) => rule === found.rule).length;
  return found.rule === 'connection-conflict' && conflicts(after) < conflicts(before);
}

/** Indexes of the nodes that an edit may change beside the one it is offered for. */
function concerned(flow: Flow, diagnostic: FlowDiagnostic, edit: FlowEdit): ReadonlySet<number | null> {
  const named = new Set<string>();
  if (edit.kind === 'set-attribute') named.add(edit.node);
  if (edit.kind === 'disconnect') for (const { node } of [edit.from, edit.to]) named.add(node);
  const own = flow.nodes.filter(({ key, name }) => named.has(key) || named.has(name));
  const namers = edit.kind === 'rename-node' ? flow.nodes : [];
  return new Set([nodeOf(diagnostic), ...[...own, ...namers].map(({ index }) => index)]);
}

/** The text with a comment above each node, cut at these: the head first, what follows the nodes last. */
const pieces = (text: string): readonly string[] => text.split(/^(?=(?:  # node \d+|# end)$)/m);
function withComments({ nodes, ...around }: JsonObject): string {
  const head = Object.keys(around).length === 0 ? '' : emitYaml(around);
  const list = isList(nodes) ? nodes : [];
  const items = list.map((node, i) => `# node ${i}\n${emitYaml([node])}`.replaceAll(/^(?=.)/gm, '  '));
  const body = items.join('').replaceAll(/^( {4}type: \w+)$/gm, '$1 # its type');
  return `# head\n${head}nodes:\n${body}# end\n`;
}

function firstChange(
  before: string,
  after: string,
  changed: ReadonlySet<number | null>,
  edit: FlowEdit,
): string | null {
  const [old, now] = [pieces(before), pieces(after)];
  if (now.length !== old.length) return 'took away a comment';
  const isOpen = (i: number): boolean =>
    edit.kind === 'set-config' ? i === 0 || i >= old.length - 2 : changed.has(i - 1);
  const at = old.findIndex((piece, i) => !isOpen(i) && now[i] !== piece);
  return at < 0 ? null : `changed\n${old[at]}to\n${now[at]}`;
}

interface Judged {
  readonly text: string;
  readonly gateway: GatewayVersion;
  readonly flow: Flow;
  readonly all: readonly FlowDiagnostic[];
  readonly judge: Judge;
}

/** What is wrong with a mend; null when it works. */
function fault(
  { text, gateway, flow, all, judge }: Judged,
  found: FlowDiagnostic,
  edit: FlowEdit,
): string | null {
  if (edit.kind === 'set-target') return times(judge(text, edit.gateway), found) > 0 ? 'mends nothing' : null;
  const edited = applyEdit(documentOf(text), edit, gateway);
  if (!edited.ok) return `is refused: ${edited.error.message}`;
  const after = edited.value.text;
  if (!isMended(found, all, judge(after, gateway))) return 'mends nothing';
  return firstChange(text, after, concerned(flow, found, edit), edit);
}

function faults(text: string, gateway: GatewayVersion): readonly string[] {
  const { flow, diagnostics: all } = analyse(documentOf(text), gateway);
  if (flow === null) return ['holds no flow'];
  const judged = { text, gateway, flow, all, judge: judging() };
  return all.flatMap((found) =>
    found.fixes.flatMap(({ title, edit }) => {
      const why = fault(judged, found, edit);
      return why === null ? [] : [`"${title}" for ${found.rule}, ${found.message}: ${why}`];
    }),
  );
}

test(
  'every mend works',
  () => {
    const check = ({ config, gateway }: FlowCase): void => {
      expect(faults(withComments(config), gateway)).toEqual([]);
    };
    forAll(arbitraryFlow({ repeats: true }), check, 0.35);
  },
  timeLimit,
);
