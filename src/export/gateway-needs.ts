// What options beside the config ask of the gateway, whatever the format.
import { newerOf, type GatewayVersion } from '../base/gateway.ts';
import type { PluginEntity } from './entity.ts';

interface GatewayNeed {
  readonly since: GatewayVersion;
  readonly what: string;
}

export function besideNeeds({ options, scope }: Omit<PluginEntity, 'config'>): readonly GatewayNeed[] {
  const { condition, ordering, partials = [] } = options;
  const ordered = ordering !== undefined && scope.some((kind) => kind.startsWith('consumer'));
  return [
    ...(condition === undefined ? [] : [{ since: '3.14', what: 'the condition' } as const]),
    ...(ordered ? [{ since: '3.14', what: 'an order beside a consumer or consumer group' } as const] : []),
    // Before, the cache that it fills in is not there.
    ...(partials.length === 0 ? [] : [{ since: '3.12', what: 'the partial' } as const]),
  ];
}

/** One need as a line for `needs`. */
export const needLine = ({ since, what }: GatewayNeed): string =>
  `Kong Gateway ${since} or later, for ${what}`;

/** Lines for `needs`: one for the newest version that is asked for. */
export function gatewayNeeds(entity: Omit<PluginEntity, 'config'>): readonly string[] {
  const needs = besideNeeds(entity);
  const [first] = needs;
  if (first === undefined) return [];
  const since = needs.reduce((newest, need) => newerOf(newest, need.since), first.since);
  return [needLine({ since, what: needs.map(({ what }) => what).join(' and ') })];
}
