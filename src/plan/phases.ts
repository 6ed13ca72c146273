// The phase of each node follows from what it waits for: whatever leads from `service_response` runs in the response
// phase, everything else in access. Properties that Kong only has late have no such dependency (see below).
import type { Connection } from '../model/connection.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import type { Dependencies } from '../model/graph.ts';
import { dependents, reachable, upstream } from '../model/graph.ts';
import { findProperty } from '../nodes/properties.ts';

/** Nodes of the response phase. */
export function responsePhase(
  flow: Flow,
  connections: readonly Connection[],
  graph: Dependencies,
): ReadonlySet<string> {
  const late = lateProperties(flow, connections);
  const start = late.length === 0 ? [] : notNeededInAccess(late, graph);
  return reachable(dependents(graph), ['service_response', ...start]);
}

/**
 * Property nodes whose property exists in the response phase only. That the gateway delays them is an assumption:
 * the documentation is silent, and Kong's PDK refuses these calls in access.
 */
export function lateProperties(flow: Flow, connections: readonly Connection[]): readonly string[] {
  const nodes = flow.nodes.filter((node) => node.type === 'property');
  if (nodes.length === 0) return [];
  const written = new Set(connections.map((connection) => connection.to.node));
  return nodes.filter((node) => isLate(node, written.has(node.key))).map((node) => node.key);
}

function isLate(node: FlowNode, isWritten: boolean): boolean {
  const name = node.attributes['property'];
  const spec = typeof name === 'string' ? findProperty(name) : null;
  return (isWritten ? spec?.set : spec?.get)?.phase === 'response';
}

// One that feeds the service request cannot wait for the answer; it stays in access and fails there.
function notNeededInAccess(late: readonly string[], graph: Dependencies): readonly string[] {
  const needed = upstream(graph, 'service_request');
  return late.filter((key) => !needed.has(key));
}
