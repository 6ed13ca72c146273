// Orthogonal routes in the gaps between cards. A line leaves to the right and arrives from the left; between, it
// turns in gaps and gutters, never behind a card where another way is free, and on tracks of its own where there is
// room: only lines of one source run on one another.
import type { Position } from '../../src/index.ts';
import { Blocks } from './blocks.ts';
import type { Rect } from './rect.ts';
import { Tracks } from './tracks.ts';
import { WayAround } from './way-around.ts';

export type Route = readonly Position[];

export interface RouteRequest {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

/** Between two parallel lines in one gap, and from a card to the nearest. */
const spacing = 8;
const clearance = 16;
const tracks = 6;
const margin = 6;
/** In pixels: what a line is longer by when it goes around instead of turning once. */
const detourCost = 40;

interface Ground {
  readonly blocks: Blocks;
  readonly taken: Tracks;
  /** Heights at which a line may run past cards. */
  readonly channels: readonly number[];
  /** Made when it is first needed: most flows do without. */
  readonly wayAround: () => WayAround;
}

/** A place to turn at, and what it costs to get there. */
interface Turn {
  readonly x: number;
  readonly cost: number;
}

/** A request with the places where it may turn near its ends, the preferred ones first. */
interface Task extends RouteRequest {
  readonly source: string;
  readonly outs: readonly Turn[];
  readonly backs: readonly Turn[];
}

interface Found {
  readonly route: Route;
  readonly cost: number;
}

export function routeAll(
  requests: readonly RouteRequest[],
  obstacles: readonly Rect[],
): ReadonlyMap<string, Route> {
  const leaving = trackOf(requests.map(({ from }) => from));
  const arriving = trackOf(requests.map(({ to }) => to));
  let way: WayAround | undefined;
  const ground: Ground = {
    blocks: new Blocks(obstacles),
    taken: new Tracks(),
    channels: gutters(obstacles),
    wayAround: () => (way ??= new WayAround(obstacles)),
  };
  const routes = new Map<string, Route>();
  // Short lines have the least choice.
  for (const { id, from, to } of requests.toSorted((a, b) => distance(a) - distance(b))) {
    const source = `${from.x} ${from.y}`;
    const outs = turns(from, 1, leaving(from), source, ground);
    const backs = turns(to, -1, arriving(to), source, ground);
    const route = simple(routeOne({ id, from, to, source, outs, backs }, ground));
    ground.taken.take(route, source);
    routes.set(id, route);
  }
  return routes;
}

const distance = ({ from, to }: RouteRequest): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);

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

/** Where a line may turn beside an end, as far as nothing stands before. */
function turns(
  { x, y }: Position,
  way: 1 | -1,
  preferred: number,
  source: string,
  { blocks, taken }: Ground,
): readonly Turn[] {
  const found: Turn[] = [];
  for (let track = 0; track < tracks; track += 1) {
    const off = clearance + spacing * track;
    const at = x + way * off;
    // The card that the line joins is touched.
    if (blocks.hit(Math.min(x + 2 * way, at), Math.max(x + 2 * way, at), y, y)) break;
    found.push({ x: at, cost: off + Math.abs(track - preferred) + taken.across(y, x, at, source) });
  }
  return found;
}

/** Over and under each card. */
function gutters(obstacles: readonly Rect[]): readonly number[] {
  const heights = new Set<number>();
  for (const { y, height } of obstacles) {
    for (const off of [8, 16, 24, 32, 40]) {
      heights.add(y - off);
      heights.add(y + height + off);
    }
  }
  return [...heights];
}

function routeOne(task: Task, ground: Ground): Route {
  const { from, to } = task;
  const isAhead = to.x - from.x >= 2 * clearance;
  if (isAhead && from.y === to.y && !ground.blocks.hit(from.x + 2, to.x - 2, to.y, to.y)) return [from, to];
  const bent = isAhead ? bestBent(task, ground) : null;
  return bestAround(task, ground, bent)?.route ?? farAround(task, ground) ?? through(task);
}

