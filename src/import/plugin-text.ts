// An imported plugin as a document of the studio: the config alone, or the plugin object around it where something
// stands beside the config, so that nothing of it is lost.
import type { Json, JsonObject } from '../base/json.ts';
import { besideConfig } from '../export/plugin-object.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { kindsOf, type Scope } from '../model/scope.ts';
import type { ImportedPlugin } from './define.ts';

export function pluginText({ text, source }: Pick<ImportedPlugin, 'text' | 'source'>): string {
  const beside = { ...scopeRefs(source.scope), ...besideConfig(source.options), ...partials(source.options) };
  if (Object.keys(beside).length === 0) return text;
  const head = emitYaml({ name: 'datakit', ...beside });
  const config = text.replace(/^(?=.)/gm, '  ');
  return `${head}config:\n${config}`;
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
