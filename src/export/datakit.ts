// The config alone, as YAML in the form that every format writes or as the person wrote it, or as JSON.
import { ok } from '../base/result.ts';
import { defineFormat } from './define.ts';
import type { PluginEntity } from './entity.ts';
import { jsonText } from './json-text.ts';
import { emitYaml } from './yaml-emitter.ts';

/** What a config alone cannot say. */
const lost = ({ scope, options }: PluginEntity): readonly string[] => {
  const beside = [
    ...(scope.length > 0 ? ['the scope'] : []),
    ...Object.keys(options).map((key) => `\`${key}\``),
  ];
  return beside.length === 0 ? [] : [`A config alone does not hold ${beside.join(', ')}.`];
};

export const datakit = defineFormat({
  id: 'datakit',
  title: 'Datakit YAML: the config alone',
  wholeConfig: true,
  options: {
    as_written: {
      kind: 'boolean',
      default: false,
      help: 'Comments, order and quotes as in the flow’s own text.',
    },
  },
  render: ({ entity, options, material }) => {
    const { text = null } = material;
    const written = options.as_written ? text : null;
    return ok({
      files: [{ name: 'datakit.yaml', language: 'yaml', text: written ?? emitYaml(entity.config) }],
      warnings: lost(entity),
      notes: written === null ? [noteOf(options.as_written)] : [],
      needs: [],
      apply: null,
      undo: null,
    });
  },
});

const noteOf = (wanted: boolean): string =>
  wanted
    ? 'The config cannot stand alone as it is written: it is JSON, or shares values with the text around it. This is the same config in YAML.'
    : 'Comments are in the flow’s own text; this is the same config without them.';

export const json = defineFormat({
  id: 'json',
  title: 'Datakit JSON: the config alone',
  wholeConfig: true,
  options: {},
  render: ({ entity }) =>
    ok({
      files: [{ name: 'datakit.json', language: 'json', text: jsonText(entity.config) }],
      warnings: lost(entity),
      needs: [],
      apply: null,
      undo: null,
    }),
});
