// The plugin as every export format sees it: the config and what Kong keeps beside it, free of any file's form.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { noPlugin, type SourcePlugin } from '../model/source-plugin.ts';

export interface PluginEntity extends SourcePlugin {
  /** Keys in the order in which the person wrote them. */
  readonly config: JsonObject;
  readonly scope: { readonly kind: 'global' };
}

/** An attribute that is null is unset for Kong. Deeper, a null is a value: `static` may hand it on. */
const withoutUnset = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The plugin for every request, with what stands beside its config in the source. */
export function globalPlugin(config: JsonObject, source: SourcePlugin = noPlugin): PluginEntity {
  const written = withoutUnset(config);
  const { nodes } = written;
  const tidied = isList(nodes)
    ? { ...written, nodes: nodes.map((node) => (isObject(node) ? withoutUnset(node) : node)) }
    : written;
  return { ...source, config: tidied, scope: { kind: 'global' } };
}

/** What the person should know when the source applies to less than the file does. */
export function scopeNotes({ appliesTo }: SourcePlugin): readonly string[] {
  if (appliesTo.length === 0) return [];
  return [`The source applies to ${appliesTo.join(' and ')}; this file applies to every request.`];
}
