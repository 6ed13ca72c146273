// From a flow to everything that is derived from it for one gateway.
import type { GatewayVersion } from '../base/gateway.ts';
import { targetVersions } from '../base/gateway.ts';
import type { Flow } from '../model/flow.ts';
import type { FlowFinding } from '../model/flow-finding.ts';
import type { Resolution } from '../model/resolve.ts';
import { resolveConnections } from '../model/resolve.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { ExecutionPlan } from '../plan/plan.ts';
import { validate } from './validate.ts';

interface Examination {
  readonly resolution: Resolution;
  readonly plan: ExecutionPlan;
  readonly findings: readonly FlowFinding[];
}

export function examine(flow: Flow, gateway: GatewayVersion): Examination {
  const resolution = resolveConnections(flow, gateway);
  const plan = makePlan(flow, resolution, gateway);
  return { resolution, plan, findings: validate({ flow, resolution, plan, gateway }) };
}

/** The oldest target on which the flow has no error; null when it has one on every target. */
export const minGateway = (flow: Flow): GatewayVersion | null =>
  targetVersions.find((gateway) =>
    examine(flow, gateway).findings.every(({ severity }) => severity !== 'error'),
  ) ?? null;
