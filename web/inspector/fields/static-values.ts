// A value by kind: what a row of the value editor offers, and what becomes of a value when its kind is changed.
import { isList, isObject, type Json } from '../../../src/index.ts';
import { later, type Reading } from '../use-draft.ts';

export const valueKinds = ['text', 'number', 'boolean', 'null', 'map', 'list'] as const;
export type ValueKind = (typeof valueKinds)[number];

export function kindOfValue(value: Json): ValueKind {
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  if (isObject(value)) return 'map';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

const asText = (value: Json): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The value in another kind, with as much of it kept as the kind can hold. */
export function toKind(value: Json, kind: ValueKind): Json {
  if (kindOfValue(value) === kind) return value;
  switch (kind) {
    case 'text':
      return asText(value);
    case 'number':
      return numberIn(asText(value)) ?? 0;
    case 'boolean':
      return asText(value) === 'true';
    case 'null':
      return null;
    case 'map':
      return parsed(value, isObject) ?? (isList(value) ? Object.fromEntries(value.entries()) : {});
    default:
      return parsed(value, isList) ?? (value === null || asText(value) === '' ? [] : [value]);
  }
}

/** A map or list that was written out as text comes back when the kind is chosen again. */
function parsed<T extends Json>(value: Json, wanted: (json: Json) => json is T & Json): Json | null {
  if (typeof value !== 'string') return null;
  try {
    // JSON.parse gives JSON.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const json = JSON.parse(value) as Json;
    return wanted(json) ? json : null;
  } catch {
    return null;
  }
}

function numberIn(text: string): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}

export function readNumberText(text: string): Reading<number> {
  if (text.trim() === '') return later;
  const number = numberIn(text);
  return number === null ? { ok: false, error: 'Type a number.' } : { ok: true, value: number };
}

/** Why a key cannot be given that name, or null. */
export function keyProblem(name: string, taken: readonly string[], pattern?: RegExp): string | null {
  if (name === '') return 'Type a name.';
  if (taken.includes(name)) return `${name} is taken. Choose another name.`;
  if (pattern !== undefined && !pattern.test(name))
    return 'Start with a letter or underscore, then letters, digits, underscores and hyphens.';
  return null;
}

/** A name that is not taken yet. */
export function freeKey(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