/** Across, once up or down, and across again. */
function bestBent({ from, to, source, outs, backs }: Task, { blocks, taken }: Ground): Found | null {
  let best: Found | null = null;
  for (const [turn, end, other] of [
    ...outs.map((out) => [out, from, to] as const),
    ...backs.map((back) => [back, to, from] as const),
  ]) {
    const { x } = turn;
    if (x <= from.x + margin || x >= to.x - margin || blocked(x, from.y, to.y, blocks)) continue;
    const inner = other.x + (other === to ? -2 : 2);
    if (blocks.hit(Math.min(x, inner), Math.max(x, inner), other.y, other.y)) continue;
    const cost =
      distance({ id: '', from, to }) +
      turn.cost -
      Math.abs(x - end.x) +
      taken.along(x, from.y, to.y, source) +
      taken.across(other.y, x, other.x, source);
    if (best && best.cost <= cost) continue;
    best = { cost, route: [from, { x, y: from.y }, { x, y: to.y }, to] };
  }
  return best;
}

const blocked = (x: number, from: number, to: number, blocks: Blocks): boolean =>
  blocks.hit(x - margin, x + margin, Math.min(from, to) - margin, Math.max(from, to) + margin);

/** Along a gutter, the nearest first, as long as that may be better than what was found. */
function bestAround(task: Task, ground: Ground, found: Found | null): Found | null {
  const { from, to } = task;
  let best = found;
  const least = detourCost + Math.max(0, Math.abs(to.x - from.x));
  const detour = (y: number): number => Math.abs(y - from.y) + Math.abs(y - to.y);
  for (const y of ground.channels.toSorted((a, b) => detour(a) - detour(b))) {
    if (best && least + detour(y) >= best.cost) break;
    const around = along(y, task, ground);
    if (around && (!best || around.cost < best.cost)) best = around;
  }
  return best;
}

function along(y: number, task: Task, { blocks, taken }: Ground): Found | null {
  const { from, to, source } = task;
  const out = cheapest(task.outs, from.y, y, source, blocks, taken);
  const back = out && cheapest(task.backs, to.y, y, source, blocks, taken);
  if (!out || !back) return null;
  const [left, right] = [Math.min(out.x, back.x), Math.max(out.x, back.x)];
  if (blocks.hit(left - margin, right + margin, y - margin, y + margin)) return null;
  const detour = Math.abs(y - from.y) + Math.abs(y - to.y);
  const cost =
    detourCost + out.cost + back.cost + detour + right - left + taken.across(y, left, right, source);
  return {
    cost,
    route: [from, { x: out.x, y: from.y }, { x: out.x, y }, { x: back.x, y }, { x: back.x, y: to.y }, to],
  };
}

function cheapest(
  choice: readonly Turn[],
  from: number,
  to: number,
  source: string,
  blocks: Blocks,
  taken: Tracks,
): Turn | null {
  let best: Turn | null = null;
  for (const { x, cost: near } of choice) {
    if (best && near >= best.cost) continue;
    if (blocked(x, from, to, blocks)) continue;
    const cost = near + taken.along(x, from, to, source);
    if (!best || cost < best.cost) best = { x, cost };
  }
  return best;
}

function farAround({ from, to, outs, backs }: Task, { wayAround }: Ground): Route | null {
  const [out, back] = [outs[0], backs[0]];
  if (!out || !back) return null;
  const between = wayAround().find({ x: out.x, y: from.y }, { x: back.x, y: to.y });
  return between && [from, ...between, to];
}

/** Where no way is free. */
function through({ from, to }: Task): Route {
  const [out, back, y] = [from.x + clearance, to.x - clearance, (from.y + to.y) / 2];
  return [from, { x: out, y: from.y }, { x: out, y }, { x: back, y }, { x: back, y: to.y }, to];
}

/** Without the points at which nothing turns. */
const simple = (route: Route): Route =>
  route.filter((at, index) => {
    const [before, after] = [route[index - 1], route[index + 1]];
    if (!before || !after) return true;
    return !(before.x === at.x && at.x === after.x) && !(before.y === at.y && at.y === after.y);
  });

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
