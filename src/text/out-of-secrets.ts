// What a KongPlugin takes out of Secrets when it is applied: single values of the config, or all of it. None of it is
// part of the flow, and no other format can carry it.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';

/** Such as "the Secret token (key value)". */
export function secretTitle(source: Json | undefined): string {
  const reference = isObject(source) ? source['secretKeyRef'] : undefined;
  const { name, key } = isObject(reference) ? reference : {};
  if (typeof name !== 'string') return 'a Secret';
  return `the Secret ${name}${typeof key === 'string' ? ` (key ${key})` : ''}`;
}

/** One of `configPatches`: a JSON pointer and where its value comes from. */
export function patchSentence(patch: Json): string {
  const { path, valueFrom } = isObject(patch) ? patch : {};
  const at = typeof path === 'string' ? path : '';
  return `The value at \`${at}\` comes from ${secretTitle(valueFrom)} when the object is applied and is not part of the flow. A vault reference such as \`{vault://env/name}\` takes its place.`;
}

export const patchSentences = ({ configPatches }: JsonObject): readonly string[] =>
  isList(configPatches) ? configPatches.map(patchSentence) : [];
