// What an edit wants of a text, in terms of values: a list of changes, all of them meant in the text as it is now.
// They are laid out as a tree over the document, compared with what stands there, and reduced to what differs.
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { isEmpty } from './value-text.ts';

/** Paths and list positions are those before any change of the same list. */
export type Change =
  /** Sets a value; keys on the way that do not exist are made. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Json }
  /** Removes a key or an item. `prune`: what holds it goes too when nothing is left in it. */
  | { readonly kind: 'remove'; readonly path: Path; readonly prune?: true }
  /** Inserts an item into the list at `path`, before the item at `index`; the list is made if there is none. */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: Json }
  /** Moves an item of the list at `path` before another, or to the end. */
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly before: number | null };

/** The changes of one value and of what it holds. */
export interface Delta {
  set?: Json;
  remove?: true;
  prune?: true;
  /** The key of a map entry that stays where it is, under this name. */
  rename?: string;
  readonly children: Map<string | number, Delta>;
  readonly inserts: { readonly index: number; readonly value: Json }[];
  move?: { readonly from: number; readonly before: number | null };
}

const emptyDelta = (): Delta => ({ children: new Map(), inserts: [] });

export function deltaOf(changes: readonly Change[], base: Path): Delta {
  const root = emptyDelta();
  for (const change of changes) {
    const delta = at(root, [...base, ...change.path]);
    if (change.kind === 'set') {
      delta.set = change.value;
      delete delta.remove;
      delete delta.prune;
    } else if (change.kind === 'insert') delta.inserts.push({ index: change.index, value: change.value });
    else if (change.kind === 'move') delta.move = { from: change.from, before: change.before };
    else {
      delta.remove = true;
      if (change.prune) delta.prune = true;
    }
  }
  return root;
}

function at(root: Delta, path: Path): Delta {
  let delta = root;
  for (const part of path) {
    let next = delta.children.get(part);
    if (!next) {
      next = emptyDelta();
      delta.children.set(part, next);
    }
    delta = next;
  }
  return delta;
}

/** The value stays as it is; its key may not. */
export const isUnchanged = (delta: Delta): boolean =>
  delta.set === undefined &&
  delta.remove === undefined &&
  delta.move === undefined &&
  delta.children.size === 0 &&
  delta.inserts.length === 0;

export const isIdle = (delta: Delta): boolean => isUnchanged(delta) && delta.rename === undefined;

/** The value of a document's part, undefined where it has none. */
export const partOf = (value: Json | undefined, part: string | number): Json | undefined => {
  if (isList(value)) return typeof part === 'number' ? value[part] : undefined;
  return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
};

/** Reduces `delta` to what differs from `old`, with maps and lists compared entry by entry. */
export function reduce(delta: Delta, old: Json | undefined): Delta {
  if (delta.remove) return old === undefined ? emptyDelta() : delta;
  if (delta.set !== undefined) return reduceSet(delta.set, old);
  const reduced: Delta = { ...delta, children: new Map(), inserts: [...delta.inserts] };
  for (const [part, child] of delta.children) {
    const next = reduce(child, partOf(old, part));
    if (isIdle(next)) continue;
    // An index after the last item appends.
    const appended = isList(old) && Number(part) >= old.length ? applyDelta(next, undefined) : undefined;
    if (isList(old) && appended !== undefined) reduced.inserts.push({ index: old.length, value: appended });
    else reduced.children.set(part, next);
  }
  return emptied(reduced, old) ? { ...emptyDelta(), remove: true, prune: true } : reduced;
}

function emptied(delta: Delta, old: Json | undefined): boolean {
  if (delta.inserts.length > 0 || old === undefined || old === null || isEmpty(old)) return false;
  const children = [...delta.children.values()];
  if (!children.some((child) => child.prune) || !children.every((child) => child.remove)) return false;
  return children.length === (isList(old) ? old.length : isObject(old) ? Object.keys(old).length : -1);
}

