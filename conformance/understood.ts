// What a document says to the tool that takes it: config, scope and options of its one datakit plugin, worked out from
// the plain values alone and without the code that imports files.
import { isList, isObject, type Json, type JsonObject } from '../src/base/json.ts';
import type { Family } from './manifest-cells.ts';

export interface Understood {
  readonly config: Json;
  /** Names by kind. */
  readonly scope: { readonly [kind: string]: string };
  readonly options: JsonObject;
}

const lists: { readonly [list: string]: string } = {
  services: 'service',
  routes: 'route',
  consumers: 'consumer',
  consumer_groups: 'consumer_group',
};
const optionKeys = [
  'instance_name',
  'enabled',
  'tags',
  'protocols',
  'ordering',
  'condition',
  'partials',
] as const;

export function understood(family: Family, documents: readonly Json[]): Understood | null {
  const [first, second] = documents;
  if (!isObject(first)) return null;
  if (family === 'kubernetes') return fromManifest(first, {});
  if (family === 'kubernetes-binding')
    return isObject(second) ? fromManifest(first, targetsOf(second)) : null;
  return pluginIn(first, {}, first);
}

function pluginIn(
  holder: JsonObject,
  owners: { readonly [kind: string]: string },
  file: JsonObject,
): Understood | null {
  for (const plugin of [...objects(holder['plugins']), ...objects(holder['consumer_group_plugins'])])
    if (plugin['name'] === 'datakit') return fromPlugin(plugin, owners, file);
  for (const [list, kind] of Object.entries(lists))
    for (const entity of objects(holder[list])) {
      const found = pluginIn(entity, { [kind]: text(entity['name'] ?? entity['username']) }, file);
      if (found !== null) return found;
    }
  return null;
}

function fromPlugin(
  plugin: JsonObject,
  owners: { readonly [kind: string]: string },
  { plugins_partials: links, partials }: JsonObject,
): Understood {
  const own = Object.values(lists).flatMap((kind) =>
    plugin[kind] === undefined ? [] : [[kind, text(plugin[kind])] as const],
  );
  const linked = objects(links).map((link) => {
    const partial = objects(partials).find(({ id }) => id === link['partial']);
    return { name: partial?.['name'] ?? null, id: link['partial'] ?? null, path: link['path'] ?? null };
  });
  const options = optionKeys.flatMap((key) => {
    const value = plugin[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    config: plugin['config'] ?? null,
    scope: { ...owners, ...Object.fromEntries(own) },
    options: { ...Object.fromEntries(options), ...(linked.length === 0 ? {} : { partials: linked }) },
  };
}

function fromManifest(object: JsonObject, scope: { readonly [kind: string]: string }): Understood {
  const { metadata, config = null, disabled } = object;
  const annotations = isObject(metadata) ? metadata['annotations'] : undefined;
  const tags = isObject(annotations) ? annotations['konghq.com/tags'] : undefined;
  const kept = (['instance_name', 'protocols', 'ordering'] as const).flatMap((key) =>
    object[key] === undefined ? [] : [[key, object[key]] as const],
  );
  const options: JsonObject = {
    ...Object.fromEntries(kept),
    ...(typeof tags === 'string' ? { tags: tags.split(',') } : {}),
    ...(disabled === true ? { enabled: false } : {}),
  };
  return { config, scope, options };
}

const targetFields: { readonly [field: string]: string } = {
  serviceRef: 'service',
  routeRef: 'route',
  consumerRef: 'consumer',
  consumerGroupRef: 'consumer_group',
};

function targetsOf({ spec }: JsonObject): { readonly [kind: string]: string } {
  const targets = isObject(spec) && isObject(spec['targets']) ? spec['targets'] : {};
  return Object.fromEntries(
    Object.entries(targets).map(([field, target]) => [
      targetFields[field] ?? field,
      isObject(target) ? text(target['name']) : '',
    ]),
  );
}

const objects = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : [];
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
