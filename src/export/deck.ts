// decK: a whole declarative file that `deck gateway apply` and `deck gateway sync` take as it is.
import { ok } from '../base/result.ts';
import type { JsonObject } from '../base/json.ts';
import { titleOfScope } from '../model/scope.ts';
import { deckFile, type DeckFile } from './deck-file.ts';
import { defineFormat, refusal } from './define.ts';
import type { PluginEntity } from './entity.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import type { Fill } from './placeholders.ts';
import { shellWord } from './shell.ts';
import { emitYaml } from './yaml-emitter.ts';

const file = 'kong.yaml';
const applyNote =
  'Use `deck gateway apply`: it adds and changes what the file names and deletes nothing. `deck gateway sync` also deletes everything that the file does not name; select tags limit it to what carries them.';
const tagsNote =
  '`deck gateway sync` keeps to what carries all of the select tags. Give the other entities that you manage in this way the same tags.';
const resetNote =
  'The command that takes the plugin off deletes everything else that carries all of the select tags, too.';
const noResetNote =
  'decK deletes only by `deck gateway sync` or `deck gateway reset`. To take off this plugin alone, delete it by its ID through the Admin API.';

export const deck = defineFormat({
  id: 'deck',
  title: 'decK',
  options: {
    form: {
      kind: 'enum',
      of: ['top-level', 'nested'],
      default: 'top-level',
      help: 'Whether the plugin stands in the list `plugins` or inside the entity that it applies to.',
    },
    reference: {
      kind: 'enum',
      of: ['lookup', 'include'],
      default: 'lookup',
      help: 'Whether decK looks up the entities that the plugin names by a tag, or the file holds them itself.',
    },
    select_tags: {
      kind: 'string-list',
      help: 'Tags that mark what this file manages. decK then leaves everything without them alone.',
    },
    konnect: {
      kind: 'boolean',
      default: false,
      help: 'Whether the file names the control plane in Konnect that it is for.',
    },
    workspace: { kind: 'string', help: 'Workspace of a gateway on your own machines.' },
  },
  render: ({ entity, options, fill, known }) => {
    const { form, reference, select_tags: selectTags = [], konnect, workspace = '' } = options;
    if (konnect && workspace !== '')
      return refusal(
        'A decK file is for a control plane in Konnect or for a workspace, never for both. Take one of them off.',
      );
    const misplaced = form === 'nested' ? notInGroup(entity) : [];
    if (misplaced.length > 0)
      return refusal(
        `decK takes no \`${misplaced.join('`, `')}\` of a plugin that is nested in a consumer group. Set the form to top-level.`,
      );
    const made = deckFile({
      entity,
      form,
      reference,
      selectTags,
      target: targetOf(konnect, workspace, fill),
      fill,
      known,
    });
    return ok({
      files: [{ name: file, language: 'yaml', text: emitYaml(made.content) }],
      warnings: warningsOf(made),
      notes: notesOf(made, selectTags, fill),
      needs: ['decK 1.43 or later', ...gatewayNeeds(entity)],
      ...commands(selectTags, konnect, fill),
    });
  },
});

/** The schema of a plugin inside a consumer group is narrower than that of any other. */
const notInGroup = ({ scope, options }: PluginEntity): readonly string[] =>
  scope[0] === 'consumer_group'
    ? (['enabled', 'protocols', 'ordering', 'condition'] as const).filter((key) => options[key] !== undefined)
    : [];

function targetOf(konnect: boolean, workspace: string, fill: Fill): JsonObject {
  if (konnect) return { _konnect: { control_plane_name: fill('control_plane') } };
  return workspace === '' ? {} : { _workspace: workspace };
}

function commands(
  selectTags: readonly string[],
  konnect: boolean,
  fill: Fill,
): { apply: string; undo: string | null } {
  const token = konnect ? ' --konnect-token "$KONNECT_TOKEN"' : '';
  const plane = konnect ? ` --konnect-control-plane-name ${shellWord(fill('control_plane'))}` : '';
  if (selectTags.length === 0) return { apply: `deck gateway apply ${file}${token}`, undo: null };
  const tags = selectTags.map((tag) => ` --select-tag ${shellWord(tag)}`).join('');
  return {
    apply: `deck gateway sync ${file}${token}`,
    undo: `deck gateway reset${tags}${plane}${token}`,
  };
}

const list = (kinds: readonly string[]): string =>
  kinds.map((kind) => kind.replace('_', ' ')).join(' and the ');

export function warningsOf({ included, redisLost }: DeckFile): readonly string[] {
  return [
    ...(included.length === 0
      ? []
      : [
          `decK writes over the ${list(included.map(titleOfScope))}: whatever the file does not say of it goes back to its default. Complete it in the file first, or have decK look it up.`,
        ]),
    ...(redisLost
      ? [
          'The Redis settings of the flow are left out, because the partial stands for them. Take the partial off to export them, or set the reference to include and give the partial its settings.',
        ]
      : []),
  ];
}

function notesOf({ looked }: DeckFile, selectTags: readonly string[], fill: Fill): readonly string[] {
  const lookup = `decK finds the ${list(looked)} by the tag \`${looked.length === 0 ? '' : fill('lookup_tag')}\`. Without that tag it says "entity not found".`;
  return [
    ...(selectTags.length === 0 ? [applyNote, noResetNote] : [tagsNote, resetNote]),
    ...(looked.length === 0 ? [] : [lookup]),
  ];
}
