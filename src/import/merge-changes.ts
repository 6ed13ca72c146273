// The changes that turn one config into another: nodes are told apart by their names, so that comments and order stay
// with them.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { sameJson, type Change } from '../text/change.ts';
import { byName } from './merge-three.ts';
import { pairNodes } from './node-order.ts';

interface Pairs {
  /** For each node that is wanted, the index of the one that it was; null for a new one. */
  readonly indices: readonly (number | null)[];
  /** How many nodes there are now. */
  readonly length: number;
}

export function pairsOf(old: Json, { nodes }: JsonObject): Pairs | null {
  const before = isObject(old) ? old['nodes'] : undefined;
  if (!isList(before) || !isList(nodes) || !byName(before) || !byName(nodes)) return null;
  return { indices: pairNodes(before, nodes), length: before.length };
}

export function changesTo(old: Json, wanted: JsonObject): readonly Change[] {
  if (!isObject(old)) return [{ kind: 'set', path: [], value: wanted }];
  const pairs = pairsOf(old, wanted);
  const removed = Object.keys(old)
    .filter((key) => !Object.hasOwn(wanted, key))
    .map((key): Change => ({ kind: 'remove', path: [key] }));
  const set = Object.entries(wanted).flatMap(([key, value]): readonly Change[] => {
    if (key === 'nodes' && pairs !== null) return nodeChanges(old['nodes'], value, pairs.indices);
    return sameJson(old[key], value) ? [] : [{ kind: 'set', path: [key], value }];
  });
  return [...removed, ...set];
}

function nodeChanges(
  old: Json | undefined,
  wanted: Json,
  pairs: readonly (number | null)[],
): readonly Change[] {
  if (!isList(old) || !isList(wanted)) return [];
  // Where nothing stays, the list is new.
  if (pairs.every((pair) => pair === null)) return [{ kind: 'set', path: ['nodes'], value: wanted }];
  const removed = old.flatMap((_, i): readonly Change[] =>
    pairs.includes(i) ? [] : [{ kind: 'remove', path: ['nodes', i] }],
  );
  const others = wanted.flatMap((value, i): readonly Change[] => {
    const pair = pairs[i] ?? null;
    if (pair !== null)
      return sameJson(old[pair], value) ? [] : [{ kind: 'set', path: ['nodes', pair], value }];
    const index = pairs.slice(i).find((next) => next !== null) ?? old.length;
    return [{ kind: 'insert', path: ['nodes'], index, value }];
  });
  return [...removed, ...others];
}

/** What goes, and nothing else: nodes, and keys of what stays. */
export function removalsFor(old: Json, wanted: JsonObject): readonly Change[] {
  const pairs = pairsOf(old, wanted);
  const nodes = isObject(old) ? old['nodes'] : undefined;
  const wantedNodes = wanted['nodes'];
  if (pairs === null || !isList(nodes) || !isList(wantedNodes)) return keysGone(old, wanted, []);
  const rest = keysGone({ ...(isObject(old) ? old : {}), nodes: null }, { ...wanted, nodes: null }, []);
  const ofNodes = nodes.flatMap((node, i): readonly Change[] => {
    const at = pairs.indices.indexOf(i);
    return at < 0
      ? [{ kind: 'remove', path: ['nodes', i] }]
      : keysGone(node, wantedNodes[at] ?? null, ['nodes', i]);
  });
  return [...rest, ...ofNodes];
}

const keysGone = (old: Json, wanted: Json, path: Path): readonly Change[] =>
  isObject(old) && isObject(wanted)
    ? Object.entries(old).flatMap(([key, value]): readonly Change[] =>
        Object.hasOwn(wanted, key)
          ? keysGone(value, wanted[key] ?? null, [...path, key])
          : [{ kind: 'remove', path: [...path, key] }],
      )
    : [];

/** Keys that do not stay as they are, and nodes with them. */
export const differing = (old: Json, wanted: JsonObject): readonly Change[] =>
  isObject(old)
    ? Object.keys(old)
        .filter((key) => !sameJson(old[key], wanted[key]))
        .map((key): Change => ({ kind: 'remove', path: [key] }))
    : [];
