// DB-less: the file that a gateway without a database loads. Close to decK's, but every entity has to be in it, links
// to partials stand in a list of their own, and libyaml under Lua reads it.
import { ok } from '../base/result.ts';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { titleOfScope } from '../model/scope.ts';
import { defineFormat, refusal } from './define.ts';
import type { PluginEntity } from './entity.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { jsonText } from './json-text.ts';
import { divide, partialType, type Divided, type PlacedLink } from './partials.ts';
import type { Fill } from './placeholders.ts';
import { besideConfig } from './plugin-object.ts';
import { entityLists, referencesBy } from './references.ts';
import { shellWord } from './shell.ts';
import { emitYaml } from './yaml-emitter.ts';

const formatVersion = '3.0';

export const dbless = defineFormat({
  id: 'dbless',
  title: 'DB-less kong.yml',
  options: {
    syntax: {
      kind: 'enum',
      of: ['yaml', 'json'],
      default: 'yaml',
      help: 'Kong loads either; JSON also holds a key called "<<".',
    },
  },
  render: ({ entity, options: { syntax }, fill, known }) => {
    if (syntax === 'yaml' && hasMergeKey(entity.config))
      return refusal(
        'The config has a key called `<<`, which the YAML reader of the gateway takes for a merge even in quotes. Set the syntax to json, or rename the key.',
      );
    const references = referencesBy(fill, known);
    const divided = divide(entity);
    const plugin = pluginParts(entity, divided, references.name, fill);
    const content: JsonObject = {
      _format_version: formatVersion,
      ...partialList(divided, fill),
      ...entityLists(entity.scope, references.entity),
      ...plugin.lists,
      ...linkList(divided, fill),
    };
    const name = syntax === 'json' ? 'kong.json' : 'kong.yml';
    const text = syntax === 'json' ? jsonText(content) : emitYaml(content);
    return ok({
      files: [{ name, language: syntax, text }],
      warnings: warningsOf(entity, divided, plugin.undocumented),
      notes: [
        `\`kong config parse ${name}\` says what is wrong with the file before the gateway meets it. To load it when the gateway starts, set \`KONG_DATABASE=off\` and \`KONG_DECLARATIVE_CONFIG\` to the path of the file.`,
        'To take the plugin off, load the file without it.',
      ],
      needs: ['Kong Gateway without a database', ...gatewayNeeds(entity)],
      apply: [
        `kong config parse ${name}`,
        `curl --fail-with-body -sS -X POST ${shellWord(`${fill('admin_url')}/config`)} -F config=@${name}`,
      ].join('\n'),
      undo: null,
    });
  },
});

interface PluginParts {
  readonly lists: JsonObject;
  /** A consumer group's plugin in a form that the documentation does not show. */
  readonly undocumented: boolean;
}

/** Plugins of a consumer group have a list of their own, which takes name, config and little more. */
function pluginParts(
  { options, scope }: PluginEntity,
  { config, links }: Divided,
  nameOf: (kind: PluginEntity['scope'][number]) => string,
  fill: Fill,
): PluginParts {
  const grouped = scope.includes('consumer_group');
  const { enabled, protocols, ordering, condition } = options;
  const wide = [enabled, protocols, ordering, condition].some((value) => value !== undefined);
  const apart = grouped && scope.length === 1 && !wide && links.length === 0;
  const entry: JsonObject = {
    name: 'datakit',
    ...(links.length === 0 ? {} : { id: fill('plugin_id') }),
    ...Object.fromEntries(scope.map((kind) => [kind, nameOf(kind)])),
    ...besideConfig(options),
    config,
  };
  return {
    lists: { [apart ? 'consumer_group_plugins' : 'plugins']: [entry] },
    undocumented: grouped && !apart,
  };
}

const partialId = ({ id }: PlacedLink, fill: Fill): string => id ?? fill('partial_id');

function partialList({ links, redis }: Divided, fill: Fill): JsonObject {
  const partials = links.map((link) => ({
    id: partialId(link, fill),
    ...(link.name === undefined ? {} : { name: link.name }),
    type: partialType,
    config: redis ?? {},
  }));
  return partials.length === 0 ? {} : { partials };
}

function linkList({ links }: Divided, fill: Fill): JsonObject {
  const list = links.map((link) => ({
    plugin: fill('plugin_id'),
    partial: partialId(link, fill),
    path: link.path,
  }));
  return list.length === 0 ? {} : { plugins_partials: list };
}

function warningsOf(
  { scope }: PluginEntity,
  { links, redis }: Divided,
  undocumented: boolean,
): readonly string[] {
  const held = scope.map(titleOfScope).join(' and the ');
  return [
    'Loading a file replaces everything that the gateway has. Put the plugin into the file that your gateway loads, unless this is all of it.',
    ...(scope.length === 0
      ? []
      : [`The ${held} in this file has only what Kong asks for at least: complete it, or use your own.`]),
    ...(links.length > 0 && redis === null
      ? ['The partial in this file has no settings, so Kong takes the defaults. Fill in its `config`.']
      : []),
    ...(undocumented
      ? [
          'The documentation shows plugins of a consumer group in `consumer_group_plugins` alone, which has no place for all that is set here. The plugin therefore stands in `plugins` and names its group, as the ingress controller writes it. Try it with `kong config parse` first.',
        ]
      : []),
  ];
}

function hasMergeKey(value: Json): boolean {
  if (isList(value)) return value.some(hasMergeKey);
  return isObject(value) && Object.entries(value).some(([key, inner]) => key === '<<' || hasMergeKey(inner));
}
