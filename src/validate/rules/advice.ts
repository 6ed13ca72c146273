// Flows that the gateway takes and that still do not do what they seem to.
import { isObject, type JsonObject } from '../../base/json.ts';
import type { Connection, Declaration } from '../../model/connection.ts';
import { showEnd } from '../../model/connection.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import type { FlowNode } from '../../model/flow.ts';
import type { RuleContext } from '../context.ts';
import { setAt, together } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const anyAlgorithm: Rule = {
  id: 'jwt-any-algorithm',
  severity: 'warning',
  documented: true,
  check: ({ flow }) =>
    flow.nodes.flatMap((node): readonly Found[] => {
      if (node.type !== 'jwt_verify') return [];
      const allowed = node.attributes['allowed_algorithms'];
      if (Array.isArray(allowed) && allowed.length > 0) return [];
      const message = `${node.key} accepts tokens of any algorithm. Name those you use, such as RS256.`;
      return [{ message, path: ['nodes', node.index, 'allowed_algorithms'] }];
    }),
};

const staticHeaders: Rule = {
  id: 'static-as-headers',
  severity: 'warning',
  documented: false,
  check: (context) =>
    context.flow.nodes.flatMap((node) => {
      const values = node.type === 'static' ? node.attributes['values'] : undefined;
      return isObject(values) ? wholeInHeaders(context, node, values) : [];
    }),
};

function wholeInHeaders(context: RuleContext, node: FlowNode, values: JsonObject): readonly Found[] {
  const connections = context.connectionsFrom.get(node.key) ?? [];
  const whole = connections.filter(({ from, to }) => from.field === null && to.field === 'headers');
  const stray = whole.length === 0 ? null : strayKey(values, connections);
  if (stray === null) return [];
  const inner = Object.keys(values).find((key) => /header/i.test(key) && isObject(values[key]));
  const advice =
    inner === undefined
      ? 'Put the headers under a key of their own and connect that.'
      : `Connect "${node.key}.${inner}" if that holds the headers.`;
  return whole.map(({ declared }) => ({
    fixes: inner === undefined ? [] : connectKey(context, node, inner, declared),
    message: `Every key of ${node.key} becomes a header, also "${stray.key}", which ${stray.why}. ${advice}`,
    path: declared.path,
  }));
}

/** A key that is hardly meant as a header. */
function strayKey(
  values: JsonObject,
  connections: readonly Connection[],
): { readonly key: string; readonly why: string } | null {
  const elsewhere = new Set(connections.map(({ from }) => from.field));
  for (const key of Object.keys(values)) {
    if (isObject(values[key])) return { key, why: 'holds a map' };
    if (elsewhere.has(key)) return { key, why: 'is connected elsewhere, too' };
    if (/^body$/i.test(key)) return { key, why: 'reads like a body' };
  }
  return null;
}

/** The same connection from one key of the node, declared on the side where it is. */
function connectKey(
  context: RuleContext,
  node: FlowNode,
  key: string,
  { side, path, to }: Declaration,
): readonly FlowFix[] {
  const title = `Connect "${node.name}.${key}"`;
  // A label finds a node by its name.
  if (side === 'inputs')
    return context.resolution.index.named.get(node.name)?.node === node
      ? setAt(context, path, `${node.name}.${key}`, title)
      : [];
  const { outputs = null } = node.attributes;
  if (outputs !== null && !(isObject(outputs) && !Object.hasOwn(outputs, key))) return [];
  return together(title, [
    { kind: 'set-attribute', node: node.key, path: ['output'], value: undefined },
    { kind: 'set-attribute', node: node.key, path: ['outputs', key], value: showEnd(to) },
  ]);
}

export const adviceRules: readonly Rule[] = [anyAlgorithm, staticHeaders];
