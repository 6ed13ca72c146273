// Finds every datakit config in a document, whatever a person has: a bare config, a plugin object, a decK file,
// an Admin API list, a KongPlugin manifest, a Kubernetes List.
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Scope, ScopeKind } from '../model/scope.ts';
import { noPlugin, type SourcePlugin } from '../model/source-plugin.ts';
import { partOf } from './change.ts';
import { linkedPartials, manifest, pluginObject, refOf, scopeOf, textOf, titleOf } from './source-plugin.ts';

type PlaceKind = 'config' | 'plugin' | 'deck' | 'admin-list' | 'kong-plugin' | 'kong-cluster-plugin';

export interface FoundPlace {
  readonly kind: PlaceKind;
  readonly title: string;
  /** Path of the config inside its document. It may lead to nothing: a datakit plugin without `config`. */
  readonly path: Path;
  /** Path of the plugin, or the manifest, that the config belongs to; what holds the config where there is none. */
  readonly plugin: Path;
  readonly source: SourcePlugin;
}

/** Entity lists of a decK file and what one entity of each is. Entities nest at any depth. */
const entityLists: { readonly [list: string]: ScopeKind } = {
  services: 'service',
  routes: 'route',
  consumers: 'consumer',
  consumer_groups: 'consumer_group',
};
const configKeys = new Set(['nodes', 'resources', 'debug', 'ca_certificates']);

export function findPlaces(json: Json): FoundPlace[] {
  const found: FoundPlace[] = [];
  lookAt(json, [], 'plugin', found);
  return found;
}

function lookAt(value: Json, path: Path, kind: PlaceKind, found: FoundPlace[]): void {
  if (Array.isArray(value)) return value.forEach((item: Json, i) => lookAt(item, [...path, i], kind, found));
  if (!isObject(value)) return;
  if (lookAtManifest(value, path, found) || lookAtPlugin(value, path, kind, {}, found)) return;
  const before = found.length;
  if (Array.isArray(value['data'])) lookAt(value['data'], [...path, 'data'], 'admin-list', found);
  lookAtEntities(value, path, {}, found);
  if (value['plugins_partials'] !== undefined) linkPartials(value, path.length, found, before);
  if (isObject(value['_plugin_configs'])) leadToShared(value, path, found, before);
  if (found.length === before && isConfig(value))
    found.push({ kind: 'config', title: 'datakit', path, plugin: path.slice(0, -1), source: noPlugin });
}

function lookAtManifest(value: JsonObject, path: Path, found: FoundPlace[]): boolean {
  const { kind, items } = value;
  if (typeof kind !== 'string') return false;
  if (kind.endsWith('List') && Array.isArray(items)) {
    lookAt(items, [...path, 'items'], 'kong-plugin', found);
    return true;
  }
  if ((kind !== 'KongPlugin' && kind !== 'KongClusterPlugin') || value['plugin'] !== 'datakit') return false;
  const name = isObject(value['metadata']) ? textOf(value['metadata']['name']) : '';
  found.push({
    kind: kind === 'KongPlugin' ? 'kong-plugin' : 'kong-cluster-plugin',
    title: `${kind} ${name}`.trim(),
    path: [...path, 'config'],
    plugin: path,
    source: manifest(value),
  });
  return true;
}

function lookAtPlugin(
  value: JsonObject,
  path: Path,
  kind: PlaceKind,
  owners: Scope,
  found: FoundPlace[],
): boolean {
  const named = value['name'] === 'datakit';
  const nameless = value['name'] === undefined && isObject(value['config']) && 'nodes' in value['config'];
  if (!(named && !('nodes' in value)) && !nameless) return false;
  const source = pluginObject(value, owners);
  found.push({ kind, title: placeTitle(value, owners), path: [...path, 'config'], plugin: path, source });
  return true;
}

function lookAtEntities(value: JsonObject, path: Path, owners: Scope, found: FoundPlace[]): void {
  for (const [key, list] of Object.entries(value)) {
    if (!Array.isArray(list)) continue;
    const entity = entityLists[key];
    const plugins = key === 'plugins' || key === 'consumer_group_plugins';
    if (!plugins && entity === undefined) continue;
    list.forEach((item: Json, i) => {
      if (!isObject(item)) return;
      if (plugins) lookAtPlugin(item, [...path, key, i], 'deck', owners, found);
      else if (entity) lookAtEntities(item, [...path, key, i], { [entity]: refOf(item) }, found);
    });
  }
}

/** A DB-less file links its plugins to partials in a list of their own. */
function linkPartials(file: JsonObject, depth: number, found: FoundPlace[], from: number): void {
  found.slice(from).forEach((place, i) => {
    const plugin = place.plugin.slice(depth).reduce<Json | undefined>(partOf, file);
    const partials = linkedPartials(file, plugin);
    if (partials.length === 0) return;
    const { source } = place;
    found[from + i] = { ...place, source: { ...source, options: { ...source.options, partials } } };
  });
}

/** decK takes from a shared config what the plugin's own leaves out: the flow stands where its nodes do. */
function leadToShared(file: JsonObject, path: Path, found: FoundPlace[], from: number): void {
  found.slice(from).forEach((place, i) => {
    const plugin = place.plugin.slice(path.length).reduce<Json | undefined>(partOf, file);
    const { _config: name, config } = isObject(plugin) ? plugin : {};
    if (typeof name !== 'string' || (isObject(config) && 'nodes' in config)) return;
    if (isObject(partOf(file['_plugin_configs'], name)))
      found[from + i] = { ...place, path: [...path, '_plugin_configs', name] };
  });
}

const isConfig = (value: JsonObject): boolean =>
  'nodes' in value ||
  (Object.keys(value).length > 0 && Object.keys(value).every((key) => configKeys.has(key)));

function placeTitle(plugin: JsonObject, owners: Scope): string {
  const on = titleOf(scopeOf(plugin, owners));
  const instance = textOf(plugin['instance_name']);
  return `datakit${instance === '' ? '' : ` ${instance}`}${on === '' ? '' : ` on ${on}`}`;
}
