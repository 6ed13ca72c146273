// What a run leaves on cards, frames and connections.
import { describe, expect, test } from 'vitest';
import type { NodeView } from '../../src/index.ts';
import { maskFor, unmasked } from '../state/secrets.ts';
import { buildModel } from './card-model.ts';
import { framesOf } from './frames.ts';
import { frameMarks, pillsOf, preview, runMarks, shortValue, showTime } from './run-marks.ts';
import { analysisOf } from './test-flows.ts';

const model = buildModel(
  analysisOf(`
resources:
  vault: { key: '{vault://env/key}' }
nodes:
  - { name: HIT, type: static, values: { yes: true } }
  - { name: ROUTE, type: branch, input: HIT.yes, then: [YES], else: [NO] }
  - { name: YES, type: call, url: https://example.com/, inputs: { headers: NO } }
  - { name: NO, type: jq, inputs: { key: vault.key }, jq: . }
  - { name: LATE, type: jq, input: YES.body, jq: . }
  - { name: NEVER, type: jq, jq: . }
  - { name: SIGNED, type: jq, input: vault.key, jq: '{ Authorization: . }', output: service_request.headers }
`),
);
const view = (state: NodeView['state'], rest: Partial<NodeView> = {}): NodeView => ({
  state,
  inputs: [],
  outputs: [],
  started: 0,
  ended: 35,
  ...rest,
});
const unstarted = { started: null, ended: null };
const run = new Map<string, NodeView>([
  ['HIT', view('complete', { outputs: [{ port: 'yes', value: true }] })],
  ['ROUTE', view('complete')],
  ['YES', view('fail', { error: 'no answer for s3cret', outputs: [{ port: 'body', value: { a: 1 } }] })],
  ['NO', view('skip', { ...unstarted, because: 'ROUTE' })],
  ['LATE', view('cancel', unstarted)],
  ['SIGNED', view('complete', { outputs: [{ port: null, value: { Authorization: 'Basic czNjcmV0' } }] })],
  ['vault', view('complete', { outputs: [{ port: 'key', value: 's3cret' }] })],
]);
const mask = maskFor({ key: 's3cret', pin: '42' });

describe('marks', () => {
  const marks = runMarks(model.cards, run, false, mask);
  test.each([
    ['HIT', { state: 'complete', time: '35 ms', reason: null }],
    ['YES', { state: 'fail', reason: 'no answer for ********' }],
    ['NO', { state: 'skip', time: null, reason: 'ROUTE took the other side' }],
    ['LATE', { state: 'cancel', reason: 'YES failed' }],
    ['NEVER', { state: 'not-reached', word: 'not reached' }],
  ])('%s', (key, mark) => expect(marks.get(key)).toMatchObject(mark));

  test.each(['running', 'scheduled'] as const)('a node that is %s has no time yet', (state) => {
    const stepped = runMarks(model.cards, new Map([['HIT', view(state, { ended: null })]]), false, mask);
    expect(stepped.get('HIT')).toMatchObject({ state: 'running', word: 'running', time: null });
    expect(stepped.get('YES')).toMatchObject({ state: 'not-reached', time: null, reason: null });
  });

  test('a frame that was not taken says why', () =>
    expect([...frameMarks(framesOf(model.cards), run).values()]).toEqual([
      { reason: 'not taken: ROUTE was true' },
    ]));
});

describe('values', () => {
  const pills = pillsOf(model.lines, run, 120, mask);
  test('stand on the lines they went over', () => expect(pills.get('HIT.yes->ROUTE')).toBe('true'));
  test.each(['vault.key->NO.key', 'SIGNED->service_request.headers'])('%s stays covered', (id) =>
    expect(pills.get(id)).toBe('****'),
  );
  test('are all there once secrets are revealed', () => {
    const revealed = pillsOf(model.lines, run, 120, unmasked);
    expect(revealed.get('vault.key->NO.key')).toBe('"s3cret"');
    expect(revealed.get('SIGNED->service_request.headers')).toBe('{1} 34 B');
  });
  test('of a skipped node are none', () => expect(pills.has('NO->YES.headers')).toBe(false));
  test('are limited', () => expect(pillsOf(model.lines, run, 1, mask).size).toBe(1));

  test.each([
    [200, '200'],
    ['t0', '"t0"'],
    ['a long token value', '"a long token…'],
    [{ a: 1, b: 2 }, '{2} 13 B'],
    [[1, 2, 3], '[3] 7 B'],
    [null, 'null'],
    ['é'.repeat(2000), '"éééééééééééé…'],
    [{ a: 'x'.repeat(2000) }, '{1} 2.0 kB'],
  ])('%j in short', (value, text) => expect(shortValue(value)).toBe(text));

  test.each([
    [0, '0 ms'],
    [1.26, '1.3 ms'],
    [35.4, '35 ms'],
    [12_345, '12.3 s'],
  ])('%d ms', (ms, text) => expect(showTime(ms)).toBe(text));

  test('a preview ends after some lines', () => {
    const text = preview(
      Array.from({ length: 40 }, (_, index) => index),
      mask,
    );
    expect(text.split('\n')).toHaveLength(13);
    expect(text).toMatch(/more lines$/);
  });

  test.each([
    ['Bearer s3cret', 'Bearer ********'],
    ['42', '********'],
    ['the 42nd', 'the 42nd'],
    [{ pin: '42' }, '{\n  "pin": "********"\n}'],
  ])('a preview of %j', (value, text) => expect(preview(value, mask)).toBe(text));
});
