// The plugin as every export format sees it: the config and what Kong keeps beside it, free of any file's form.
import { isObject, type Json, type JsonObject } from '../base/json.ts';

export interface PluginEntity {
  /** Keys in the order in which the person wrote them. */
  readonly config: JsonObject;
  readonly scope: { readonly kind: 'global' };
  readonly enabled?: boolean;
  readonly instance_name?: string;
  readonly tags?: readonly string[];
}

/** An attribute that is null is unset for Kong. Deeper, a null is a value: `static` may hand it on. */
const withoutUnset = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export function globalPlugin(config: JsonObject): PluginEntity {
  const written = withoutUnset(config);
  const { nodes } = written;
  if (!isList(nodes)) return { config: written, scope: { kind: 'global' } };
  const tidied = nodes.map((node) => (isObject(node) ? withoutUnset(node) : node));
  return { config: { ...written, nodes: tidied }, scope: { kind: 'global' } };
}
