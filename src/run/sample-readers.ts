// How each part of a sample is read: one reader per key, so that the keys, their kinds and the words for a wrong one
// stand together. docs/samples.md tells people the same.
import { instantOf } from '../base/instant.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { HeaderValues } from '../http/headers.ts';
import { nearestName } from '../model/nearest.ts';
import { requestUrl } from './exchange-from.ts';
import type { Answer, Sample, SampleRequest } from './sample.ts';
import { plainAnswer, plainRequest, plainSample } from './sample.ts';

/** Notes a problem with the value at the path, or with its key. */
export type Note = (message: string, path: Path, at?: 'key' | 'value') => void;

/** The value read, or undefined when a problem was noted instead. */
type Reader<T> = (value: Json, path: Path, note: Note) => T | undefined;

type Readers<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> };

/** A map with these keys and no others; one that is left out, or null, has its default. */
const record =
  <T extends object>(defaults: T, readers: Readers<T>): Reader<T> =>
  (value, path, note) => {
    if (!isObject(value))
      return refuse(`Expected a map with ${listed(Object.keys(readers))}.`)(value, path, note);
    const read: Partial<Record<string, unknown>> = {};
    for (const [key, part] of Object.entries(value)) {
      const reader = readerOf(readers, key);
      if (reader === undefined) note(unknownKey(key, Object.keys(readers)), [...path, key], 'key');
      else if (part !== null) read[key] = reader(part, [...path, key], note) ?? read[key];
    }
    return { ...defaults, ...read };
  };

const readerOf = <T>(readers: Readers<T>, key: string): Reader<unknown> | undefined =>
  Object.entries<Reader<unknown>>(readers).find(([name]) => name === key)?.[1];

/** Values by names that people choose. */
const mapOf =
  <T>(reader: Reader<T>, what: string): Reader<{ readonly [name: string]: T }> =>
  (value, path, note) => {
    if (!isObject(value)) return refuse(`Expected ${what}.`)(value, path, note);
    const entries = Object.entries(value).flatMap(([name, part]): [string, T][] => {
      const read = reader(part, [...path, name], note);
      return read === undefined ? [] : [[name, read]];
    });
    return Object.fromEntries(entries);
  };

const refuse =
  (message: string): Reader<never> =>
  (_value, path, note) => {
    note(message, path);
    return undefined;
  };

const anything: Reader<Json> = (value) => value;

const text =
  (message: string, isRight: (text: string) => boolean = () => true): Reader<string> =>
  (value, path, note) =>
    typeof value === 'string' && isRight(value) ? value : refuse(message)(value, path, note);

const number =
  (message: string, isRight: (number: number) => boolean): Reader<number> =>
  (value, path, note) =>
    typeof value === 'number' && isRight(value) ? value : refuse(message)(value, path, note);

const headerValue: Reader<string | readonly string[]> = (value, path, note) => {
  if (typeof value === 'string') return value;
  const isTexts = Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
  if (isTexts) return value;
  return refuse('A header is a text or a list of texts. Put the value in quotes.')(value, path, note);
};
const headers: Reader<HeaderValues> = mapOf(headerValue, 'headers by name');

const answer: Reader<Answer> = record<Answer>(plainAnswer, {
  status: number(
    'A status is a whole number from 100 to 599.',
    (n) => Number.isInteger(n) && n >= 100 && n <= 599,
  ),
  headers,
  body: anything,
  latency: number('A latency is a number of milliseconds, 0 or more.', (n) => Number.isFinite(n) && n >= 0),
  error: text('An error is a text such as `connection refused`.', (error) => error !== ''),
});

const answers: Reader<readonly Answer[]> = (value, path, note) => {
  const list: readonly Json[] = Array.isArray(value) ? value : [value];
  if (list.length === 0)
    return refuse('The list of answers is empty. Write at least one.')(value, path, note);
  return list.flatMap((entry, i) => answer(entry, Array.isArray(value) ? [...path, i] : path, note) ?? []);
};

const request: Reader<SampleRequest> = record<SampleRequest>(plainRequest, {
  method: text('A method is a text in capitals, such as `GET`.', (method) => /^[A-Z]+$/.test(method)),
  url: text(
    'Expected an address such as `http://localhost:8000/orders`, or a path such as `/orders`.',
    (url) => requestUrl(url) !== null,
  ),
  headers,
  body: anything,
});

const object: Reader<JsonObject> = (value, path, note) =>
  isObject(value) ? value : refuse('Expected values by name.')(value, path, note);

const sampleRecord: Reader<Sample> = record<Sample>(plainSample(''), {
  name: text('A name is a text that is not empty.', (name) => name.trim() !== ''),
  request,
  calls: mapOf(answers, 'answers by the name of their call node'),
  service: answer,
  vault: mapOf(text('A secret is a text. Put the value in quotes.'), 'secrets by name'),
  properties: object,
  cache: object,
  clock: text('Expected a time such as `2026-01-01T00:00:00Z`.', (clock) => instantOf(clock) !== null),
});

export const readSample: Reader<Sample> = (value, path, note) => {
  const sample = sampleRecord(value, path, note);
  const isNamed = isObject(value) && (value['name'] ?? null) !== null;
  if (sample !== undefined && !isNamed) note('The sample has no name. Add `name`.', path);
  return sample;
};

export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearestName(key, known, 2);
  return meant === null
    ? `Unknown key \`${key}\`. Known here: ${listed(known)}.`
    : `Unknown key \`${key}\`. Did you mean \`${meant}\`?`;
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
