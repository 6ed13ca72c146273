// What keeps a decK or DB-less file from being loaded as it is: entities that it names and does not hold, templates.
import { isList, isObject, type JsonObject } from '../base/json.ts';
import { scopeKinds, titleOfScope, type ScopeKind } from '../model/scope.ts';
import type { ConfigPlace } from '../text/parse-text.ts';
import { deckOptions } from './deck-options.ts';
import type { ImportFault } from './define.ts';
import { pluginPath, rangeAt, textAt, valueAt, type Foreign } from './foreign.ts';

export function deckFaults(foreign: Foreign, place: ConfigPlace): readonly ImportFault[] {
  const file = foreign.parsed.documents[place.documentIndex]?.json;
  if (!isObject(file)) return [];
  return [
    ...missingEntities(foreign, place, file),
    ...(isDbless(foreign, file) ? [] : templates(foreign, place)),
  ];
}

function missingEntities(foreign: Foreign, place: ConfigPlace, file: JsonObject): readonly ImportFault[] {
  const path = pluginPath(place);
  const plugin = valueAt(file, path);
  const lookups = isObject(file['_info']) ? file['_info']['default_lookup_tags'] : undefined;
  return scopeKinds.flatMap((kind) => {
    const name = textAt(plugin, kind);
    const looked = isObject(lookups) && lookups[`${kind}s`] !== undefined;
    if (name === null || looked || namesOf(file, kind).has(name)) return [];
    const title = titleOfScope(kind);
    return [
      {
        id: 'entity-not-in-file',
        about: kind,
        message: `The ${title} ${name} is not in the file, and \`_info.default_lookup_tags\` gives no tag to find it by: decK says "entity not found". Add the ${title}, or a tag that it carries.`,
        range: rangeAt(foreign, place.documentIndex, [...path, kind]),
      },
    ];
  });
}

/** Names and ids of the entities of a kind, wherever they are nested. */
function namesOf(file: JsonObject, kind: ScopeKind): ReadonlySet<string> {
  const names = new Set<string>();
  const gather = (holder: JsonObject): void => {
    for (const list of ['services', 'routes', 'consumers', 'consumer_groups']) {
      const entities = holder[list];
      if (!isList(entities)) continue;
      for (const entity of entities.filter(isObject)) {
        if (list === `${kind}s`)
          for (const key of ['id', 'name', 'username', 'custom_id']) names.add(textAt(entity, key) ?? '');
        gather(entity);
      }
    }
  };
  gather(file);
  names.delete('');
  return names;
}

/** decK reads JSON, too, but a JSON file without a word to decK is one that a gateway loads, which has no templates. */
const isDbless = ({ parsed }: Foreign, file: JsonObject): boolean =>
  file['plugins_partials'] !== undefined || (/^\uFEFF?\s*\{/.test(parsed.text) && deckOptions(file) === null);

const template = /\$\{\{.*?(?:\}\}|$)/gm;

/** decK reads them in the raw text, in any quotes, but not in lines that are comments. */
function templates(foreign: Foreign, place: ConfigPlace): readonly ImportFault[] {
  const { text } = foreign.parsed;
  const { start, end } = rangeAt({ ...foreign, outside: (range) => range }, place.documentIndex, place.path);
  return [...text.slice(start, end).matchAll(template)].flatMap(({ 0: found, index }) => {
    const from = start + index;
    const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    if (line.trimStart().startsWith('#')) return [];
    return [
      {
        id: 'deck-template',
        about: found,
        message: `decK puts another text in place of \`${found}\` before it reads the file. Here it stays as it is written.`,
        range: foreign.outside({ start: from, end: from + found.length }),
      },
    ];
  });
}
