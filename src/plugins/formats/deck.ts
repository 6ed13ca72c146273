// A streamed plugin as a file for decK, which passes over definitions of plugins unless a flag asks for them. `deck
// gateway apply` has no such flag, so the file is synced, and tags keep the sync to what it names.
import { ok } from '../../base/result.ts';
import { shellWord } from '../../export/shell.ts';
import { emitYaml } from '../../export/yaml-emitter.ts';
import { bothModules, definePluginFormat, missingModule, needsOf } from '../define.ts';
import { nodeNotes } from './api.ts';

const file = 'kong.yaml';

export const deckStreaming = definePluginFormat('streaming', {
  id: 'deck',
  title: 'decK: stream the plugin',
  options: {
    select_tags: {
      kind: 'string-list',
      help: 'Tags that mark what this file manages. Unset: one made of the name of the plugin.',
    },
    konnect: {
      kind: 'boolean',
      default: false,
      help: 'Whether the file names the control plane in Konnect that it is for.',
    },
  },
  render: ({ entity: plugin, options: { select_tags: given = [], konnect }, fill }) => {
    const modules = bothModules(plugin);
    if (typeof modules === 'string') return missingModule(modules);
    const tags = given.length === 0 ? [`custom-plugin-${plugin.name}`] : given;
    const content = {
      _format_version: '3.0',
      _info: { select_tags: tags },
      ...(konnect ? { _konnect: { control_plane_name: fill('control_plane') } } : {}),
      custom_plugins: [
        { name: plugin.name, schema: modules.schema.text, handler: modules.handler.text, tags },
      ],
    };
    const token = konnect ? ' --konnect-token "$KONNECT_TOKEN"' : '';
    return ok({
      files: [{ name: file, language: 'yaml', text: emitYaml(content) }],
      notes: [
        `\`deck gateway sync\` deletes what carries ${tags.map((tag) => `\`${tag}\``).join(' and ')} and is not in its files, so keep these tags for this file.`,
        'Configurations of the plugin go into another file, which is synced after this one.',
        ...nodeNotes(plugin.name),
      ],
      needs: ['decK 1.63 or later', ...needsOf('streaming')],
      apply: `deck gateway sync ${shellWord(file)} --include-plugin-definitions${token}`,
      undo: null,
    });
  },
});
