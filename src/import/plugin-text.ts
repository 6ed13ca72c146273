// An imported plugin as a document of the studio: the config alone, or the plugin object around it where something
// stands beside the config, so that nothing of it is lost. What others are to name stays a manifest: a plugin object
// that names nothing would be for every request.
import type { Json, JsonObject } from '../base/json.ts';
import { besideConfig } from '../export/plugin-object.ts';
import { group } from '../export/manifest.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { kindsOf, type Scope } from '../model/scope.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';
import type { ImportedPlugin } from './define.ts';

export function pluginText({ text, source }: Pick<ImportedPlugin, 'text' | 'source'>): string {
  if (source.namedElsewhere) return under(manifest(source), text);
  const beside = { ...scopeRefs(source.scope), ...besideConfig(source.options), ...partials(source.options) };
  return Object.keys(beside).length === 0 ? text : under({ name: 'datakit', ...beside }, text);
}

const under = (head: JsonObject, config: string): string =>
  `${emitYaml(head)}config:\n${config.replace(/^(?=.)/gm, '  ')}`;

function manifest({ options, scope }: SourcePlugin): JsonObject {
  const { enabled, tags, ...others } = options;
  const { name: consumer } = scope.consumer ?? {};
  return {
    apiVersion: `${group}/v1`,
    kind: 'KongPlugin',
    ...(tags === undefined ? {} : { metadata: { annotations: { 'konghq.com/tags': tags.join(',') } } }),
    plugin: 'datakit',
    ...(enabled === false ? { disabled: true } : {}),
    ...(consumer === undefined ? {} : { consumerRef: consumer }),
    ...besideConfig(others),
  };
}

const scopeRefs = (scope: Scope): JsonObject =>
  Object.fromEntries(kindsOf(scope).map((kind) => [kind, refOf(kind, scope)]));

function refOf(kind: keyof Scope, scope: Scope): JsonObject {
  const { name, id } = scope[kind] ?? {};
  const key = kind === 'consumer' ? 'username' : 'name';
  return { ...(name === undefined ? {} : { [key]: name }), ...(id === undefined ? {} : { id }) };
}

const partials = ({ partials: links }: ImportedPlugin['source']['options']): JsonObject =>
  links === undefined ? {} : { partials: links.map((link): Json => ({ ...link })) };
