// Nodes that run for nothing, or at a time that does not help.
import type { BranchSlot } from '../../model/flow-edit.ts';
import { slotsOf } from '../../model/branches.ts';
import { dependenciesOf } from '../../model/dependencies.ts';
import type { FlowNode } from '../../model/flow.ts';
import { upstream } from '../../model/graph.ts';
import type { NodeType } from '../../nodes/index.ts';
import type { RuleContext } from '../context.ts';
import { wordsIn } from '../programs.ts';
import type { Found, Rule } from '../rule.ts';

/** All these do is give a value; others may fail the request by what they read. */
const onlyGives = new Set<NodeType | null>(['jq', 'static', 'json_to_xml', 'jwt_sign']);

/** A program that fails on purpose guards the flow. */
const guards = ({ attributes: { jq } }: FlowNode): boolean =>
  typeof jq === 'string' && wordsIn(jq).some(({ text }) => text === 'error' || text.startsWith('halt'));

const unread: Rule = {
  id: 'node-unread',
  severity: 'info',
  documented: false,
  check: ({ flow, connectionsFrom, resolution }) => {
    // A label that leads nowhere has a problem of its own.
    const declares = new Set(resolution.declarations.map(({ from }) => from.node));
    return flow.nodes
      .filter(
        (node) =>
          onlyGives.has(node.type) &&
          !connectionsFrom.has(node.key) &&
          !declares.has(node.name) &&
          !guards(node),
      )
      .map((node) => ({
        message: `Nothing reads from ${node.key}, so it changes nothing. Connect it, or take it out.`,
        path: ['nodes', node.index, 'name'],
      }));
  },
};

/** Worth skipping: they take time, or may fail the request. */
const costly = new Set<NodeType | null>(['call', 'cache', 'jwt_verify', 'jwt_decode', 'xml_to_json']);

const forgotten: Rule = {
  id: 'branch-member-forgotten',
  severity: 'info',
  documented: true,
  check: (context) => {
    const slots = slotsOf(context.memberships);
    if (slots.size === 0) return [];
    const { index, connections } = context.resolution;
    const graph = dependenciesOf(index, connections, context.gateway);
    return context.flow.nodes.flatMap((node): readonly Found[] => {
      if (!costly.has(node.type) || slots.has(node.key)) return [];
      const slot = soleSlot(context, node, slots);
      if (slot === null || upstream(graph, slot.branch).has(node.key)) return [];
      const message = `${node.key} runs in any case, yet only ${slot.branch}.${slot.side} reads from it. List it there, so that it is skipped with that side.`;
      const edit = { kind: 'move-to-branch', node: node.key, slot } as const;
      const fixes = [{ title: `Move ${node.key} into ${slot.branch}.${slot.side}`, edit }];
      return [{ message, path: ['nodes', node.index, 'name'], fixes }];
    });
  },
};

/** The one side of a branch that all readers of the node are members of. */
function soleSlot(
  { connectionsFrom }: RuleContext,
  { key }: FlowNode,
  slots: ReadonlyMap<string, BranchSlot>,
): BranchSlot | null {
  const readers = (connectionsFrom.get(key) ?? []).map(({ to }) => slots.get(to.node) ?? null);
  const [first = null] = readers;
  const isSole = readers.every((slot) => slot?.branch === first?.branch && slot?.side === first?.side);
  return isSole ? first : null;
}

const emptyBranch: Rule = {
  id: 'branch-empty',
  severity: 'warning',
  documented: false,
  check: ({ flow }) =>
    flow.nodes
      .filter(
        ({ type, attributes }) =>
          type === 'branch' && (attributes['then'] ?? null) === null && (attributes['else'] ?? null) === null,
      )
      .map(({ key, index }) => ({
        message: `${key} lists no nodes, so it decides nothing. Name nodes under \`then\` or \`else\`.`,
        path: ['nodes', index],
      })),
};

/** Properties whose writing other plugins should see, and who reads them before this plugin runs. */
const tooLate = [
  {
    property: /^kong\.client\.consumer$/,
    readers:
      'plugins of higher priority, such as rate limiting and access control, have run already and saw another consumer',
  },
  {
    property: /^kong\.ctx\.shared\./,
    readers:
      'plugins of higher priority, authentication among them, have run already and do not see the value',
  },
];

const order: Rule = {
  id: 'plugin-order',
  severity: 'info',
  documented: true,
  check: ({ flow, connectionsTo }) =>
    flow.nodes.flatMap((node): readonly Found[] => {
      const name = node.type === 'property' ? node.attributes['property'] : undefined;
      if (typeof name !== 'string' || !connectionsTo.has(node.key)) return [];
      const found = tooLate.find(({ property }) => property.test(name));
      if (found === undefined) return [];
      const message = `Datakit runs at priority 810: when ${node.key} writes "${name}", ${found.readers}. Set \`ordering\` on the plugin where that matters.`;
      return [{ message, path: ['nodes', node.index, 'property'] }];
    }),
};

/** What a node changes outside the flow; null where it only gives a value. */
function effect({ type, key }: FlowNode, connectionsTo: RuleContext['connectionsTo']): string | null {
  const fed = connectionsTo.get(key) ?? [];
  if (type === 'call') return 'its request';
  if (type === 'cache') return fed.some(({ to }) => to.field === 'data') ? 'what it stores' : null;
  return type === 'property' && fed.length > 0 ? 'what it writes' : null;
}

const unwaited: Rule = {
  id: 'exit-does-not-wait',
  severity: 'warning',
  documented: false,
  check: (context) => {
    const { flow, resolution, connectionsTo, gateway } = context;
    const slots = slotsOf(context.memberships);
    const exits = flow.nodes.filter(({ type, key }) => type === 'exit' && !slots.has(key));
    if (exits.length === 0) return [];
    const graph = dependenciesOf(resolution.index, resolution.connections, gateway);
    const before = exits.map(({ key }) => upstream(graph, key));
    return flow.nodes.flatMap((node): readonly Found[] => {
      const changed = before.every((nodes) => nodes.has(node.key)) ? null : effect(node, connectionsTo);
      if (changed === null) return [];
      const message = `An exit does not wait for ${node.key}: the flow may end first, and ${changed} is lost. Connect them, directly or through other nodes.`;
      return [{ message, path: ['nodes', node.index, 'name'] }];
    });
  },
};

const debug: Rule = {
  id: 'debug-on',
  severity: 'info',
  documented: true,
  check: ({ flow }) =>
    flow.debug
      ? [
          {
            message:
              'With `debug: true` clients see the errors of nodes, and may ask for a trace of all values. Take it out for production.',
            path: ['debug'],
            fixes: [
              { title: 'Remove "debug"', edit: { kind: 'set-config', path: ['debug'], value: undefined } },
            ],
          },
        ]
      : [],
};

export const courseRules: readonly Rule[] = [unread, forgotten, emptyBranch, unwaited, order, debug];
