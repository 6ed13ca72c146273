// Where lines run already. A line beside or on that of another source reads as one with it.
import type { Position } from '../../src/index.ts';

interface Stretch {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** Lines this near one another are not told apart. */
const apart = 6;
const bucket = 8;
/** Of a shared stretch, beside its length. */
const nuisance = 40;

type Way = Map<number, Stretch[]>;

export class Tracks {
  readonly #across: Way = new Map();
  readonly #along: Way = new Map();

  take(route: readonly Position[], source: string): void {
    for (const [index, a] of route.entries()) {
      const b = route[index + 1];
      if (!b) return;
      const isAcross = a.y === b.y;
      const [at, from, to] = isAcross ? [a.y, a.x, b.x] : [a.x, a.y, b.y];
      const way = isAcross ? this.#across : this.#along;
      const key = Math.floor(at / bucket);
      const stretch = { at, start: Math.min(from, to), end: Math.max(from, to), source };
      const inBucket = way.get(key);
      if (inBucket) inBucket.push(stretch);
      else way.set(key, [stretch]);
    }
  }

  /** What is lost by running at a height from one x to another, along with lines of other sources. */
  across(y: number, from: number, to: number, source: string): number {
    return shared(this.#across, y, Math.min(from, to), Math.max(from, to), source);
  }

  along(x: number, from: number, to: number, source: string): number {
    return shared(this.#along, x, Math.min(from, to), Math.max(from, to), source);
  }
}

function shared(way: Way, at: number, start: number, end: number, source: string): number {
  let cost = 0;
  const key = Math.floor(at / bucket);
  for (let near = key - 1; near <= key + 1; near += 1)
    for (const other of way.get(near) ?? []) {
      if (other.source === source || Math.abs(other.at - at) >= apart) continue;
      const length = Math.min(end, other.end) - Math.max(start, other.start);
      if (length > 2) cost += nuisance + length;
    }
  return cost;
}
