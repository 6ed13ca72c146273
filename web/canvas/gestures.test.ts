// Where a card lands, where the arrows lead, what may be connected and what is offered.
import { describe, expect, test } from 'vitest';
import { newestTarget, resolveConnections, type ConnectAnswer, type End } from '../../src/index.ts';
import { arrange } from './arrange.ts';
import { buildModel } from './card-model.ts';
import { dropSlot } from './drop-slot.ts';
import { fitOrder } from './fit-order.ts';
import { aimAt, bestTarget, targetsOf, targetWords, type Ask, type Targets } from './targets.ts';
import { analysisOf } from './test-flows.ts';
import { afterDeletion, walk } from './walk.ts';

const flow = `
nodes:
  - { name: HIT, type: jq, jq: ., input: request.headers }
  - { name: ROUTE, type: branch, input: HIT, then: [A, B] }
  - { name: A, type: call, url: https://example.com/ }
  - { name: B, type: jq, jq: ., input: A.body, output: service_request.body }
  - { name: OUT, type: jq, jq: . }
`;
const layout = {
  HIT: { x: 0, y: 0 },
  ROUTE: { x: 304, y: 0 },
  A: { x: 304, y: 240 },
  B: { x: 608, y: 240 },
  OUT: { x: 1000, y: 600 },
};
const analysis = analysisOf(flow);
const model = buildModel(analysis);
const arrangement = arrange(model, layout, () => false);
const size = { width: 208, height: 72 };

describe('dropping', () => {
  const slotAt = (x: number, y: number, key?: string) =>
    dropSlot(model, arrangement, { x, y, ...size }, key).slot;

  test.each<[string, number, number, string | undefined, unknown]>([
    ['over a frame joins it', 450, 260, 'OUT', { branch: 'ROUTE', side: 'then' }],
    ['outside of all is outside', 1000, 0, 'OUT', null],
    ['far from its frame leaves it', 1000, 0, 'A', null],
    ['a little beside its frame stays', 300, 300, 'A', { branch: 'ROUTE', side: 'then' }],
    ['a new node joins the frame too', 450, 260, undefined, { branch: 'ROUTE', side: 'then' }],
    ['on a row of the branch card fills an empty side', 400, 74, 'OUT', { branch: 'ROUTE', side: 'else' }],
    ['a branch never joins itself', 450, 260, 'ROUTE', null],
  ])('%s', (_, x, y, key, slot) => expect(slotAt(x, y, key)).toEqual(slot));
});

describe('walking', () => {
  const { rects } = arrangement;
  test.each([
    ['HIT', 'ArrowRight', 'ROUTE'],
    ['ROUTE', 'ArrowLeft', 'HIT'],
    ['HIT', 'ArrowLeft', 'request'],
    ['B', 'ArrowRight', 'service_request'],
    ['ROUTE', 'ArrowDown', 'A'],
    ['A', 'ArrowUp', 'ROUTE'],
    ['response', 'ArrowRight', null],
  ] as const)('from %s by %s to %s', (from, way, to) => expect(walk(from, way, model, rects)).toBe(to));

  test.each([
    [['B'], 'A'],
    [['A'], 'B'],
    [['OUT'], 'B'],
    [['HIT', 'ROUTE', 'A', 'B', 'OUT'], null],
  ])('after deleting %s the focus goes to %s', (gone, next) => expect(afterDeletion(gone, model)).toBe(next));
});

describe('targets', () => {
  const flowModel = analysis.flow;
  if (!flowModel) throw new Error('the flow does not read');
  const ask: Ask = {
    flow: flowModel,
    gateway: newestTarget,
    resolution: resolveConnections(flowModel, newestTarget),
  };
  const targets = (key: string, end: End, side: 'inputs' | 'outputs' = 'outputs'): Targets => {
    const card = [...model.cards, ...model.docks].find((one) => one.key === key);
    if (!card) throw new Error(`no ${key}`);
    return targetsOf(card, { end, side }, ask);
  };

  test('types, circles and taken inputs are told apart', () => {
    expect(targets('A', { node: 'OUT', field: null }).get('in.headers')).toMatchObject({ ok: true });
    expect(targets('A', { node: 'B', field: null }).get('in.body')).toMatchObject({ ok: false });
    const taken = targets('B', { node: 'OUT', field: null }).get('in');
    expect(taken && targetWords(taken)).toBe('replaces A.body');
  });

  test('a whole node says which fields would connect, and what they replace', () => {
    const said = (key: string, from: string, handle: string): string | null => {
      const answer = targets(key, { node: from, field: null }).get(handle);
      return answer ? targetWords(answer) : null;
    };
    expect(said('A', 'request', 'in')).toBe('connects body, headers, query');
    expect(said('response', 'A', 'in')).toBe('connects body, headers');
    expect(said('service_request', 'A', 'in')).toBe('connects body, headers; replaces B');
  });

  test('beside its handles a card is aimed at as a whole', () => {
    const card = targets('B', { node: 'OUT', field: null });
    expect(aimAt(card, 'in')).toMatchObject({ handle: 'in', answer: { ok: true } });
    expect(aimAt(card, 'out')).toMatchObject({ handle: 'in', answer: { ok: true } });
    expect(aimAt(targets('ROUTE', { node: 'A', field: 'status' }), null)).toMatchObject({
      handle: null,
      answer: { ok: false },
    });
    expect(aimAt(new Map(), null)).toBeNull();
  });

  test('a pull from an input asks the outputs', () =>
    expect([...targets('A', { node: 'OUT', field: null }, 'inputs').keys()]).toEqual(
      expect.arrayContaining(['out', 'out.body', 'out.status']),
    ));

  test('a card offers nothing to itself', () =>
    expect(targets('A', { node: 'A', field: 'body' }).size).toBe(0));

  test('the best target is free before it is whole', () => {
    const yes: ConnectAnswer = { ok: true, replaces: [], expands: [] };
    const [taken] = analysis.connections;
    if (!taken) throw new Error('no connection');
    const held: ConnectAnswer = { ...yes, replaces: [taken] };
    expect(
      bestTarget(
        new Map([
          ['in', held],
          ['in.body', yes],
        ]),
      ),
    ).toBe('in.body');
    expect(
      bestTarget(
        new Map([
          ['in.body', yes],
          ['in', yes],
        ]),
      ),
    ).toBe('in');
    expect(bestTarget(new Map([['in', { ok: false, why: '' }]]))).toBeNull();
  });

  test.each([
    ['outputs', 'boolean', 'branch'],
    ['outputs', 'object', 'jq'],
    ['inputs', 'map', 'static'],
  ] as const)('of nodes for %s of type %s, %s comes first', (side, type, first) => {
    const order = fitOrder(side, type);
    expect(order[0]).toMatchObject({ type: first, fits: true });
    const last = order.findLastIndex((fit) => fit.fits);
    expect(order.slice(0, last + 1).every((fit) => fit.fits)).toBe(true);
  });
});
