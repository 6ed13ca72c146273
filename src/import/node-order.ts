// Which node of an older list a newer one goes on with, and the fewest moves that bring the older ones into order.
import { isObject, type Json } from '../base/json.ts';
import { sameJson } from '../text/change.ts';

/**
 * For each newer node the index of its older self; null for one that is new. Nodes go by their names. One with another
 * name is the same if it is much like one that went, between the same neighbours: it was renamed.
 */
export function pairNodes(old: readonly Json[], wanted: readonly Json[]): readonly (number | null)[] {
  const indexOf = new Map(old.map((node, i) => [part(node, 'name'), i]));
  const pairs: (number | null)[] = wanted.map((node) => indexOf.get(part(node, 'name')) ?? null);
  wanted.forEach((node, i) => {
    if (pairs[i] !== null) return;
    const before = i === 0 ? -1 : pairs[i - 1];
    if (before === null || before === undefined) return;
    const left = before + 1;
    const fits = left < old.length && !pairs.includes(left) && isAlike(old[left], node);
    if (fits) pairs[i] = left;
  });
  return pairs;
}

/** Of one type, and more than half of the attributes the same: comments on one would be true of the other. */
function isAlike(a: Json | undefined, b: Json): boolean {
  if (!isObject(a) || !isObject(b) || part(a, 'type') !== part(b, 'type')) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => key !== 'name' && key !== 'type',
  );
  const same = keys.filter((key) => sameJson(part(a, key), part(b, key)));
  return keys.length === 0 || same.length > keys.length / 2;
}

const part = (node: Json | undefined, key: string): Json | undefined =>
  isObject(node) ? node[key] : undefined;

interface Step {
  readonly from: number;
  /** Index of the item that it goes before; null for the end of the list. */
  readonly before: number | null;
}

/**
 * `pairs` are indices of a list of `length` items. Each step counts places in the list as the step before left it; items
 * that are in no pair stay where they are.
 */
export function stepsToOrder(pairs: readonly (number | null)[], length: number): readonly Step[] {
  const order = pairs.filter((pair) => pair !== null);
  const staying = new Set(longestRise(order));
  const list = Array.from({ length }, (_, i) => i);
  const steps: Step[] = [];
  for (let k = order.length - 1; k >= 0; k--) {
    const item = order[k] ?? 0;
    if (staying.has(item)) continue;
    const from = list.indexOf(item);
    const next = order[k + 1];
    const before = next === undefined ? null : list.indexOf(next);
    steps.push({ from, before });
    list.splice(from, 1);
    list.splice(next === undefined ? list.length : list.indexOf(next), 0, item);
  }
  return steps;
}

/** The longest part of a list, gaps allowed, in which each number is greater than the one before. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const ending: (readonly number[])[] = [];
  numbers.forEach((number, i) => {
    const best = numbers
      .slice(0, i)
      .map((smaller, j) => (smaller < number ? (ending[j] ?? []) : []))
      .reduce((a, b) => (b.length > a.length ? b : a), []);
    ending.push([...best, number]);
  });
  return ending.reduce((a, b) => (b.length > a.length ? b : a), []);
}
