// decK: a whole declarative file that `deck gateway apply` and `deck gateway sync` take as it is.
import { ok } from '../base/result.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { defineFormat } from './define.ts';
import { scopeNotes, type PluginEntity } from './entity.ts';
import { emitYaml } from './yaml-emitter.ts';

const applyNote =
  'Use "deck gateway apply" to add the plugin: "deck gateway sync" also deletes everything that the file does not name. Select tags limit sync to what carries them.';
const tagsNote =
  '"deck gateway sync" keeps to what carries the select tags: give the other entities of the file the same tags.';

/** A number in place of this text fails decK's schema, so the emitter has to quote it. */
const formatVersion = '3.0';

export const deck = defineFormat({
  id: 'deck',
  title: 'decK',
  language: 'yaml',
  fileName: 'kong.yaml',
  command: 'deck gateway apply kong.yaml',
  options: {
    select_tags: {
      kind: 'string-list',
      help: 'Tags that mark what this file manages. decK then leaves everything without them alone.',
    },
  },
  render: (entity, { select_tags: selectTags = [] }) =>
    ok({
      text: emitYaml({
        _format_version: formatVersion,
        ...(selectTags.length === 0 ? {} : { _info: { select_tags: selectTags } }),
        plugins: [pluginEntry(entity, selectTags)],
      }),
      notes: [...scopeNotes(entity), selectTags.length === 0 ? applyNote : tagsNote],
    }),
});

/** decK refuses a selected entity that lacks the tags. */
function pluginEntry(entity: PluginEntity, selectTags: readonly string[]): JsonObject {
  const tags = [...new Set([...(entity.tags ?? []), ...selectTags])];
  return {
    name: 'datakit',
    ...set('instance_name', entity.instance_name),
    ...set('enabled', entity.enabled),
    ...(tags.length === 0 ? {} : { tags }),
    ...set('protocols', entity.protocols),
    ...set('ordering', entity.ordering),
    config: entity.config,
  };
}

const set = (key: string, value: Json | undefined): JsonObject =>
  value === undefined ? {} : { [key]: value };
