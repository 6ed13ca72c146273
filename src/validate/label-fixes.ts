// Mends for labels that say more, or other, than a label can: a path into a value, a map where one label stands.
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { ConnectionProblem } from '../model/connection-problem.ts';
import { showEnd } from '../model/connection.ts';
import type { FlowFix } from '../model/flow-finding.ts';
import { portOf } from '../model/flow-index.ts';
import { parseLabel } from '../model/labels.ts';
import { nodeTypes } from '../nodes/index.ts';
import { labelAttributes } from '../nodes/names.ts';
import type { RuleContext } from './context.ts';
import { freeName, setAt, together } from './fixes.ts';

/** Looks a header up in any case, at the place of `.` in the program. */
export const inAnyCase = (header: string): string =>
  `with_entries(.key |= ascii_downcase)[${JSON.stringify(header.toLowerCase())}]`;

/** Nodes whose headers come over the network, in whatever case their sender wrote them. */
export const headerSenders: ReadonlySet<string> = new Set(['request', 'service_response', 'call']);

/** The jq path through these names: `.a["b-c"]`. */
export const jqPath = (names: readonly string[]): string =>
  names
    .map((name, i) =>
      /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `${i === 0 ? '.' : ''}[${JSON.stringify(name)}]`,
    )
    .join('');

/** `request.headers.authorization`: a jq node picks what the label cannot reach. */
export function pickInside(
  context: RuleContext,
  { declaration, path, at }: ConnectionProblem,
): readonly FlowFix[] {
  if (declaration?.side !== 'inputs' || at === 'key') return [];
  const { node, field } = declaration.from;
  const [output = '', ...inner] = (field ?? '').split('.');
  const member = context.resolution.index.named.get(node);
  if (member === undefined || inner.length === 0 || portOf(member, 'outputs', output) === null) return [];
  const [first = '', ...rest] = inner;
  const isHeader = output === 'headers' && headerSenders.has(member.type) && rest.length === 0;
  const jq = isHeader ? inAnyCase(first) : jqPath(inner);
  const words = (inner.at(-1) ?? '').toUpperCase().replaceAll(/\W+/g, '_');
  const name = freeName(context, /^[A-Z_]/.test(words) ? words : `PICK_${words}`);
  const attributes = { input: showEnd({ node, field: output }), jq };
  const [write] = setAt(context, path, name, '');
  if (write === undefined) return [];
  const add = { kind: 'add-node', name, type: 'jq', attributes } as const;
  return together(`Pick "${inner.join('.')}" with a jq node`, [add, write.edit]);
}

/** `inputs: NODE`: one label belongs under the attribute for one label. */
export function asOneLabel(context: RuleContext, path: Path): readonly FlowFix[] {
  const [, index, attribute] = path;
  const node = typeof index === 'number' ? context.nodeAt.get(index) : undefined;
  if (node === undefined || path.length !== 3) return [];
  const side = attribute === 'inputs' ? 'inputs' : attribute === 'outputs' ? 'outputs' : null;
  const label = side === null ? null : loneLabel(node.attributes[side]);
  if (side === null || label === null) return [];
  const { one } = labelAttributes[side];
  const takesOne = node.type !== null && nodeTypes[node.type][side].labels.one;
  if (!takesOne || (node.attributes[one] ?? null) !== null) return [];
  return together(`Move the connection to \`${one}\``, [
    { kind: 'set-attribute', node: node.key, path: [side], value: undefined },
    { kind: 'set-attribute', node: node.key, path: [one], value: label },
  ]);
}

/** A label that stands alone, or as the only entry of a map. */
function loneLabel(value: Json | undefined): string | null {
  const entries = isObject(value) ? Object.values(value) : [value];
  const [label] = entries;
  return entries.length === 1 && typeof label === 'string' && parseLabel(label) !== null ? label : null;
}
