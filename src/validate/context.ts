// What rules look at: the flow, its connections and plan, and indexes over them, so that no rule
// scans the flow for each node.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Membership } from '../model/branches.ts';
import { memberships } from '../model/branches.ts';
import type { Connection } from '../model/connection.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import type { Resolution } from '../model/resolve.ts';
import type { ExecutionPlan } from '../plan/plan.ts';
import type { AttributeFault } from './attribute-fault.ts';
import { attributeFaults } from './attribute-faults.ts';

export interface ValidationContext {
  readonly flow: Flow;
  readonly resolution: Resolution;
  readonly plan: ExecutionPlan;
  readonly gateway: GatewayVersion;
}

export interface RuleContext extends ValidationContext {
  readonly nodeAt: ReadonlyMap<number, FlowNode>;
  readonly connectionsTo: ReadonlyMap<string, readonly Connection[]>;
  readonly connectionsFrom: ReadonlyMap<string, readonly Connection[]>;
  readonly memberships: readonly Membership[];
  readonly attributeFaults: readonly AttributeFault[];
}

export function ruleContext(context: ValidationContext): RuleContext {
  const { flow, resolution, gateway } = context;
  return {
    ...context,
    nodeAt: new Map(flow.nodes.map((node) => [node.index, node])),
    connectionsTo: grouped(resolution.connections, 'to'),
    connectionsFrom: grouped(resolution.connections, 'from'),
    memberships: memberships(resolution.index),
    attributeFaults: attributeFaults(flow, gateway),
  };
}

function grouped(
  connections: readonly Connection[],
  end: 'from' | 'to',
): ReadonlyMap<string, readonly Connection[]> {
  const groups = new Map<string, Connection[]>();
  for (const connection of connections) {
    const group = groups.get(connection[end].node);
    if (group === undefined) groups.set(connection[end].node, [connection]);
    else group.push(connection);
  }
  return groups;
}
