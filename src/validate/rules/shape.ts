// The outermost shape: a config that is a map, with a list of nodes that are maps of a known type.
import { isList, isObject } from '../../base/json.ts';
import { atLeast } from '../../base/gateway.ts';
import { nearestName } from '../../model/nearest.ts';
import { nodeCount } from '../../nodes/config.ts';
import { nodeTypes } from '../../nodes/index.ts';
import { raiseTarget, writeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const configShape: Rule = {
  id: 'config-shape',
  severity: 'error',
  documented: true,
  check: ({ flow }) => {
    if (flow.config === null) return [{ message: 'expected a record', path: [] }];
    const nodes = flow.config['nodes'];
    if (nodes === undefined || nodes === null)
      return [{ message: 'required field missing', path: ['nodes'] }];
    if (!isList(nodes)) return [{ message: 'expected an array', path: ['nodes'] }];
    return nodes.flatMap((entry, i) =>
      isObject(entry) ? [] : [{ message: 'expected a record', path: ['nodes', i] }],
    );
  },
};

const nodeCountRule: Rule = {
  id: 'node-count',
  severity: 'error',
  documented: true,
  check: ({ flow }): readonly Found[] => {
    const nodes = flow.config?.['nodes'];
    if (!Array.isArray(nodes)) return [];
    const path = ['nodes'];
    if (nodes.length < nodeCount.min) return [{ message: `length must be at least ${nodeCount.min}`, path }];
    if (nodes.length > nodeCount.max) return [{ message: `length must be at most ${nodeCount.max}`, path }];
    return [];
  },
};

/** Types that earlier Datakit previews had. */
const removed = new Map([
  ['handlebars', 'The node type "handlebars" was removed in 3.11. Build the text with a jq node.'],
]);

const nodeType: Rule = {
  id: 'node-type',
  severity: 'error',
  documented: true,
  check: (context) =>
    context.flow.nodes.flatMap((node): readonly Found[] => {
      if (node.type !== null) return [];
      const path = ['nodes', node.index, 'type'];
      const written = node.attributes['type'];
      if (written === undefined || written === null) return [{ message: 'required field missing', path }];
      if (typeof written !== 'string') return [{ message: 'expected a string', path }];
      const known = Object.keys(nodeTypes);
      const meant = nearestName(written, known);
      const message = removed.get(written) ?? `expected one of: ${known.join(', ')}`;
      return [meant === null ? { message, path } : { message, path, fixes: writeAt(context, path, meant) }];
    }),
};

const nodeVersion: Rule = {
  id: 'node-version',
  severity: 'error',
  documented: true,
  check: ({ flow, gateway }) =>
    flow.nodes.flatMap((node): readonly Found[] => {
      const needs = node.type === null ? null : nodeTypes[node.type].since;
      if (needs === null || atLeast(gateway, needs)) return [];
      const message = `\`${node.typeText}\` needs ${needs}; target is ${gateway}.`;
      return [{ message, path: ['nodes', node.index, 'type'], fixes: raiseTarget(needs) }];
    }),
};

export const shapeRules: readonly Rule[] = [configShape, nodeCountRule, nodeType, nodeVersion];
