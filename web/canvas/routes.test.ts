// Orthogonal routes: never through a card where another way is free.
import { describe, expect, test } from 'vitest';
import { overlap, type Rect } from './rect.ts';
import { labelPlace, pathOf, routeAll, type Route } from './routes.ts';

const card = (x: number, y: number): Rect => ({ x, y, width: 208, height: 72 });
const routeOf = (from: [number, number], to: [number, number], cards: readonly Rect[]): Route => {
  const request = { id: 'line', from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } };
  return routeAll([request], cards).get('line') ?? [];
};
const isOrthogonal = (route: Route): boolean =>
  route.every((at, index) => {
    const next = route[index + 1];
    return !next || at.x === next.x || at.y === next.y;
  });
function crossings(route: Route, cards: readonly Rect[]): number {
  return cards.filter((rect) =>
    route.some((a, index) => {
      const b = route[index + 1];
      if (!b) return false;
      const inX = Math.min(a.x, b.x) < rect.x + rect.width && Math.max(a.x, b.x) > rect.x;
      const inY = Math.min(a.y, b.y) < rect.y + rect.height && Math.max(a.y, b.y) > rect.y;
      return inX && inY;
    }),
  ).length;
}

describe('routes', () => {
  test('neighbours at one height are joined by a straight line', () =>
    expect(routeOf([208, 16], [304, 16], [card(0, 0), card(304, 0)])).toEqual([
      { x: 208, y: 16 },
      { x: 304, y: 16 },
    ]));

  test.each<[string, [number, number], [number, number], readonly Rect[]]>([
    ['down to the next column', [208, 16], [304, 216], [card(0, 0), card(304, 200)]],
    ['past a card between', [208, 16], [608, 16], [card(0, 0), card(304, 0), card(608, 0)]],
    ['back to the next row', [512, 16], [0, 136], [card(0, 0), card(304, 0), card(0, 120), card(304, 120)]],
    ['up and back', [512, 136], [0, 16], [card(0, 0), card(304, 0), card(0, 120), card(304, 120)]],
    ['from a card to itself', [208, 16], [0, 16], [card(0, 0)]],
  ])('%s', (_, from, to, cards) => {
    const route = routeOf(from, to, cards);
    expect(route[0]).toEqual({ x: from[0], y: from[1] });
    expect(route.at(-1)).toEqual({ x: to[0], y: to[1] });
    expect(isOrthogonal(route)).toBe(true);
    expect(crossings(route, cards)).toBe(0);
  });

  test('lines of different sources in one gap turn beside each other', () => {
    const routes = routeAll(
      [
        { id: 'a', from: { x: 208, y: 16 }, to: { x: 304, y: 216 } },
        { id: 'b', from: { x: 208, y: 136 }, to: { x: 304, y: 336 } },
      ],
      [card(0, 0), card(0, 120), card(304, 200), card(304, 320)],
    );
    expect(routes.get('a')?.[1]?.x).not.toBe(routes.get('b')?.[1]?.x);
  });
});

/** Cards strewn about, 30 px and more apart, and lines between any of them; the same for the same seed. */
function strewn(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
  const cards: Rect[] = [];
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const next = { x: below(200) * 8, y: below(120) * 8, width: 208, height: 72 + 20 * below(4) };
    if (!cards.some((one) => overlap(one, next, 30))) cards.push(next);
  }
  const one = (): Rect => cards[below(cards.length)] ?? card(0, 0);
  const requests = Array.from({ length: 20 }, (_, index) => {
    const [a, b] = [one(), one()];
    return { id: `${index}`, from: { x: a.x + a.width, y: a.y + 16 }, to: { x: b.x, y: b.y + 60 } };
  });
  return { cards, requests };
}

test.each([1, 2, 3, 4, 5, 6])('no line runs behind a card, however they stand (%i)', (seed) => {
  const { cards, requests } = strewn(seed);
  for (const route of routeAll(requests, cards).values()) {
    expect(isOrthogonal(route)).toBe(true);
    expect(crossings(route, cards)).toBe(0);
  }
});

/** Pixels on which two routes lie on one another, or so near that they read as one. */
function shared(one: Route, other: Route): number {
  const stretches = (route: Route) => route.slice(1).map((b, index) => [route[index] ?? b, b] as const);
  let most = 0;
  for (const [a, b] of stretches(one))
    for (const [c, d] of stretches(other))
      for (const [way, off] of [['x', 'y'] as const, ['y', 'x'] as const]) {
        if (a[off] !== b[off] || c[off] !== d[off] || Math.abs(a[off] - c[off]) >= 6) continue;
        const end = Math.min(Math.max(a[way], b[way]), Math.max(c[way], d[way]));
        most = Math.max(most, end - Math.max(Math.min(a[way], b[way]), Math.min(c[way], d[way])));
      }
  return most;
}

test('lines of different sources run side by side, never on one another', () => {
  const rows = [0, 200, 400, 600];
  const cards = rows.flatMap((y) => [card(0, y), card(304, y), card(608, y)]);
  const requests = rows.flatMap((y, row) => [
    { id: `down ${row}`, from: { x: 208, y: y + 16 }, to: { x: 304, y: ((y + 200) % 800) + 40 } },
    { id: `far ${row}`, from: { x: 208, y: y + 36 }, to: { x: 608, y: y + 36 } },
    { id: `back ${row}`, from: { x: 816, y: y + 16 }, to: { x: 0, y: y + 60 } },
  ]);
  const routes = [...routeAll(requests, cards)];
  const faults = routes.flatMap(([id, route], index) => [
    ...(crossings(route, cards) > 0 ? [`${id} behind a card`] : []),
    ...routes
      .slice(index + 1)
      .flatMap(([other, next]) => (shared(route, next) >= 8 ? [`${id} on ${other}`] : [])),
  ]);
  expect(faults).toEqual([]);
});

test('a path rounds its corners', () =>
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 40 },
    ]),
  ).toBe('M0 0L14 0Q20 0 20 6L20 40'));

const stairs: Route = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 20 },
  { x: 90, y: 20 },
];

test.each([
  [30, { x: 65, y: 20 }],
  [60, { x: 40, y: 10 }],
])('a label %i wide stands at %j', (width, place) => expect(labelPlace(stairs, width)).toEqual(place));

test('a straight line has its label in the middle', () =>
  expect(
    labelPlace(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ],
      60,
    ),
  ).toEqual({ x: 10, y: 0 }));
