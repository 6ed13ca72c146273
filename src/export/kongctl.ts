// kongctl: it has no plugins of its own, so a control plane's file hands a decK file on to decK.
import { ok } from '../base/result.ts';
import { deckFile } from './deck-file.ts';
import { warningsOf } from './deck.ts';
import { defineFormat, refusal } from './define.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { objectName } from './object-name.ts';
import { shellWord } from './shell.ts';
import { emitYaml } from './yaml-emitter.ts';

const stateFile = 'kong.yaml';
const planeFile = 'control-plane.yaml';

export const kongctl = defineFormat({
  id: 'kongctl',
  title: 'kongctl',
  options: {
    select_tags: {
      kind: 'string-list',
      default: ['datakit'],
      help: 'Tags that mark what the file manages: `kongctl sync` deletes what carries them and is not in it.',
    },
    reference: {
      kind: 'enum',
      of: ['lookup', 'include'],
      default: 'lookup',
      help: 'Whether decK looks up the entities that the plugin names by a tag, or the file holds them itself.',
    },
  },
  render: ({ entity, options: { select_tags: selectTags, reference }, fill, known }) => {
    if (selectTags.length === 0)
      return refusal(
        'Without a select tag `kongctl sync` deletes everything else in the control plane. Give at least one.',
      );
    const made = deckFile({ entity, form: 'top-level', reference, selectTags, target: {}, fill, known });
    const name = fill('control_plane');
    const tagFlags = selectTags.map((tag) => `--select-tag=${tag}`);
    const plane = {
      ref: objectName(name),
      name,
      _deck: { files: [stateFile], flags: ['--analytics=false', ...tagFlags] },
    };
    return ok({
      files: [
        { name: stateFile, language: 'yaml', text: emitYaml(made.content) },
        { name: planeFile, language: 'yaml', text: emitYaml({ control_planes: [plane] }) },
      ],
      warnings: warningsOf(made),
      notes: [
        '`kongctl apply` adds and changes, and deletes nothing. `kongctl sync` also deletes what carries all of the select tags and is not in the file.',
        'A control plane that kongctl does not manage yet has to be adopted first: `kongctl adopt control-plane`. Otherwise kongctl makes a new one.',
        ...(made.looked.length === 0
          ? []
          : [`decK finds what the plugin names by the tag \`${fill('lookup_tag')}\`.`]),
        'The command that takes the plugin off deletes everything else that carries all of the select tags, too.',
      ],
      needs: [
        'kongctl that knows `_deck`, such as 1.9',
        'decK 1.43 or later on the same machine',
        ...gatewayNeeds(entity),
      ],
      apply: `kongctl apply -f ${planeFile}`,
      undo: `deck gateway reset${selectTags.map((tag) => ` --select-tag ${shellWord(tag)}`).join('')} --konnect-control-plane-name ${shellWord(name)} --konnect-token "$KONNECT_TOKEN"`,
    });
  },
});
