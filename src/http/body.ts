// Bodies between text and value. Kong decodes by Content-Type and encodes by the kind of the value.
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
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
  try {
    return ok(readJson(text));
  } catch {
    return err('invalid JSON body');
  }
}

/** JSON text as a value. Numbers beyond a double's range become its largest, as jq makes them. */
export const readJson = (text: string): Json =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON and nothing else
  JSON.parse(text, (_key, value: unknown) =>
    value === Infinity || value === -Infinity ? Math.sign(value) * Number.MAX_VALUE : value,
  ) as Json;

export interface EncodedBody {
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
