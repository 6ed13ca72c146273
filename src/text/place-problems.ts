// What is wrong around a config with the text that its plugin is written in: options of a wrong kind, and scalars that
// the tools which read such a file take for something else.
import { isObject, type Json } from '../base/json.ts';
import { partOf } from './change.ts';
import type { FoundPlace } from './find-places.ts';
import { behind, findNode, valueRange } from './find-node.ts';
import { isLookAlike, isReadAs11, lookAlikes } from './look-alikes.ts';
import { optionProblems } from './option-problems.ts';
import { textProblem, type TextProblem } from './syntax-problem.ts';
import type { TextDocument } from './text-document.ts';

export function placeProblems(document: TextDocument | undefined, place: FoundPlace): readonly TextProblem[] {
  // A config that stands alone has nothing around it.
  if (document === undefined || place.kind === 'config') return [];
  return [...kindProblems(document, place), ...plainProblems(document, place)];
}

function kindProblems(document: TextDocument, place: FoundPlace): readonly TextProblem[] {
  const plugin = place.plugin.reduce<Json | undefined>(partOf, document.json);
  if (!isObject(plugin)) return [];
  return optionProblems(plugin, place.kind.startsWith('kong-')).flatMap(({ path, message }) => {
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
