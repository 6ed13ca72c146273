// A YAML or JSON text as importers share it: what it says, and where each part of it stands in what the person gave,
// which may be a shell script around it.
import type { Range } from '../base/diagnostic.ts';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { partOf } from '../text/change.ts';
import { parseText, wholeDocument, type ConfigPlace, type ParsedText } from '../text/parse-text.ts';
import { locate } from '../text/read-flow.ts';

export interface Foreign {
  readonly parsed: ParsedText;
  /** From a place in the parsed text to one in the person's. */
  readonly outside: (range: Range) => Range;
}

/** One object of the text: a document, or an item of a Kubernetes list. */
export interface ForeignObject {
  readonly documentIndex: number;
  readonly path: Path;
  readonly json: JsonObject;
}

const itself = (range: Range): Range => range;

export const foreignText = (text: string, outside: Foreign['outside'] = itself): Foreign => ({
  parsed: parseText(text),
  outside,
});

/** Where a value stands, or its key; the nearest thing above where there is none. */
export const rangeAt = (
  { parsed, outside }: Foreign,
  documentIndex: number,
  path: Path,
  at: 'key' | 'value' = 'value',
): Range => outside(locate(parsed, wholeDocument(documentIndex), path, at));

export const objectsOf = ({ parsed: { documents } }: Foreign): readonly ForeignObject[] =>
  documents.flatMap(({ json, broken }, documentIndex) =>
    broken || !isObject(json) ? [] : itemsOf({ documentIndex, path: [], json }),
  );

function itemsOf(object: ForeignObject): readonly ForeignObject[] {
  const { items, kind } = object.json;
  if (!isList(items) || typeof kind !== 'string' || !kind.endsWith('List')) return [object];
  return items.flatMap((json, i) =>
    isObject(json) ? itemsOf({ ...object, path: [...object.path, 'items', i], json }) : [],
  );
}

export const valueAt = (json: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((at, part) => partOf(at, part), json);

export const textAt = (json: Json | undefined, ...path: readonly string[]): string | null => {
  const found = valueAt(json, path);
  return typeof found === 'string' ? found : null;
};

/** Of the plugin whose config stands at the place. */
export const pluginPath = ({ plugin }: ConfigPlace): Path => plugin;
