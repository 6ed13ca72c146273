// Reads what stands beside a config: in a plugin object as decK and the Admin API write it, and in a manifest.
import { uuidPattern } from '../base/uuid.ts';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { kindsOf, scopeKinds, titleOfScope, type EntityRef, type Scope } from '../model/scope.ts';
import { booleanOf11 } from './boolean-11.ts';
import { patchSentences } from './out-of-secrets.ts';
import type { PartialLink, PluginOptions, SourcePlugin } from '../model/source-plugin.ts';

/** `owners` are the entities under which the plugin is nested in its file. */
export const pluginObject = (plugin: JsonObject, owners: Scope): SourcePlugin => ({
  options: optionsOf(plugin),
  scope: scopeOf(plugin, owners),
  namedElsewhere: false,
});

/** A manifest without the label `global` applies to what names it in an annotation, and to no more. */
export function manifest(plugin: JsonObject): SourcePlugin {
  const { consumerRef } = plugin;
  const disabled = booleanOf(plugin['disabled']);
  const tags = tagsAnnotation(plugin);
  const options = {
    ...(tags === null ? {} : { tags }),
    ...optionsOf(plugin),
    ...(disabled === true ? { enabled: false } : {}),
  };
  const scope = typeof consumerRef === 'string' ? { consumer: { name: consumerRef } } : {};
  const lost = patchSentences(plugin);
  return { options, scope, namedElsewhere: !isGlobal(plugin), ...(lost.length === 0 ? {} : { lost }) };
}

/** Own references of the plugin and the entities it is nested under. */
export function scopeOf(plugin: JsonObject, owners: Scope): Scope {
  const own = scopeKinds.flatMap((kind) => {
    const value = plugin[kind] ?? null;
    return value === null ? [] : [[kind, refOf(value)] as const];
  });
  return { ...owners, ...Object.fromEntries(own) };
}

/** Such as "service orders, consumer ann"; empty for the global scope. */
export const titleOf = (scope: Scope): string =>
  kindsOf(scope)
    .map((kind) => `${titleOfScope(kind)} ${scope[kind]?.name ?? scope[kind]?.id ?? ''}`.trim())
    .join(', ');

/** What an entity, or a reference to one, is called. decK writes a text that is a name or an id. */
export function refOf(value: Json | undefined): EntityRef {
  if (typeof value === 'string') return uuidPattern.test(value) ? { id: value } : named('name', value);
  if (!isObject(value)) return {};
  const name = value['name'] ?? value['username'];
  return { ...named('name', textOf(name)), ...named('id', textOf(value['id'])) };
}

const named = (key: 'id' | 'name', text: string): EntityRef => (text === '' ? {} : { [key]: text });

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function isGlobal({ kind, metadata }: JsonObject): boolean {
  const labels = isObject(metadata) ? metadata['labels'] : null;
  return kind === 'KongClusterPlugin' && isObject(labels) && labels['global'] === 'true';
}

/** The ingress controller takes tags from an annotation, separated by commas. */
function tagsAnnotation({ metadata }: JsonObject): readonly string[] | null {
  const annotations = isObject(metadata) ? metadata['annotations'] : null;
  const tags = isObject(annotations) ? annotations['konghq.com/tags'] : null;
  return typeof tags === 'string' ? tags.split(',').map((tag) => tag.trim()) : null;
}

export function optionsOf(plugin: JsonObject): PluginOptions {
  const enabled = booleanOf(plugin['enabled']);
  const { instance_name: instance, tags, protocols, ordering, condition, partials } = plugin;
  return {
    ...(enabled === null ? {} : { enabled }),
    ...(typeof instance === 'string' ? { instance_name: instance } : {}),
    ...(isList(tags) ? { tags: texts(tags) } : {}),
    ...(isList(protocols) ? { protocols: texts(protocols) } : {}),
    ...(isObject(ordering) ? { ordering } : {}),
    ...(typeof condition === 'string' ? { condition } : {}),
    ...(isList(partials) ? { partials: partials.filter(isObject).map(partialLink) } : {}),
  };
}

/** `enabled: no` is false to decK, `disabled: yes` true to kubectl: a plugin that is off stays off. */
const booleanOf = (value: Json | undefined): boolean | null =>
  typeof value === 'boolean' ? value : booleanOf11(textOf(value));

const partialLink = (link: JsonObject): PartialLink => ({
  ...refOf(link),
  ...(typeof link['path'] === 'string' ? { path: link['path'] } : {}),
});

/** Links of a DB-less file's own list that lead to `plugin`, by its id or, where it has none, by its name. */
export function linkedPartials(file: JsonObject, plugin: Json | undefined): readonly PartialLink[] {
  const { plugins_partials: links, partials } = file;
  if (!isList(links) || !isObject(plugin)) return [];
  const own = plugin['id'] ?? plugin['name'];
  return links.filter(isObject).flatMap((link) => {
    if (link['plugin'] !== own) return [];
    const partial = link['partial'] ?? null;
    const known = isList(partials)
      ? partials.filter(isObject).find(({ id, name }) => id === partial || name === partial)
      : undefined;
    return [partialLink({ path: link['path'] ?? null, ...refOf(partial), ...refOf(known) })];
  });
}

const texts = (list: readonly Json[]): readonly string[] => list.filter((item) => typeof item === 'string');
