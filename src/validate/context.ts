// What rules look at: the flow, its connections and plan, and indexes over them, so that no rule
// scans the flow for each node.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Membership } from '../model/branches.ts';
import { memberships } from '../model/branches.ts';
import type { Connection, Declaration, End } from '../model/connection.ts';
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
  /** Declarations by the node they lead to, sound or not. */
  readonly declaredTo: ReadonlyMap<string, readonly Declaration[]>;
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
    declaredTo: grouped(resolution.declarations, 'to'),
    connectionsTo: grouped(resolution.connections, 'to'),
    connectionsFrom: grouped(resolution.connections, 'from'),
    memberships: memberships(resolution.index),
    attributeFaults: attributeFaults(flow, gateway),
  };
}

function grouped<C extends { readonly from: End; readonly to: End }>(
  connections: readonly C[],
  end: 'from' | 'to',
): ReadonlyMap<string, readonly C[]> {
  const groups = new Map<string, C[]>();
  for (const connection of connections) {
    const group = groups.get(connection[end].node);
    if (group === undefined) groups.set(connection[end].node, [connection]);
    else group.push(connection);
  }
  return groups;
}
