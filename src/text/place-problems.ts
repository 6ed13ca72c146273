// What is wrong around a config with the text that its plugin is written in: options of a wrong kind, scalars that
// the tools which read such a file take for something else, and what stands in another place.
import type { Range } from '../base/diagnostic.ts';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { partOf } from './change.ts';
import type { FoundPlace } from './find-places.ts';
import { behind, findNode, valueRange } from './find-node.ts';
import { isLookAlike, isReadAs11, lookAlikes } from './look-alikes.ts';
import { optionProblems } from './option-problems.ts';
import { patchSentences, secretTitle } from './out-of-secrets.ts';
import { textProblem, type TextProblem } from './syntax-problem.ts';
import type { TextDocument } from './text-document.ts';

export function placeProblems(document: TextDocument | undefined, place: FoundPlace): readonly TextProblem[] {
  // A config that stands alone has nothing around it.
  if (document === undefined || place.kind === 'config') return [];
  return [
    ...kindProblems(document, place),
    ...plainProblems(document, place),
    ...elsewhere(document, place),
    ...patched(document, place),
  ];
}

/** Why there is no config, where the text itself tells. */
function elsewhere(document: TextDocument, place: FoundPlace): readonly TextProblem[] {
  const plugin = pluginOf(document, place);
  if (place.path.reduce<Json | undefined>(partOf, document.json) !== undefined) return [];
  const error = (key: string, message: string): readonly TextProblem[] => [
    textProblem('config-elsewhere', 'error', message, rangeOf(document, [...place.plugin, key])),
  ];
  if (place.kind === 'deck' && typeof plugin['_config'] === 'string')
    return error('_config', sharedMissing(plugin['_config']));
  if (!isManifest(place) || plugin['configFrom'] === undefined) return [];
  const title = secretTitle(plugin['configFrom']);
  return error(
    'configFrom',
    `The config stands in ${title}, not here. Open the value of that Secret instead.`,
  );
}

export const sharedMissing = (name: string): string =>
  `\`_plugin_configs\` has no config called \`${name}\`, so decK refuses the file. Add it, or write the config of the plugin.`;

const patched = (document: TextDocument, place: FoundPlace): readonly TextProblem[] =>
  isManifest(place)
    ? patchSentences(pluginOf(document, place)).map((message, i) =>
        textProblem(
          'config-patches',
          'warning',
          message,
          rangeOf(document, [...place.plugin, 'configPatches', i]),
        ),
      )
    : [];

const isManifest = ({ kind }: FoundPlace): boolean => kind.startsWith('kong-');

const rangeOf = (document: TextDocument, path: Path): Range => valueRange(findNode(document, path));

function pluginOf(document: TextDocument, place: FoundPlace): JsonObject {
  const plugin = place.plugin.reduce<Json | undefined>(partOf, document.json);
  return isObject(plugin) ? plugin : {};
}

function kindProblems(document: TextDocument, place: FoundPlace): readonly TextProblem[] {
  return optionProblems(pluginOf(document, place), isManifest(place)).flatMap(({ path, message }) => {
    const found = findNode(document, [...place.plugin, ...path]);
    if (isReadAs11(place) && isLookAlike(found.node)) return [];
    return [textProblem('option-kind', 'error', message, valueRange(found))];
  });
}

function plainProblems(document: TextDocument, place: FoundPlace): readonly TextProblem[] {
  if (!isReadAs11(place)) return [];
  const isInside = place.plugin.every((part, i) => place.path[i] === part);
  return [place.plugin, ...(isInside ? [] : [place.path])].flatMap((path) => {
    const node = behind(document, findNode(document, path).node);
    return node === null ? [] : lookAlikes(place, node);
  });
}
