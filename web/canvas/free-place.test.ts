// Places for cards that have none.
import { describe, expect, test } from 'vitest';
import { columnPitch } from '../platform/layout-spacing.ts';
import { buildModel } from './card-model.ts';
import { shapeOf } from './card-shape.ts';
import { freePlace, placeMissing } from './free-place.ts';
import { overlap, type Rect } from './rect.ts';
import { analysisOf } from './test-flows.ts';

const size = { width: 208, height: 72 };

describe('a free place', () => {
  test('is the wanted one, on the grid, where nothing stands', () =>
    expect(freePlace(size, { x: 101, y: 50 }, [])).toEqual({ x: 104, y: 48 }));

  test('is near, and on no other card', () => {
    const taken: Rect[] = [0, 1, 2, 3].map((row) => ({ x: 0, y: row * 120, ...size }));
    const place = freePlace(size, { x: 0, y: 120 }, taken);
    for (const rect of taken) expect(overlap({ ...place, ...size }, rect)).toBe(false);
    expect(Math.hypot(place.x, place.y - 120)).toBeLessThan(2 * columnPitch);
  });
});

describe('missing places', () => {
  const flow = `
nodes:
  - { name: A, type: jq, jq: . }
  - { name: B, type: jq, jq: ., input: A }
  - { name: C, type: jq, jq: . }
  - { name: D, type: jq, jq: . }
`;
  const model = buildModel(analysisOf(flow));
  const looked = { x: 2000, y: 2000 };

  test('a reader stands right of its source, a node in the text after the one before, the last where one looks', () => {
    const found = placeMissing(model, { A: { x: 0, y: 0 } }, looked);
    expect(found['B']).toEqual({ x: columnPitch, y: 0 });
    expect(found['C']).toEqual({ x: 2 * columnPitch, y: 0 });
    expect(found['D']).toEqual(looked);
    expect(found['A']).toBeUndefined();
  });

  test('none lands on another', () => {
    const found = { A: { x: 0, y: 0 }, ...placeMissing(model, { A: { x: 0, y: 0 } }, { x: 0, y: 0 }) };
    const rects = model.cards.map((card) => {
      const { width, height } = shapeOf(card, false);
      return { ...(found[card.key as keyof typeof found] ?? { x: NaN, y: NaN }), width, height };
    });
    for (const [index, a] of rects.entries())
      for (const b of rects.slice(index + 1)) expect(overlap(a, b)).toBe(false);
  });

  test('a card whose name was typed anew stays where it was', () => {
    const layout = { A: { x: 0, y: 0 }, OLD: { x: 64, y: 640 }, C: { x: 0, y: 200 }, D: { x: 0, y: 400 } };
    expect(placeMissing(model, layout, looked, ['A', 'OLD', 'C', 'D'])).toEqual({ B: { x: 64, y: 640 } });
  });
});
