// Flows that the gateway takes and that still do not do what they seem to.
import { isObject } from '../../base/json.ts';
import type { FlowNode } from '../../model/flow.ts';
import type { RuleContext } from '../context.ts';
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
      const inner = isObject(values) ? Object.keys(values).find((key) => isObject(values[key])) : undefined;
      return inner === undefined ? [] : wholeInHeaders(context, node, inner);
    }),
};

function wholeInHeaders(context: RuleContext, node: FlowNode, key: string): readonly Found[] {
  return (context.connectionsFrom.get(node.key) ?? [])
    .filter(({ from, to }) => from.field === null && to.field === 'headers')
    .map(({ declared }) => ({
      message: `Every key of ${node.key} becomes a header, also "${key}", which holds a map. Connect "${node.key}.${key}" if that holds the headers.`,
      path: declared.path,
    }));
}

export const adviceRules: readonly Rule[] = [anyAlgorithm, staticHeaders];
