// The execution plan as it is printed: phases, order, connections.
import {
  showEnd,
  type Analysis,
  type ExecutionPlan,
  type Flow,
  type Phase,
  type PlannedNode,
} from '../src/index.ts';

export interface PlanReport {
  readonly phases: readonly {
    readonly phase: Phase;
    /** In order of execution. */
    readonly nodes: readonly PlanReportNode[];
  }[];
  readonly connections: readonly { readonly from: string; readonly to: string }[];
  readonly cycles: readonly (readonly string[])[];
  readonly proxies: ExecutionPlan['proxies'];
}
type PlanReportNode = Omit<PlannedNode, 'phase'> & { readonly type: string };

export function planReport(flow: Flow, plan: ExecutionPlan): PlanReport {
  const types = new Map(flow.nodes.map((node) => [node.name, node.typeText]));
  const inPhase = (phase: Phase): readonly PlanReportNode[] =>
    plan.nodes
      .filter((node) => node.phase === phase)
      .map(({ name, implicit, after, branch }) => ({
        name,
        type: types.get(name) ?? 'implicit',
        implicit,
        after,
        branch,
      }));
  return {
    phases: (['access', 'response'] as const)
      .map((phase) => ({ phase, nodes: inPhase(phase) }))
      .filter(({ nodes }) => nodes.length > 0),
    connections: plan.connections.map(({ from, to }) => ({ from: showEnd(from), to: showEnd(to) })),
    cycles: plan.cycles,
    proxies: plan.proxies,
  };
}

/** Null while the text cannot be read. */
export const planOf = ({ flow, plan }: Analysis): PlanReport | null =>
  flow === null || plan === null ? null : planReport(flow, plan);