function reduceSet(value: Json, old: Json | undefined): Delta {
  if (old !== undefined && sameJson(old, value)) return emptyDelta();
  if (isObject(old) && isObject(value) && !isEmpty(old) && !isEmpty(value)) return mapDelta(old, value);
  if (isList(old) && isList(value) && !isEmpty(old) && !isEmpty(value)) return listDelta(old, value);
  return { ...emptyDelta(), set: value };
}

function mapDelta(old: JsonObject, value: JsonObject): Delta {
  const delta = emptyDelta();
  const renamed = renamedKey(old, value);
  if (renamed) {
    const [from, to] = renamed;
    const child = { ...reduceSet(value[to] ?? null, old[from]), rename: to };
    return { ...delta, children: new Map([[from, child]]) };
  }
  for (const key of Object.keys(old))
    if (!Object.hasOwn(value, key)) delta.children.set(key, { ...emptyDelta(), remove: true });
  for (const [key, item] of Object.entries(value)) {
    const child = reduceSet(item, partOf(old, key));
    if (!isIdle(child)) delta.children.set(key, child);
  }
  return delta;
}

/** The one key that has another name at its old place, all other entries being as they were. */
function renamedKey(old: JsonObject, value: JsonObject): readonly [from: string, to: string] | null {
  const [before, after] = [Object.keys(old), Object.keys(value)];
  const at = before.findIndex((key, i) => key !== after[i]);
  const [from, to] = [before[at], after[at]];
  if (from === undefined || to === undefined || before.length !== after.length) return null;
  if (Object.hasOwn(value, from) || Object.hasOwn(old, to)) return null;
  const isOther = (key: string, i: number): boolean =>
    i !== at && (after[i] !== key || !sameJson(old[key], value[key]));
  return before.some(isOther) ? null : [from, to];
}

// What is alike at both ends stays; of the middle, pairs are changed and the rest added or removed.
function listDelta(old: readonly Json[], value: readonly Json[]): Delta {
  const delta = emptyDelta();
  const shorter = Math.min(old.length, value.length);
  let head = 0;
  while (head < shorter && sameJson(old[head], value[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameJson(old.at(-1 - tail), value.at(-1 - tail))) tail += 1;
  const oldMiddle = old.slice(head, old.length - tail);
  const middle = value.slice(head, value.length - tail);
  oldMiddle.forEach((item, i) => {
    const next = middle[i];
    delta.children.set(
      head + i,
      next === undefined ? { ...emptyDelta(), remove: true } : reduceSet(next, item),
    );
  });
  for (const item of middle.slice(oldMiddle.length))
    delta.inserts.push({ index: head + oldMiddle.length, value: item });
  return delta;
}

/** The value that a reduced delta makes of `old`; undefined when it is removed. */
export function applyDelta(delta: Delta | undefined, old: Json | undefined): Json | undefined {
  if (!delta || isUnchanged(delta)) return old;
  if (delta.remove) return undefined;
  if (delta.set !== undefined) return delta.set;
  if (delta.move || delta.inserts.length > 0 || isList(old))
    return applyToList(delta, isList(old) ? old : []);
  const entries: [string, Json][] = Object.entries(isObject(old) ? old : {}).flatMap(([key, item]) => {
    const child = delta.children.get(key);
    const value = applyDelta(child, item);
    return value === undefined ? [] : [[child?.rename ?? key, value] satisfies [string, Json]];
  });
  for (const [key, child] of delta.children) {
    if (isObject(old) && Object.hasOwn(old, key)) continue;
    const value = applyDelta(child, undefined);
    if (value !== undefined) entries.push([String(key), value]);
  }
  return Object.fromEntries(entries);
}

function applyToList(delta: Delta, old: readonly Json[]): Json {
  const list: Json[] = [];
  const { move } = delta;
  for (let i = 0; i <= old.length; i += 1) {
    for (const insert of delta.inserts) if (insert.index === i) list.push(insert.value);
    if (move && (move.before ?? old.length) === i) list.push(old[move.from] ?? null);
    const item = i === move?.from ? undefined : applyDelta(delta.children.get(i), old[i]);
    if (item !== undefined) list.push(item);
  }
  for (const insert of delta.inserts) if (insert.index > old.length) list.push(insert.value);
  return list;
}

export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
