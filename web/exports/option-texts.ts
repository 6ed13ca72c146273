// Between options as formats name them and as people read and type them.
import { isList, isObject, type Json, type JsonObject } from '../../src/index.ts';

/** `select_tags` as "Select tags". */
export function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a, b" as a list; undefined when nothing was typed. */
export function listFrom(typed: string): readonly string[] | undefined {
  const items = typed
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** An option that is unset is left out, so that the format's default holds. */
export const withOption = (options: JsonObject, name: string, value: Json | undefined): JsonObject => {
  const others = Object.entries(options).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
};

/** A sentence about words that a closed list does not have, which would be left out. */
export function strangersIn(
  value: Json | undefined,
  known: readonly string[] | undefined,
): string | undefined {
  const words = isList(value) ? value.filter((one) => typeof one === 'string') : [];
  const strangers = known === undefined ? [] : words.filter((one) => !known.includes(one));
  return strangers.length === 0
    ? undefined
    : `Not known: ${strangers.join(', ')}. Use ${known?.join(', ') ?? ''}.`;
}

/** "a=1, b=2" as a map; undefined when nothing was typed. A word without a `=` has an empty value, which is told. */
export function mapFrom(typed: string): JsonObject | undefined {
  const entries = (listFrom(typed) ?? []).map((item) => {
    const at = item.indexOf('=');
    return at < 0 ? [item, ''] : [item.slice(0, at).trim(), item.slice(at + 1).trim()];
  });
  return entries.length === 0
    ? undefined
    : Object.fromEntries<Json>(entries.map(([key = '', value = '']) => [key, value]));
}

export const mapText = (value: Json | undefined): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([key, text]) => (typeof text === 'string' && text !== '' ? `${key}=${text}` : key))
        .join(', ')
    : '';

export function mapFault(value: Json | undefined): string | undefined {
  const empty = isObject(value) ? Object.entries(value).find(([, text]) => text === '') : undefined;
  return empty === undefined ? undefined : `${empty[0]} has no value. Write ${empty[0]}=value.`;
}
