// Asked while a connection is being dragged: may it end here, what would it replace, what would it spread to.
import type { GatewayVersion } from '../base/gateway.ts';
import { isImplicit } from '../nodes/index.ts';
import type { Connection, Declaration, End } from './connection.ts';
import { connectionId, showEnd } from './connection.ts';
import { dependenciesOf } from './dependencies.ts';
import { findEnds } from './find-ends.ts';
import type { FlowIndex } from './flow-index.ts';
import type { Flow } from './flow.ts';
import { reachable } from './graph.ts';
import { matchTypes } from './match-types.ts';
import { Occupancy } from './occupancy.ts';
import type { Resolution } from './resolve.ts';
import { resolveConnections } from './resolve.ts';

export type ConnectAnswer =
  | {
      readonly ok: true;
      /** The connections that have the input now, all of one label. */
      readonly replaces: readonly Connection[];
      /** Fields that a node-to-node connection would join; empty when it stays one connection. */
      readonly expands: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** `resolution` is that of the flow at this gateway, for callers who have it at hand. */
export function canConnect(
  flow: Flow,
  gateway: GatewayVersion,
  from: End,
  to: End,
  resolution: Resolution = resolveConnections(flow, gateway),
): ConnectAnswer {
  if (from.node === to.node) return no('A node cannot feed itself.');
  const { index } = resolution;
  const wanted = wantedConnections(index, from, to, gateway);
  if (typeof wanted === 'string') return no(wanted);
  const current = inTheWay(resolution.connections, wanted);
  if (current.some((connection) => isAmong(connection, wanted))) return no('These are already connected.');
  const declared = new Set(current.map((connection) => connection.declared));
  if (declared.size > 1) return no(`"${showEnd(to)}" has several connections. Disconnect them first.`);
  const kept = resolution.connections.filter((connection) => !declared.has(connection.declared));
  const circle = circleText(index, kept, from, to, gateway);
  if (circle !== null) return no(circle);
  const expands = to.field === null ? wanted.flatMap((connection) => connection.to.field ?? []) : [];
  return { ok: true, replaces: current, expands };
}

const no = (why: string): ConnectAnswer => ({ ok: false, why });

const isAmong = (connection: Connection, wanted: readonly Connection[]): boolean =>
  wanted.some((other) => connectionId(other) === connectionId(connection));

/** What the declaration would connect, or why it cannot. */
function wantedConnections(
  index: FlowIndex,
  from: End,
  to: End,
  gateway: GatewayVersion,
): readonly Connection[] | string {
  // Implicit nodes carry no labels, so a connection to one is declared on its source.
  const isOnSource = isImplicit(to.node);
  const owner = index.members.get(isOnSource ? from.node : to.node)?.node;
  const side = isOnSource ? 'outputs' : 'inputs';
  const declaration: Declaration = { nodeIndex: owner?.index ?? -1, side, path: [], from, to };
  const { ends, problems } = findEnds(index, declaration, gateway);
  if (ends === null || problems.length > 0) return problems[0]?.message ?? '';
  const matched = matchTypes(ends, declaration, gateway);
  return matched.problems[0]?.message ?? matched.connections;
}

function inTheWay(connections: readonly Connection[], wanted: readonly Connection[]): readonly Connection[] {
  const occupancy = new Occupancy();
  for (const connection of connections) occupancy.take(connection);
  // What holds the node as a whole is in the way of each of its fields.
  return [...new Set(wanted.flatMap((connection) => occupancy.inTheWay(connection.to)))];
}

function circleText(
  index: FlowIndex,
  connections: readonly Connection[],
  from: End,
  to: End,
  gateway: GatewayVersion,
): string | null {
  const waitsFor = reachable(dependenciesOf(index, connections, gateway), [from.node]);
  return waitsFor.has(to.node)
    ? `This would close a circle: "${from.node}" already waits for "${to.node}".`
    : null;
}
