// Rules that a cluster checks beyond the form of an object: those written in CEL in the operator's resource definitions,
// in our own words. A fact is told once; the kinds that share it name it with the place where it stands.
import { isList, isObject, type Json, type JsonObject } from '../../base/json.ts';
import { valueAt } from '../../import/foreign.ts';

export interface Fact {
  /** Kebab-case; unique within a kind and version. */
  readonly slug: string;
  /** Where the value stands that is judged, from the object down: `.` for all of it. */
  readonly path: string;
  /** What has to be, in one sentence. */
  readonly message: string;
  readonly holds: (value: Json) => boolean;
}

/** A fact about a change: what an object is compared with is the object as it was. */
export interface ChangeFact extends Omit<Fact, 'holds'> {
  readonly allows: (value: Json, before: Json) => boolean;
}

export interface ManifestRule {
  /** Such as `konnect-extension-v1alpha2-manual-needs-secret`. */
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  /** The last part of `apiVersion`. */
  readonly version: string;
  readonly path: string;
  readonly message: string;
  /** Compares with the object as it was: it cannot be broken by an object that is new. */
  readonly change: boolean;
  readonly holds: (value: Json, before: Json | null) => boolean;
}

export const kebab = (kind: string): string =>
  kind
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace('APIAuth', 'API-Auth')
    .toLowerCase();

export const rulesOf = (
  kind: string,
  version: string,
  facts: readonly (Fact | ChangeFact)[],
): readonly ManifestRule[] =>
  facts.map((fact) => {
    const { slug, path, message } = fact;
    const about = { id: `${kebab(kind)}-${version}-${slug}`, slug, kind, version, path, message };
    if ('holds' in fact) return { ...about, change: false, holds: (value) => fact.holds(value) };
    const { allows } = fact;
    return { ...about, change: true, holds: (value, before) => before === null || allows(value, before) };
  });

/** The same facts, their places moved below another. */
export const under = <F extends Fact | ChangeFact>(place: string, facts: readonly F[]): readonly F[] =>
  facts.map((fact) => ({ ...fact, path: fact.path === '.' ? place : `${place}${fact.path}` }));

export const pathOf = (path: string): readonly string[] => path.split('.').filter((part) => part !== '');

/** What stands at a rule's path; null where there is nothing to judge. */
export const judged = (object: JsonObject, path: string): Json | null =>
  valueAt(object, pathOf(path)) ?? null;

/** Reading below a value that may be of any kind. */
export const has = (value: Json | undefined, ...path: readonly string[]): boolean =>
  (valueAt(value, path) ?? null) !== null;
export const text = (value: Json | undefined, ...path: readonly string[]): string => {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : '';
};
export const items = (value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] => {
  const found = valueAt(value, path);
  return isList(found) ? found.filter(isObject) : [];
};
export const entries = (value: Json | undefined): readonly (readonly [string, Json])[] =>
  isObject(value) ? Object.entries(value) : [];

const sorted = (value: Json): Json => {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
};

/** Whatever the order of keys; what is absent is like what is absent. */
export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

/** The same at one place of both. */
export const sameAt = (a: Json, b: Json, ...path: readonly string[]): boolean =>
  same(valueAt(a, path), valueAt(b, path));

/** Whether the operator has set a condition of the object to true. */
export const isConditionTrue = (object: Json, type: string): boolean =>
  items(object, 'status', 'conditions').some((one) => one['type'] === type && one['status'] === 'True');

export const startsWithAny = (key: string, words: readonly string[]): boolean =>
  words.some((word) => key.startsWith(word));

/** CEL counts characters of Unicode, not units of UTF-16. */
export const lengthOf = (value: string): number => Array.from(value).length;
