// Header maps: names keep the case they were written in and are found in any case; a repeated header is a list.
import type { Json, JsonObject } from '../base/json.ts';
import { luaText } from '../base/lua-number.ts';

export type HeaderValues = { readonly [name: string]: string | readonly string[] };

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The first value of a header, whatever the case of its name. */
export function headerOf(headers: HeaderValues, name: string): string | undefined {
  const key = Object.keys(headers).find((key) => sameName(key, name));
  const value = key === undefined ? undefined : headers[key];
  return typeof value === 'object' ? value[0] : value;
}

export const withoutHeader = (headers: HeaderValues, name: string): HeaderValues =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => !sameName(key, name)));

/** Replaces the header in whatever case it stands, or adds it at the end. */
export const withHeader = (
  headers: HeaderValues,
  name: string,
  value: string | readonly string[],
): HeaderValues => ({ ...withoutHeader(headers, name), [name]: value });

/** A header that is set only where none of that name is. */
export const withDefaultHeader = (headers: HeaderValues, name: string, value: string): HeaderValues =>
  headerOf(headers, name) === undefined ? withHeader(headers, name, value) : headers;

/** A map of a flow as headers to send; null means "not sent" and goes. */
export function headersFrom(map: JsonObject): HeaderValues {
  let headers: HeaderValues = {};
  for (const [name, value] of Object.entries(map)) {
    if (value !== null) headers = withHeader(headers, name, headerValue(value));
  }
  return headers;
}

/**
 * Sets the headers of `map` and leaves the others. A null clears its header from gateway 3.13 (documented); what
 * it did before is not known, so it is left alone there.
 */
export function changeHeaders(
  headers: HeaderValues,
  map: JsonObject,
  { clear }: { readonly clear: boolean },
): HeaderValues {
  let changed = headers;
  for (const [name, value] of Object.entries(map)) {
    if (value !== null) changed = withHeader(changed, name, headerValue(value));
    else if (clear) changed = withoutHeader(changed, name);
  }
  return changed;
}

const headerValue = (value: Json): string | readonly string[] =>
  Array.isArray(value) ? value.map((part: Json) => scalarText(part)) : scalarText(value);

/** Numbers as Lua prints them; what has no text of its own goes as JSON. */
export function scalarText(value: Json): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? luaText(value) : JSON.stringify(value);
}
