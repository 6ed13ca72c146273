// Bodies between text and value. Kong decodes by Content-Type and encodes by the kind of the value.
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { isFormType, isJsonType } from './content-type.ts';
import type { HeaderValues } from './headers.ts';
import { headerOf, scalarText, withDefaultHeader } from './headers.ts';
import { encodeQuery } from './query.ts';

/** The value of a body text: JSON under a JSON type, else the text itself. An empty body is undefined. */
export function decodeBody(
  text: string | null,
  contentType: string | undefined,
): Result<Json | undefined, string> {
  if (text === null || text === '') return ok(undefined);
  if (!isJsonType(contentType)) return ok(text);
  const read = readJson(text);
  return read.ok ? read : err(`invalid JSON body${read.error === tooDeep ? `: ${read.error}` : ''}`);
}

/** Levels that cjson, through which Kong reads and writes JSON, goes down before it gives up. */
const deepest = 1000;
const tooDeep = `nested more than ${deepest} levels deep`;

/** JSON text as a value, or why it is none. Numbers beyond a double's range become its largest, as jq makes them. */
export function readJson(text: string): Result<Json, string> {
  let value: Json;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON and nothing else
    value = JSON.parse(text) as Json;
  } catch {
    return err('not JSON');
  }
  if (isDeeper(value, deepest)) return err(tooDeep);
  return ok(mayOverflow.test(text) ? withinRange(value) : value);
}

const isDeeper = (value: Json, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part: Json) => isDeeper(part, levels - 1)));

/** Numbers beyond a double are that long, or have such an exponent. */
const mayOverflow = /e\+?\d\d|\d{200}/i;

function withinRange(value: Json): Json {
  if (value === Infinity || value === -Infinity) return Math.sign(value) * Number.MAX_VALUE;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(withinRange);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withinRange(part)]));
}

interface EncodedBody {
  readonly text: string;
  readonly headers: HeaderValues;
}

/**
 * A value as a body, with the headers it goes with: objects and lists as JSON, or an object as a form where
 * `forms` allows it and the headers ask for it; a text as it is. `jsonType` is added where no type is given.
 */
export function encodeBody(
  value: Json,
  headers: HeaderValues,
  options: { readonly forms: boolean; readonly jsonType: string },
): EncodedBody {
  if (typeof value !== 'object' || value === null) return { text: scalarText(value), headers };
  if (options.forms && isObject(value) && isFormType(headerOf(headers, 'Content-Type')))
    return { text: encodeQuery(value), headers };
  return {
    text: JSON.stringify(value),
    headers: withDefaultHeader(headers, 'Content-Type', options.jsonType),
  };
}
