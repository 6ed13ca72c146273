// A way around cards with as few turns as it takes, for lines that one gutter does not lead along. What is searched is
// not a grid but the free stretches beside, over and under the cards, and where they cross.
import type { Position } from '../../src/index.ts';
import type { Rect } from './rect.ts';

interface Stretch {
  /** Where it lies: the x of an upright one, else the y. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly upright: boolean;
}

interface Step {
  readonly on: Stretch;
  /** Where it turned onto it. */
  readonly point: Position;
  readonly length: number;
  readonly before: Step | null;
}

const offsets = [16, 24];
const margin = 6;

export class WayAround {
  readonly #rects: readonly Rect[];
  readonly #across: readonly Stretch[];
  readonly #upright: readonly Stretch[];

  constructor(rects: readonly Rect[]) {
    this.#rects = rects;
    const beside = rects.flatMap(({ x, width }) => offsets.flatMap((off) => [x - off, x + width + off]));
    const over = rects.flatMap(({ y, height }) => offsets.flatMap((off) => [y - off, y + height + off]));
    this.#upright = [...new Set(beside)].flatMap((x) => this.#free(x, true));
    this.#across = [...new Set(over)].flatMap((y) => this.#free(y, false));
  }

  /** The points between two ends, each of which is left upwards or downwards; null where there is no way. */
  find(from: Position, to: Position): readonly Position[] | null {
    const [first, last] = [this.#through(from), this.#through(to)];
    if (!first || !last) return null;
    const upright = [...this.#upright, last];
    const across = this.#across;
    const seen = new Set<Stretch>([first]);
    let ends: readonly Step[] = [{ on: first, point: from, length: 0, before: null }];
    while (ends.length > 0) {
      const next: Step[] = [];
      // Of equally many turns the shorter way comes first.
      for (const step of ends.toSorted((a, b) => a.length - b.length))
        for (const on of step.on.upright ? across : upright) {
          const point = seen.has(on) ? null : crossing(step.on, on);
          if (!point) continue;
          if (on === last) return [...pointsTo(step), point, to];
          seen.add(on);
          next.push({ on, point, length: step.length + far(step.point, point), before: step });
        }
      ends = next;
    }
    return null;
  }

  #through({ x, y }: Position): Stretch | undefined {
    return this.#free(x, true).find(({ start, end }) => start <= y && y <= end);
  }

  /** The stretches of a whole line that no card covers. */
  #free(at: number, upright: boolean): readonly Stretch[] {
    const covered = this.#rects
      .map(({ x, y, width, height }) => (upright ? [x, width, y, height] : [y, height, x, width]) as Side)
      .filter(([side, size]) => at > side - margin && at < side + size + margin)
      .sort((a, b) => a[2] - b[2]);
    const free: Stretch[] = [];
    let start = -Infinity;
    for (const [, , from, size] of covered) {
      if (from - margin > start) free.push({ at, start, end: from - margin, upright });
      start = Math.max(start, from + size + margin);
    }
    return [...free, { at, start, end: Infinity, upright }];
  }
}

type Side = readonly [side: number, size: number, from: number, length: number];

function crossing(a: Stretch, b: Stretch): Position | null {
  if (b.at < a.start || b.at > a.end || a.at < b.start || a.at > b.end) return null;
  return a.upright ? { x: a.at, y: b.at } : { x: b.at, y: a.at };
}

const far = (a: Position, b: Position): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function pointsTo(step: Step): readonly Position[] {
  const points: Position[] = [];
  for (let at: Step | null = step; at; at = at.before) points.unshift(at.point);
  return points;
}
