// Orthogonal routes in the gaps between cards. A line leaves to the right and arrives from the left; between, it
// turns in gaps and gutters, never behind a card where another way is free.
import type { Position } from '../../src/index.ts';
import type { Rect } from './rect.ts';

export type Route = readonly Position[];

export interface RouteRequest {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

/** Between two parallel lines in one gap, and from a card to the nearest. */
const spacing = 8;
const clearance = 16;
const tracks = 5;
const margin = 6;
/** Ways around that are tried, the shortest first. */
const mostDetours = 60;

/** Lines that start at one point share their first turn; those from others in the same gap turn beside it. */
export function routeAll(
  requests: readonly RouteRequest[],
  obstacles: readonly Rect[],
): ReadonlyMap<string, Route> {
  const leaving = trackOf(requests.map(({ from }) => from));
  const arriving = trackOf(requests.map(({ to }) => to));
  const channels = gutters(obstacles);
  const blocks = new Blocks(obstacles);
  return new Map(
    requests.map(({ id, from, to }) => {
      const out = from.x + clearance + spacing * leaving(from);
      const back = to.x - clearance - spacing * arriving(to);
      return [id, routeOne(from, to, out, back, blocks, channels)];
    }),
  );
}

/** Numbers the points of one column from the top. */
function trackOf(points: readonly Position[]): (point: Position) => number {
  const columns = new Map<number, number[]>();
  for (const { x, y } of points) {
    const column = columns.get(x) ?? [];
    if (!column.includes(y)) column.push(y);
    columns.set(x, column);
  }
  for (const column of columns.values()) column.sort((a, b) => a - b);
  return ({ x, y }) => Math.max(0, columns.get(x)?.indexOf(y) ?? 0) % tracks;
}

/** Heights at which a line may run past cards: under and over each. */
function gutters(obstacles: readonly Rect[]): readonly number[] {
  const heights = new Set<number>();
  for (const { y, height } of obstacles) {
    for (const off of [16, 24, 32]) {
      heights.add(y - off);
      heights.add(y + height + off);
    }
  }
  return [...heights];
}

function routeOne(
  from: Position,
  to: Position,
  out: number,
  back: number,
  blocks: Blocks,
  channels: readonly number[],
): Route {
  const isFree = (route: Route): boolean => !crosses(route, blocks);
  if (to.x - from.x >= 2 * clearance) {
    const straight = [from, to];
    if (from.y === to.y && isFree(straight)) return straight;
    for (const x of [out, back, (from.x + to.x) / 2]) {
      const bent = [from, { x, y: from.y }, { x, y: to.y }, to];
      if (x > from.x && x < to.x && isFree(bent)) return bent;
    }
  }
  const detour = (y: number): number => Math.abs(y - from.y) + Math.abs(y - to.y);
  const nearest = [...channels].sort((a, b) => detour(a) - detour(b)).slice(0, mostDetours);
  for (const y of nearest) {
    const around = [from, { x: out, y: from.y }, { x: out, y }, { x: back, y }, { x: back, y: to.y }, to];
    if (isFree(around)) return around;
  }
  const middle = (from.y + to.y) / 2;
  return [
    from,
    { x: out, y: from.y },
    { x: out, y: middle },
    { x: back, y: middle },
    { x: back, y: to.y },
    to,
  ];
}

function crosses(route: Route, blocks: Blocks): boolean {
  const last = route.length - 2;
  return route.some((a, index) => {
    const b = route[index + 1];
    if (!b) return false;
    // The first and the last stretch touch the cards they join.
    const left = Math.min(a.x, b.x) + (index === 0 ? 2 : 0);
    const right = Math.max(a.x, b.x) - (index === last ? 2 : 0);
    const room = index === 0 || index === last ? 0 : margin;
    return blocks.hit(left - room, right + room, Math.min(a.y, b.y) - room, Math.max(a.y, b.y) + room);
  });
}

const band = 128;

/** Cards by the bands of height they stand in: hundreds of them are asked about thousands of times. */
class Blocks {
  readonly #bands = new Map<number, Rect[]>();

  constructor(rects: readonly Rect[]) {
    for (const rect of rects) {
      const last = Math.floor((rect.y + rect.height) / band);
      for (let at = Math.floor(rect.y / band); at <= last; at += 1) {
        const inBand = this.#bands.get(at);
        if (inBand) inBand.push(rect);
        else this.#bands.set(at, [rect]);
      }
    }
  }

  hit(left: number, right: number, top: number, bottom: number): boolean {
    const last = Math.floor(bottom / band);
    for (let at = Math.floor(top / band); at <= last; at += 1)
      for (const { x, y, width, height } of this.#bands.get(at) ?? [])
        if (left < x + width && right > x && top < y + height && bottom > y) return true;
    return false;
  }
}

const radius = 6;

/** An SVG path with rounded corners. */
export function pathOf(route: Route): string {
  let path = '';
  route.forEach((at, index) => {
    const before = route[index - 1];
    const after = route[index + 1];
    if (!before) path = `M${at.x} ${at.y}`;
    else if (!after) path += `L${at.x} ${at.y}`;
    else {
      const a = towards(at, before);
      const b = towards(at, after);
      path += `L${a.x} ${a.y}Q${at.x} ${at.y} ${b.x} ${b.y}`;
    }
  });
  return path;
}

/** Where a corner's rounding begins: a little away from it, not past the middle of the stretch. */
function towards(corner: Position, end: Position): Position {
  const length = Math.abs(end.x - corner.x) + Math.abs(end.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (end.x - corner.x) * part, y: corner.y + (end.y - corner.y) * part };
}

/** The middle of the longest stretch across that is wide enough for the label, else of the way between two rows. */
export function labelPlace(route: Route, width: number): Position {
  const segments = route.slice(1).map((b, index) => ({ a: route[index] ?? b, b }));
  const across = longest(segments.filter(({ a, b }) => a.y === b.y && Math.abs(b.x - a.x) >= width));
  const along = longest(segments.filter(({ a, b }) => a.x === b.x));
  const { a, b } = across ?? along ?? longest(segments) ?? { a: { x: 0, y: 0 }, b: { x: 0, y: 0 } };
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

interface Segment {
  readonly a: Position;
  readonly b: Position;
}

const longest = (segments: readonly Segment[]): Segment | undefined =>
  segments.toSorted((one, other) => reach(other) - reach(one))[0];
const reach = ({ a, b }: Segment): number => Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
