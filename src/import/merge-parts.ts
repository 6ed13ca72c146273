// The two places that make up one config where a decK plugin names a shared one: decK takes from the shared config what
// the plugin's own leaves out. A merge writes to both, for the file is to say the flow and nothing more.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { sameJson } from '../text/change.ts';
import type { ConfigPlace, ParsedText } from '../text/parse-text.ts';
import { configJson } from '../text/read-flow.ts';
import { pluginPath, textAt, valueAt } from './foreign.ts';

interface Part {
  readonly place: ConfigPlace;
  readonly config: Json;
}

export interface ConfigParts {
  /** Where the nodes stand, or are to stand. */
  readonly main: Part;
  /** The rest: the plugin's own config beside a shared one, or the shared one beside its own. */
  readonly other: Part | null;
  /** Both together, as decK reads them. */
  readonly whole: Json;
  /** Name of the shared config, and which of the two it is. */
  readonly shared: { readonly name: string; readonly part: 'main' | 'other' } | null;
}

export function partsOf(parsed: ParsedText, place: ConfigPlace): ConfigParts {
  const main: Part = { place, config: configJson(parsed, place) };
  const document = parsed.documents[place.documentIndex]?.json;
  const name = place.kind === 'deck' ? textAt(valueAt(document, pluginPath(place)), '_config') : null;
  const alone: ConfigParts = { main, other: null, whole: main.config, shared: null };
  if (name === null) return alone;
  const ownPath = [...pluginPath(place), 'config'];
  const part = place.path.at(-2) === '_plugin_configs' ? 'main' : 'other';
  const path = part === 'main' ? ownPath : ['_plugin_configs', name];
  const config = valueAt(document, path);
  const shared = { name, part } as const;
  if (!isObject(config)) return part === 'main' ? { ...alone, shared } : alone;
  const other: Part = { place: { ...place, path }, config };
  if (!isObject(main.config)) return { ...alone, other, whole: config, shared };
  const whole = part === 'main' ? { ...main.config, ...config } : { ...config, ...main.config };
  return { main, other, whole, shared };
}

/** What each part has to say. */
export interface Divided {
  readonly main: JsonObject;
  readonly other: JsonObject;
}

/** So that both together say `wanted`. */
export function divide({ main, other, shared }: ConfigParts, wanted: JsonObject): Divided {
  const here = isObject(main.config) ? main.config : {};
  const there = isObject(other?.config) ? other.config : {};
  if (shared?.part === 'main') {
    // The plugin's own config goes before: what stands there hides what the shared one says.
    const hidden = pick(here, (key) => Object.hasOwn(there, key) && Object.hasOwn(wanted, key));
    return {
      main: { ...hidden, ...pick(wanted, (key) => !Object.hasOwn(there, key)) },
      other: pick(wanted, (key) => Object.hasOwn(there, key)),
    };
  }
  const lent = (key: string): boolean => !Object.hasOwn(here, key) && sameJson(there[key], wanted[key]);
  return { main: pick(wanted, (key) => !lent(key)), other: pick(there, (key) => Object.hasOwn(wanted, key)) };
}

const pick = (map: JsonObject, chosen: (key: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(map).filter(([key]) => chosen(key)));

/** The other plugins that a shared config is for, such as `datakit on service b` and `key-auth`. */
export function sharers(parsed: ParsedText, place: ConfigPlace, name: string): readonly string[] {
  const own = pluginPath(place).join(' ');
  const found: string[] = [];
  const look = (value: Json, path: readonly (string | number)[]): void => {
    if (isList(value)) return value.forEach((item, i) => look(item, [...path, i]));
    if (!isObject(value)) return;
    if (value['_config'] === name && path.join(' ') !== own)
      found.push(titleAt(parsed, place.documentIndex, path.join(' ')) ?? textAt(value, 'name') ?? 'a plugin');
    for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(parsed.documents[place.documentIndex]?.json ?? null, []);
  return found;
}

const titleAt = ({ places }: ParsedText, document: number, path: string): string | null =>
  places.find((one) => one.documentIndex === document && pluginPath(one).join(' ') === path)?.title ?? null;
