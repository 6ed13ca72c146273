// Shared Redis settings: a partial fills in part of the config, so that part is not written beside it.
import { isObject, type JsonObject } from '../base/json.ts';
import type { PartialLink } from '../model/source-plugin.ts';
import type { PluginEntity } from './entity.ts';

/** The one place that the datakit plugin takes from a partial, and the type of partial that fits. */
const redisPath = 'config.resources.cache.redis';
export const partialType = 'redis-ee';

export interface PlacedLink extends PartialLink {
  readonly path: string;
}

/** A plugin with its own Redis settings apart, when a partial stands for them. */
export interface Divided {
  readonly config: JsonObject;
  readonly links: readonly PlacedLink[];
  /** Settings of the flow that the partial replaces; null when it has none. */
  readonly redis: JsonObject | null;
}

export function divide({ config, options: { partials = [] } }: PluginEntity): Divided {
  const links = partials.map((link) => ({ ...link, path: link.path ?? redisPath }));
  const { resources } = config;
  const cache = isObject(resources) ? resources['cache'] : undefined;
  const redis = isObject(cache) ? cache['redis'] : undefined;
  const replaced = links.some(({ path }) => path === redisPath);
  if (!replaced || !isObject(resources) || !isObject(cache) || redis === undefined)
    return { config, links, redis: null };
  const kept = Object.fromEntries(Object.entries(cache).filter(([key]) => key !== 'redis'));
  const divided = { ...config, resources: { ...resources, cache: kept } };
  return { config: divided, links, redis: isObject(redis) ? redis : null };
}

export const partialWarnings = (entity: PluginEntity): readonly string[] =>
  divide(entity).redis === null
    ? []
    : ['The Redis settings of the flow are left out: the partial stands for them.'];
