// Query strings as Kong reads and writes them (PDK `get_query`, `ngx.encode_args`): `?a` is true, `?a=` is "",
// repeats are lists; on the way out true is a bare name, a list repeats it, false and null are left out.
import type { Json, JsonObject } from '../base/json.ts';
import { scalarText } from './headers.ts';

export function decodeQuery(text: string): JsonObject {
  const found = new Map<string, Json[]>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = unescape(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? true : unescape(part.slice(equals + 1));
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, single(values)]));
}

const single = (values: readonly Json[]): Json => (values.length === 1 ? (values[0] ?? null) : values);

/** Without a leading `?`. */
export const encodeQuery = (query: JsonObject): string =>
  Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: Json) => pair(name, one)))
    .filter((text) => text !== '')
    .join('&');

function pair(name: string, value: Json): string {
  if (value === null || value === false) return '';
  return value === true ? escape(name) : `${escape(name)}=${escape(scalarText(value))}`;
}

/** `ngx.escape_uri`: everything but letters, digits and `-._~` goes as %XX. */
const escape = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** `+` is a blank; a broken escape stays as it is written. */
function unescape(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes; // bytes that are not UTF-8 have no JavaScript text
    }
  });
}
