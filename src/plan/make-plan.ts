// The execution plan of a flow: phases, what waits for what, and one order that a gateway could run. Datakit may run
// ready nodes in any order; the plan takes them in config order.
import type { GatewayVersion } from '../base/gateway.ts';
import { memberships, slotsOf } from '../model/branches.ts';
import type { Connection } from '../model/connection.ts';
import { dependenciesOf } from '../model/dependencies.ts';
import type { BranchSlot } from '../model/flow-edit.ts';
import type { Flow } from '../model/flow.ts';
import type { Dependencies } from '../model/graph.ts';
import { cycles, dependents } from '../model/graph.ts';
import type { Resolution } from '../model/resolve.ts';
import { implicitNodes, isImplicit } from '../nodes/index.ts';
import { responsePhase } from './phases.ts';
import type { ExecutionPlan, PlannedNode } from './plan.ts';

export function makePlan(flow: Flow, resolution: Resolution, gateway: GatewayVersion): ExecutionPlan {
  const { index, connections } = resolution;
  const graph = dependenciesOf(index, connections, gateway);
  const circles = cycles(graph);
  const response = responsePhase(flow, connections, graph);
  const slots = slotsOf(memberships(index));
  const present = presentNodes(graph, connections, circles.flat());
  const waiting = waitingFor(graph, present);
  const planned = [...present].map((name) => plannedNode(name, waiting, response, slots));
  return {
    nodes: inOrder(planned, waiting),
    connections,
    cycles: circles,
    proxies: whetherProxied(flow, response, slots),
  };
}

/** Declared nodes, and the implicit ones that are connected; members of cycles can never run. */
function presentNodes(
  graph: Dependencies,
  connections: readonly Connection[],
  stuck: readonly string[],
): ReadonlySet<string> {
  const connected = new Set(connections.flatMap(({ from, to }) => [from.node, to.node]));
  const present = [...graph.keys()].filter((name) => !isImplicit(name) || connected.has(name));
  const excluded = new Set(stuck);
  return new Set(present.filter((name) => !excluded.has(name)));
}

/** Dependencies among the nodes that take part: one that does not is replaced by what it waits for itself. */
function waitingFor(graph: Dependencies, present: ReadonlySet<string>): Dependencies {
  const standIns = (name: string, seen: Set<string>): string[] => {
    if (present.has(name)) return [name];
    if (seen.has(name)) return [];
    seen.add(name);
    return (graph.get(name) ?? []).flatMap((source) => standIns(source, seen));
  };
  return new Map(
    [...present].map((name) => {
      const sources = (graph.get(name) ?? []).flatMap((source) => standIns(source, new Set([name])));
      return [name, [...new Set(sources)]];
    }),
  );
}

function plannedNode(
  name: string,
  waiting: Dependencies,
  response: ReadonlySet<string>,
  slots: ReadonlyMap<string, BranchSlot>,
): PlannedNode {
  const slot = slots.get(name);
  return {
    name,
    phase: response.has(name) ? 'response' : 'access',
    implicit: isImplicit(name),
    after: waiting.get(name) ?? [],
    branch: slot === undefined ? null : { node: slot.branch, side: slot.side },
  };
}

// Access before response; in each, sources of values first and receivers last, declared nodes between in config order.
function turn({ name, phase, implicit }: PlannedNode): number {
  const place = isImplicit(name) && implicitNodes[name].outputs.self !== null ? 0 : implicit ? 2 : 1;
  return phase === 'access' ? place : place + 3;
}

function inOrder(planned: readonly PlannedNode[], waiting: Dependencies): readonly PlannedNode[] {
  const ranked = [...planned].sort((a, b) => turn(a) - turn(b));
  const rank = new Map(ranked.map((node, i) => [node.name, i]));
  const open = new Map(ranked.map((node) => [node.name, node.after.length]));
  const followers = dependents(waiting);
  const ready = ranked.map((node) => node.after.length === 0);
  const order: PlannedNode[] = [];
  // Walks on to the next that is ready, and back when a node before it becomes so.
  for (let at = 0; at < ranked.length;) {
    const node = ranked[at];
    let next = at + 1;
    if (ready[at] === true && node !== undefined) {
      ready[at] = false;
      order.push(node);
      for (const follower of followers.get(node.name) ?? []) {
        const left = (open.get(follower) ?? 0) - 1;
        open.set(follower, left);
        const place = rank.get(follower);
        if (left > 0 || place === undefined) continue;
        ready[place] = true;
        next = Math.min(next, place);
      }
    }
    at = next;
  }
  return order;
}

function whetherProxied(
  flow: Flow,
  response: ReadonlySet<string>,
  slots: ReadonlyMap<string, BranchSlot>,
): ExecutionPlan['proxies'] {
  const exits = flow.nodes.filter((node) => node.type === 'exit' && !response.has(node.key));
  if (exits.length === 0) return 'always';
  return exits.some((node) => !slots.has(node.key)) ? 'never' : 'sometimes';
}
