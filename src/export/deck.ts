// decK: a whole declarative file that `deck gateway apply` and `deck gateway sync` take as it is.
import { ok } from '../base/result.ts';
import type { JsonObject } from '../base/json.ts';
import { defineFormat } from './define.ts';
import type { PluginEntity } from './entity.ts';
import type { Fill } from './placeholders.ts';
import { besideConfig } from './plugin-object.ts';
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
  options: {
    select_tags: {
      kind: 'string-list',
      help: 'Tags that mark what this file manages. decK then leaves everything without them alone.',
    },
  },
  render: ({ entity, options: { select_tags: selectTags = [] }, fill }) =>
    ok({
      files: [
        {
          name: 'kong.yaml',
          language: 'yaml',
          text: emitYaml({
            _format_version: formatVersion,
            ...(selectTags.length === 0 ? {} : { _info: { select_tags: selectTags } }),
            plugins: [pluginEntry(entity, selectTags, fill)],
          }),
        },
      ],
      notes: [selectTags.length === 0 ? applyNote : tagsNote],
      needs: ['decK'],
      apply: 'deck gateway apply kong.yaml',
      undo: null,
    }),
});

/** decK refuses a selected entity that lacks the tags. */
function pluginEntry(
  { config, options, scope }: PluginEntity,
  selectTags: readonly string[],
  fill: Fill,
): JsonObject {
  const tags = [...new Set([...(options.tags ?? []), ...selectTags])];
  return {
    name: 'datakit',
    ...Object.fromEntries(scope.map((kind) => [kind, fill(kind)])),
    ...besideConfig({ ...options, tags }),
    config,
  };
}
