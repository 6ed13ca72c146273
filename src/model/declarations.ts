// All connections that a flow declares, from the four attributes that may declare them, in the order in which they
// are taken: nodes in config order, inputs before outputs, fields by name (a Lua map has no order of its own).
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { connectionLabel, labelAttributes } from '../nodes/names.ts';
import type { ConnectionProblem } from './connection-problem.ts';
import type { Declaration, End } from './connection.ts';
import type { FlowIndex, Member, Side } from './flow-index.ts';
import { labelText, parseLabel } from './labels.ts';
import type { FlowNode } from './flow.ts';

export interface Declarations {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly ConnectionProblem[];
}

interface Collected {
  readonly declarations: Declaration[];
  readonly problems: ConnectionProblem[];
}

export function collectDeclarations(index: FlowIndex): Declarations {
  const collected: Collected = { declarations: [], problems: [] };
  for (const node of index.flow.nodes) {
    const member = index.members.get(node.key);
    if (member !== undefined) collectNode(node, member, collected);
  }
  return collected;
}

// Attributes that the type does not have are unknown attributes; the rules for attributes report them.
function collectNode(node: FlowNode, member: Member, into: Collected): void {
  for (const side of ['inputs', 'outputs'] as const) {
    const { one, many } = member[side].labels;
    const single = labelAttributes[side].one;
    const path = ['nodes', node.index];
    if (one) collectLabel(node, side, null, node.attributes[single], [...path, single], into);
    if (many) collectMap(node, side, node.attributes[side], [...path, side], into);
  }
}

function collectMap(node: FlowNode, side: Side, value: Json | undefined, path: Path, into: Collected): void {
  if (value === undefined || value === null) return;
  if (!isObject(value)) {
    into.problems.push({
      kind: 'labels',
      message: 'expected a map',
      path,
      documented: true,
      severity: 'error',
      declaration: null,
    });
    return;
  }
  for (const field of Object.keys(value).sort()) {
    collectLabel(node, side, field, value[field], [...path, field], into);
  }
}

function collectLabel(
  node: FlowNode,
  side: Side,
  field: string | null,
  value: Json | undefined,
  path: Path,
  into: Collected,
): void {
  if (value === undefined || value === null) return;
  const there = typeof value === 'string' ? parseLabel(value) : null;
  const message = labelProblem(value, there);
  if (there === null || message !== null) {
    const text = message ?? labelText;
    into.problems.push({
      kind: 'label',
      message: text,
      path,
      documented: true,
      severity: 'error',
      declaration: null,
    });
    return;
  }
  const here: End = { node: node.key, field };
  const ends = side === 'inputs' ? { from: there, to: here } : { from: here, to: there };
  into.declarations.push({ nodeIndex: node.index, side, path, ...ends });
}

// Kong's own texts for strings (kong/db/schema/init.lua).
function labelProblem(value: Json, label: End | null): string | null {
  if (typeof value !== 'string') return 'expected a string';
  const { minLength, maxLength } = connectionLabel;
  if (value.length < minLength) return `length must be at least ${minLength}`;
  if (value.length > maxLength) return `length must be at most ${maxLength}`;
  return label === null ? labelText : null;
}
