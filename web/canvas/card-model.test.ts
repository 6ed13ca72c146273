// What the canvas knows of a flow: ports and their states, problems, lines, and what stays the same object.
import { describe, expect, test } from 'vitest';
import { buildModel, type CardModel, type FlowModel } from './card-model.ts';
import { shapeOf } from './card-shape.ts';
import { analysisOf } from './test-flows.ts';

const flow = `
nodes:
  - name: TOKEN
    type: call
    url: https://auth.example/token
    method: POST
    inputs:
      body: request.body
  - name: SEND
    type: call
    url: https://api.example/
    input: TOKEN
  - name: KEYS
    type: jq
    inputs: { a: TOKEN.body, b: request.query }
    jq: .
  - name: ROUTE
    type: branch
    then: [KEYS]
`;

const cardOf = (model: FlowModel, key: string): CardModel => {
  const card = [...model.cards, ...model.docks].find((one) => one.key === key);
  if (!card) throw new Error(`no ${key}`);
  return card;
};
const states = (card: CardModel): Record<string, string> =>
  Object.fromEntries(
    card.ports.map(({ side, field, state, via }) => [
      `${side}.${field ?? ''}`,
      via === null ? state : `via ${via}`,
    ]),
  );

describe('cards', () => {
  const model = buildModel(analysisOf(flow));

  test('ports say what is taken, and what a whole value fills', () => {
    expect(states(cardOf(model, 'TOKEN'))).toMatchObject({
      'inputs.body': 'taken',
      'inputs.headers': 'free',
      'outputs.body': 'taken',
      'outputs.status': 'free',
    });
    expect(states(cardOf(model, 'SEND'))).toMatchObject({
      'inputs.body': 'via TOKEN',
      'inputs.headers': 'via TOKEN',
      'inputs.query': 'free',
    });
  });

  test('inputs that a person named are ports', () =>
    expect(states(cardOf(model, 'KEYS'))).toEqual({ 'inputs.a': 'taken', 'inputs.b': 'taken' }));

  test('a required input that is free is needed', () =>
    expect(cardOf(model, 'ROUTE').wholeInput?.state).toBe('needed'));

  test('ports follow the gateway version', () => {
    const names = (gateway: '3.12' | '3.14') =>
      cardOf(buildModel(analysisOf(flow, gateway)), 'TOKEN').ports.map(({ field }) => field);
    expect(names('3.12')).not.toContain('raw_body');
    expect(names('3.14')).toContain('raw_body');
  });

  test('problems are counted on the card they belong to', () => {
    const broken = buildModel(analysisOf(flow.replace('method: POST', 'method: post')));
    expect(cardOf(broken, 'TOKEN')).toMatchObject({ errors: 1 });
    expect(cardOf(broken, 'TOKEN').problem).not.toBeNull();
    expect(cardOf(broken, 'SEND')).toMatchObject({ errors: 0, problem: null });
  });

  test('the vault is drawn only where it is declared', () => {
    expect(model.docks.map(({ key }) => key)).toEqual([
      'request',
      'service_request',
      'service_response',
      'response',
    ]);
    const declared = buildModel(analysisOf(`resources:\n  vault:\n    key: '{vault://env/key}'\n${flow}`));
    expect(cardOf(declared, 'vault')).toMatchObject({ kind: 'chip' });
  });
});

describe('lines', () => {
  const { lines } = buildModel(analysisOf(flow));

  test('a node-to-node connection is one line with its count of fields', () =>
    expect(lines.filter(({ to }) => to.node === 'SEND')).toMatchObject([
      { id: 'TOKEN->SEND', kind: 'data', fields: 2 },
    ]));

  test('field connections are lines of their own', () =>
    expect(lines.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['TOKEN.body->KEYS.a', 'request.query->KEYS.b', 'request.body->TOKEN.body']),
    ));

  test('a branch leads to its frame', () =>
    expect(lines.filter(({ kind }) => kind === 'branch')).toMatchObject([
      { from: { node: 'ROUTE', field: 'then' } },
    ]));
});

describe('keeping', () => {
  test('what an edit did not touch stays the same object', () => {
    const before = buildModel(analysisOf(flow));
    const after = buildModel(analysisOf(flow.replace('api.example', 'api2.example')), before);
    expect(cardOf(after, 'SEND')).not.toBe(cardOf(before, 'SEND'));
    expect(cardOf(after, 'TOKEN')).toBe(cardOf(before, 'TOKEN'));
    expect(after.lines).toBe(before.lines);
    expect(after.docks).toBe(before.docks);
  });

  test('an edit that the diagram does not show changes nothing', () => {
    const before = buildModel(analysisOf(flow));
    expect(buildModel(analysisOf(`# a comment\n${flow}`), before)).toBe(before);
  });
});

describe('shapes', () => {
  const card = cardOf(buildModel(analysisOf(flow)), 'TOKEN');

  test('a closed card shows taken ports and counts the rest', () => {
    const shape = shapeOf(card, false);
    expect(shape.rows).toHaveLength(1);
    expect(shape.rows[0]?.left?.field).toBe('body');
    expect(shape.rows[0]?.right?.field).toBe('body');
    expect(shape.hidden).toBe(10);
    expect(shape.width).toBe(208);
  });

  test('opening leaves the handles of taken ports where they were', () => {
    const [closed, open] = [shapeOf(card, false), shapeOf(card, true)];
    expect(open.hidden).toBe(0);
    expect(open.height).toBeGreaterThan(closed.height);
    for (const handle of closed.handles) expect(open.handles).toContainEqual(handle);
  });

  test('long names widen the card, longer ones are cut in the middle', () => {
    const named = (name: string) => shapeOf({ ...card, name }, false);
    expect(named('UPSTREAM_AUTH_HEAD')).toMatchObject({ width: 256, name: 'UPSTREAM_AUTH_HEAD' });
    expect(named('A_VERY_LONG_NAME_THAT_NO_CARD_HOLDS')).toMatchObject({ width: 256 });
    expect(named('A_VERY_LONG_NAME_THAT_NO_CARD_HOLDS').name).toContain('…');
  });
});
