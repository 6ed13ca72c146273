// What stands beside the config, with Kong's names: the same in decK files, API bodies and, but for a few, manifests.
import type { Json, JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';

/** Partials are written apart: a file names them, an API wants their ids. */
type Beside = Omit<PluginOptions, 'partials'>;

/** Options that are set, in Kong's usual order. */
export const besideConfig = ({
  instance_name: instance,
  enabled,
  tags,
  protocols,
  ordering,
  condition,
}: Beside): JsonObject => ({
  ...set('instance_name', instance),
  ...set('enabled', enabled),
  ...(tags === undefined || tags.length === 0 ? {} : { tags }),
  ...set('protocols', protocols),
  ...set('ordering', ordering),
  ...set('condition', condition),
});

const set = (key: string, value: Json | undefined): JsonObject =>
  value === undefined ? {} : { [key]: value };
