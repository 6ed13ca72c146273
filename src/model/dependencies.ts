// What each node of a flow waits for: the sources of its inputs, the branch that lists it, and the fixed course of a
// request. Every connection is a dependency; the order of `nodes` is none.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';
import { memberships, slotsOf } from './branches.ts';
import type { Connection } from './connection.ts';
import type { Dependencies } from './graph.ts';
import type { FlowIndex } from './flow-index.ts';

/** A request passes these in this order, connected or not. */
export const course = ['request', 'service_request', 'service_response', 'response'] as const;

/** Declared nodes in config order, then the implicit ones. */
export function dependenciesOf(
  index: FlowIndex,
  connections: readonly Connection[],
  gateway: GatewayVersion,
): Dependencies {
  const graph = new Map<string, string[]>();
  for (const key of index.members.keys()) graph.set(key, []);
  const add = (name: string, source: string): void => {
    const sources = graph.get(name);
    if (sources !== undefined && !sources.includes(source)) sources.push(source);
  };
  for (const { from, to } of connections) add(to.node, from.node);
  for (const [member, slot] of slotsOf(memberships(index))) add(member, slot.branch);
  // Up to 3.12 all calls are made before the request goes to the service (documented; changelog 3.13 lifts it).
  if (!atLeast(gateway, '3.13')) {
    for (const node of index.flow.nodes) if (node.type === 'call') add('service_request', node.key);
  }
  course.forEach((name, i) => {
    const before = course[i - 1];
    if (before !== undefined) add(name, before);
  });
  return graph;
}
