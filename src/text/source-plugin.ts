// Reads what stands beside a config: in a plugin object as decK and the Admin API write it, and in a manifest.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';

const scopes = ['service', 'route', 'consumer', 'consumer_group'] as const;

/** `owner` is what the plugin is nested under, such as "service orders"; empty for none. */
export function pluginObject(plugin: JsonObject, owner: string): SourcePlugin {
  return { ...besideConfig(plugin), appliesTo: scopesOf(plugin, owner).map((scope) => `the ${scope}`) };
}

/** A manifest without the label `global` applies to what names it in an annotation, and to no more. */
export function manifest(plugin: JsonObject): SourcePlugin {
  const consumer = nameOf(plugin['consumerRef']);
  const appliesTo = [
    ...(isGlobal(plugin) ? [] : ['what names it in an annotation']),
    ...(consumer === '' ? [] : [`the consumer ${consumer}`]),
  ];
  const disabled = plugin['disabled'] === true ? { enabled: false } : {};
  return { ...besideConfig(plugin), ...disabled, appliesTo };
}

/** Scopes of a plugin, the one it is nested under first, such as "service orders". */
export function scopesOf(plugin: JsonObject, owner: string): readonly string[] {
  const own = scopes
    .filter((scope) => (plugin[scope] ?? null) !== null)
    .map((scope) => `${scope.replace('_', ' ')} ${nameOf(plugin[scope])}`.trim());
  return owner === '' ? own : [owner, ...own];
}

/** What an entity, or a reference to one, is called. */
export function nameOf(value: Json | undefined): string {
  if (!isObject(value)) return textOf(value);
  return textOf(value['name'] ?? value['username'] ?? value['id']);
}

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function isGlobal({ kind, metadata }: JsonObject): boolean {
  const labels = isObject(metadata) ? metadata['labels'] : null;
  return kind === 'KongClusterPlugin' && isObject(labels) && labels['global'] === 'true';
}

function besideConfig(plugin: JsonObject): Omit<SourcePlugin, 'appliesTo'> {
  const { enabled, instance_name: instance, tags, protocols, ordering } = plugin;
  return {
    ...(typeof enabled === 'boolean' ? { enabled } : {}),
    ...(typeof instance === 'string' ? { instance_name: instance } : {}),
    ...(isList(tags) ? { tags: texts(tags) } : {}),
    ...(isList(protocols) ? { protocols: texts(protocols) } : {}),
    ...(isObject(ordering) ? { ordering } : {}),
  };
}

const texts = (list: readonly Json[]): readonly string[] => list.filter((item) => typeof item === 'string');
