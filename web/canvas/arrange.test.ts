// Lanes, docks and frames around cards.
import { describe, expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { buildModel } from './card-model.ts';
import { contains, overlap, type Rect } from './rect.ts';
import { analysisOf } from './test-flows.ts';

const branching = `
nodes:
  - name: HIT
    type: jq
    input: request.headers
    jq: .hit
  - name: ROUTE
    type: branch
    input: HIT
    then: [A, INNER]
    else: [B]
  - { name: A, type: jq, jq: '1' }
  - name: INNER
    type: branch
    input: A
    then: [DEEP]
  - { name: DEEP, type: jq, jq: '2' }
  - { name: B, type: jq, jq: '3' }
  - name: AFTER
    type: jq
    input: service_response.body
    output: response.body
    jq: .
`;
const layout = {
  HIT: { x: 0, y: 0 },
  ROUTE: { x: 304, y: 0 },
  A: { x: 304, y: 200 },
  INNER: { x: 608, y: 200 },
  DEEP: { x: 608, y: 400 },
  B: { x: 0, y: 640 },
  AFTER: { x: 0, y: 100 },
};
const model = buildModel(analysisOf(branching));
const open = (): boolean => false;
const rectOf = (rects: ReadonlyMap<string, Rect>, key: string): Rect => {
  const rect = rects.get(key);
  if (!rect) throw new Error(`no ${key}`);
  return rect;
};

describe('arrange', () => {
  const arrangement = arrange(model, layout, open);
  const laneOf = (phase: 'access' | 'response'): Rect => {
    const lane = arrangement.lanes.find((one) => one.phase === phase);
    if (!lane) throw new Error(`no ${phase} lane`);
    return lane.rect;
  };

  test('access stands above response, apart', () => {
    expect(laneOf('access').y).toBeLessThan(laneOf('response').y);
    expect(overlap(laneOf('access'), laneOf('response'))).toBe(false);
  });

  test('a response card that the layout puts among access cards is shown in its lane', () => {
    const after = rectOf(arrangement.rects, 'AFTER');
    expect(arrangement.responseShift).toBeGreaterThan(0);
    expect(after.y).toBe(100 + arrangement.responseShift);
    expect(contains(laneOf('response'), after)).toBe(true);
  });

  test.each([
    ['request', 'access', -1],
    ['service_request', 'access', 1],
    ['service_response', 'response', -1],
    ['response', 'response', 1],
  ] as const)('%s is a dock of the %s lane', (dock, phase, side) => {
    const rect = rectOf(arrangement.rects, dock);
    const cards = model.cards.filter((card) => card.phase === phase);
    for (const card of cards) expect(Math.sign(rect.x - rectOf(arrangement.rects, card.key).x)).toBe(side);
    expect(contains(laneOf(phase), rect)).toBe(true);
  });

  test('frames hold their members, inner ones inside outer ones', () => {
    expect(arrangement.frames.map(({ branch, side, depth }) => `${branch} ${side} ${depth}`)).toEqual([
      'ROUTE then 0',
      'ROUTE else 0',
      'INNER then 1',
    ]);
    for (const frame of arrangement.frames) {
      const rect = rectOf(arrangement.frameRects, frame.id);
      for (const key of frame.members) expect(contains(rect, rectOf(arrangement.rects, key))).toBe(true);
    }
  });

  test('an inner frame stands inside its outer one', () => {
    const inner = arrangement.frames.find((frame) => frame.branch === 'INNER');
    const outer = rectOf(arrangement.frameRects, inner?.parent ?? '');
    expect(contains(outer, rectOf(arrangement.frameRects, inner?.id ?? ''))).toBe(true);
  });

  test('a collapsed frame hides what stands inside, however deep', () => {
    const outer = arrangement.frames.find((frame) => frame.side === 'then' && frame.branch === 'ROUTE');
    const folded = arrange(model, layout, (id) => id === outer?.id);
    expect([...folded.hidden.keys()].filter((key) => !key.startsWith('frame:'))).toEqual([
      'A',
      'INNER',
      'DEEP',
    ]);
    expect(folded.rects.has('A')).toBe(false);
    expect(folded.rects.has('B')).toBe(true);
  });

  test('cards without a position are left out', () => {
    const { HIT: _, ...rest } = layout;
    expect(arrange(model, rest, open).rects.has('HIT')).toBe(false);
  });
});
