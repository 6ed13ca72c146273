// What options beside the config ask of the gateway, whatever the format.
import type { PluginEntity } from './entity.ts';

/** Lines for `needs`. */
export function gatewayNeeds({ options, scope }: PluginEntity): readonly string[] {
  if (options.condition !== undefined) return ['Kong Gateway 3.14 or later, for the condition'];
  const ordered = options.ordering !== undefined && scope.some((kind) => kind.startsWith('consumer'));
  return ordered ? ['Kong Gateway 3.14 or later, for an order beside a consumer or consumer group'] : [];
}
