// The plugin as every export format sees it: the config and what Kong keeps beside it, free of any file's form.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { ScopeKind } from '../model/scope.ts';

export interface PluginEntity {
  /** Keys in the order in which the person wrote them; attributes that are null, which Kong takes for unset, left out. */
  readonly config: JsonObject;
  readonly options: PluginOptions;
  /** What it applies to, in the order of `scopeKinds`; empty for every request. Names and ids are filled in apart. */
  readonly scope: readonly ScopeKind[];
}

/** An attribute that is null is unset for Kong. Deeper, a null is a value: `static` may hand it on. */
const withoutUnset = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

export function pluginEntity(
  config: JsonObject,
  options: PluginOptions = {},
  scope: readonly ScopeKind[] = [],
): PluginEntity {
  const written = withoutUnset(config);
  const { nodes } = written;
  const tidied = isList(nodes)
    ? { ...written, nodes: nodes.map((node) => (isObject(node) ? withoutUnset(node) : node)) }
    : written;
  return { config: tidied, options, scope };
}

/** Whether the key of some map holds null: such a key is lost by tools that merge. */
export const holdsNull = (value: Json): boolean => {
  if (isList(value)) return value.some((item) => item !== null && holdsNull(item));
  return isObject(value) && Object.values(value).some((inner) => inner === null || holdsNull(inner));
};
