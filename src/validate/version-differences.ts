// What changes for a flow between two gateways that both take it.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';
import type { Path } from '../base/path.ts';
import type { Flow } from '../model/flow.ts';
import { resolveConnections } from '../model/resolve.ts';
import { makePlan } from '../plan/make-plan.ts';
import { ruleContext } from './context.ts';
import type { Difference } from './differences/difference.ts';
import { newFields, propertyShown } from './differences/fields.ts';
import { formBody, nullHeader, tlsVerify } from './differences/messages.ts';
import { jqBehaviour } from './differences/programs.ts';

export const differences: readonly Difference[] = [
  formBody,
  nullHeader,
  jqBehaviour,
  tlsVerify,
  newFields,
  propertyShown,
];

export interface VersionDifference {
  /** The gateway that brought it. */
  readonly since: GatewayVersion;
  readonly message: string;
  readonly path: Path;
}

/** Oldest first; empty when nothing but what is refused differs. The order of the two gateways does not matter. */
export function versionDifferences(
  flow: Flow,
  one: GatewayVersion,
  other: GatewayVersion,
): readonly VersionDifference[] {
  const [older, newer] = atLeast(other, one) ? [one, other] : [other, one];
  const between = differences.filter(({ since }) => !atLeast(older, since) && atLeast(newer, since));
  if (between.length === 0) return [];
  const resolution = resolveConnections(flow, newer);
  const plan = makePlan(flow, resolution, newer);
  const context = ruleContext({ flow, resolution, plan, gateway: newer });
  return between.flatMap(({ since, find }) =>
    find(context).map(({ message, path }) => ({ since, message, path })),
  );
}
