// Folding and lanes, with the plain ranking, which needs no dagre.
import { describe, expect, test } from 'vitest';
import type { LayoutLane, LayoutRequest } from './layout.ts';
import { bestShape, fold, splitTall, type Block } from './layout-fold.ts';
import { layOutLanes } from './layout-lanes.ts';
import { plainRank } from './layout-rank.ts';
import { columnPitch, framePadding, frameTitle, laneGap, rowGap } from './layout-spacing.ts';

const [width, height] = [208, 72];
const block = (id: string, y = 0): Block => ({ id, width, height, y });

const chain = (count: number, name = 'N', frame: string | null = null): LayoutLane => ({
  cards: Array.from({ length: count }, (_, index) => ({ key: `${name}${index}`, width, height, frame })),
  frames: [],
  links: Array.from({ length: count - 1 }, (_, index) => ({
    from: `${name}${index}`,
    to: `${name}${index + 1}`,
  })),
});
const ask = (lanes: readonly LayoutLane[], canvas = { width: 804, height: 724 }): LayoutRequest => ({
  lanes,
  canvas,
  around: { width: 400, height: 200 },
});

describe('fold', () => {
  const columns = Array.from({ length: 10 }, (_, index) => [block(`N${index}`)]);

  test('breaks like text', () => {
    const folded = fold(columns, 3 * columnPitch);
    expect(folded.rows).toBe(4);
    expect(folded.places.get('N2')).toEqual({ x: 2 * columnPitch, y: 0 });
    expect(folded.places.get('N3')).toEqual({ x: 0, y: height + rowGap });
  });

  test('splits a tower of unconnected cards', () => {
    const tower = Array.from({ length: 40 }, (_, index) => block(`N${index}`, index * (height + rowGap)));
    const split = splitTall([tower]);
    expect(split.length).toBeGreaterThan(2);
    expect(split.flat()).toHaveLength(40);
  });

  test('prefers the widest shape that can be read, else the largest view', () => {
    const canvas = { width: 800, height: 800 };
    const [wide, square, tall] = [
      { width: 1600, height: 100 },
      { width: 900, height: 900 },
      { width: 400, height: 2000 },
    ];
    expect(bestShape([wide, square, tall], canvas)).toBe(square);
    expect(bestShape([wide, tall], canvas)).toBe(wide);
  });
});

describe('lanes', () => {
  test('a chain of 64 fills the canvas, about 6 by 11', () => {
    const layout = layOutLanes(ask([chain(64)]), plainRank);
    const places = Object.values(layout);
    const columns = new Set(places.map(({ x }) => x)).size;
    const rows = new Set(places.map(({ y }) => y)).size;
    expect(places).toHaveLength(64);
    expect(columns).toBeGreaterThanOrEqual(5);
    expect(columns).toBeLessThanOrEqual(8);
    expect(rows).toBe(Math.ceil(64 / columns));
  });

  test('lanes stand under one another', () => {
    const layout = layOutLanes(ask([chain(3, 'A'), chain(3, 'B')]), plainRank);
    const bottom = Math.max(...['A0', 'A1', 'A2'].map((key) => (layout[key]?.y ?? 0) + height));
    const top = Math.min(...['B0', 'B1', 'B2'].map((key) => layout[key]?.y ?? 0));
    expect(top - bottom).toBe(laneGap);
  });

  test('members of a frame stay together, nothing else between them', () => {
    const inside = chain(3, 'M', 'frame');
    const lane: LayoutLane = {
      cards: [...chain(2, 'N').cards, ...inside.cards],
      frames: [{ id: 'frame', parent: null }],
      links: [...inside.links, { from: 'N0', to: 'frame' }, { from: 'M2', to: 'N1' }],
    };
    const layout = layOutLanes(ask([lane], { width: 3000, height: 724 }), plainRank);
    const at = (key: string) => layout[key] ?? { x: NaN, y: NaN };
    expect([at('M0'), at('M1'), at('M2')].map(({ y }) => y)).toEqual([frameTitle, frameTitle, frameTitle]);
    expect(at('M0').x - framePadding).toBeGreaterThan(at('N0').x + width);
    expect(at('N1').x).toBeGreaterThan(at('M2').x + width + framePadding);
  });

  test('a frame folds further where the canvas is narrow', () => {
    const lane: LayoutLane = { ...chain(4, 'M', 'frame'), frames: [{ id: 'frame', parent: null }] };
    const columns = (canvas: LayoutRequest['canvas']): number =>
      new Set(Object.values(layOutLanes(ask([lane], canvas), plainRank)).map(({ x }) => x)).size;
    expect(columns({ width: 3000, height: 724 })).toBe(4);
    expect(columns({ width: 700, height: 724 })).toBe(2);
  });

  test('no two cards overlap', () => {
    const lane = chain(30);
    const crossing = { ...lane, links: [...lane.links, { from: 'N0', to: 'N9' }, { from: 'N3', to: 'N20' }] };
    const places = Object.values(layOutLanes(ask([crossing]), plainRank));
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height).toBe(true);
  });

  test('nothing to lay out gives nothing', () => expect(layOutLanes(ask([chain(0)]), plainRank)).toEqual({}));
});

describe('the plain ranking', () => {
  const ids = (columns: ReturnType<typeof plainRank>) => columns.map((column) => column.map(({ id }) => id));
  const sized = (...names: string[]) => names.map((id) => ({ id, width, height }));

  test('puts each after all its sources', () =>
    expect(
      ids(
        plainRank(sized('D', 'A', 'B', 'C'), [
          { from: 'A', to: 'B' },
          { from: 'B', to: 'D' },
          { from: 'A', to: 'D' },
        ]),
      ),
    ).toEqual([['A', 'C'], ['B'], ['D']]));

  test('takes circles and long chains', () => {
    const circle = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
    ];
    expect(
      ids(plainRank(sized('A', 'B'), circle))
        .flat()
        .toSorted(),
    ).toEqual(['A', 'B']);
    const long = chain(20_000);
    expect(
      plainRank(
        long.cards.map(({ key }) => ({ id: key, width, height })),
        long.links,
      ),
    ).toHaveLength(20_000);
  });
});
