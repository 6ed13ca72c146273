// The values of a sample as the texts of their fields, and back. What cannot be read is a sentence, and the sample
// keeps its last good value.
import { err, instantOf, ok, requestUrl, type Json, type Result } from '../../src/index.ts';
import { faultOf, parseJson } from './json-text.ts';

export type Read<V> = (text: string) => Result<V, string>;

export const readUrl: Read<string> = (text) =>
  requestUrl(text.trim()) === null
    ? err('Type an address such as http://localhost:8000/orders, or a path such as /orders.')
    : ok(text.trim());

export const readClock: Read<string> = (text) =>
  instantOf(text) === null ? err('Type a time such as 2026-01-01T00:00:00Z.') : ok(text.trim());

export const readStatus: Read<number> = (text) =>
  /^[1-5]\d\d$/.test(text.trim()) ? ok(Number(text)) : err('From 100 to 599.');

export const readLatency: Read<number> = (text) => {
  const latency = Number(text);
  return text.trim() !== '' && Number.isFinite(latency) && latency >= 0 ? ok(latency) : err('0 or more.');
};

export const readError: Read<string> = (text) =>
  text.trim() === '' ? err('Say why, such as connection refused.') : ok(text);

/** A body written as JSON. A text alone stands for itself, so it has a kind of its own. */
export const readJsonBody: Read<Json> = (text) => {
  const fault = faultOf(text);
  if (fault !== null) return err(fault);
  const value = parseJson(text);
  if (typeof value === 'string') return err('A text alone is not sent as JSON here: choose Text.');
  return value === null ? err('For no body choose Empty.') : ok(value);
};

export const showJson = (value: Json): string => {
  const line = JSON.stringify(value);
  return line.length <= 32 ? line : JSON.stringify(value, null, 2);
};

/** JSON, or a text without quotes; empty for no value. */
export const readValue: Read<Json | undefined> = (text) => {
  if (text.trim() === '') return ok(undefined);
  const fault = faultOf(text);
  if (fault === null) return ok(parseJson(text));
  return looksLikeJson(text) ? err(fault) : ok(text);
};

/** A text stands without quotes unless it would be read as something else. */
export function showValue(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return showJson(value);
  const isPlain = value.trim() !== '' && !looksLikeJson(value) && faultOf(value) !== null;
  return isPlain ? value : JSON.stringify(value);
}

const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text);

export type BodyKind = 'none' | 'json' | 'text';

export const bodyKind = (body: Json): BodyKind =>
  body === null ? 'none' : typeof body === 'string' ? 'text' : 'json';

/** The body after its kind was chosen: what was typed is carried over where it can be. */
export function bodyAs(kind: BodyKind, body: Json): Json {
  if (kind === 'none') return null;
  if (kind === 'text') return typeof body === 'string' ? body : body === null ? '' : JSON.stringify(body);
  if (typeof body !== 'string') return body ?? {};
  const read = readJsonBody(body);
  return read.ok ? read.value : {};
}
