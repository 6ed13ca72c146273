// Orthogonal routes: never through a card where another way is free.
import { describe, expect, test } from 'vitest';
import type { Rect } from './rect.ts';
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
