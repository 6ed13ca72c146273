// jq, cache and vault in a run, and what a gateway keeps between runs.
import { describe, expect, it } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { tooManyBytes, tooManyValues } from '../jq/limits.ts';
import type { RunParts } from '../test/run.ts';
import { assumed, outputsOf, runText } from '../test/run.ts';
import { createMemory } from './memory.ts';
import type { RunResult } from './result.ts';

describe('jq', () => {
  const run = (node: string, parts: RunParts = {}): Promise<RunResult> =>
    runText(
      `nodes: [{ name: S, type: static, values: { a: 1, b: null } }, { name: E, type: static, values: {} }, { name: J, type: jq, ${node} }]`,
      parts,
    );

  it.each<[string, string, Json]>([
    ['nothing connected is null', "jq: '.'", null],
    ['a field', "jq: '. + 1', input: S.a", 2],
    ['a whole node', 'jq: ., input: S', { a: 1, b: null }],
    ['a whole node without values', 'jq: ., input: E', {}],
    ['named inputs', "jq: '[.x, .y]', inputs: { x: S.a, y: S.b }", [1, null]],
    ['a key with a null', 'jq: \'has("y")\', inputs: { x: S.a, y: S.b }', true],
  ])('%s', async (_, node, value) => {
    expect(outputsOf(await run(node), 'J')).toEqual({ $self: value });
  });

  it('keeps jq’s own text for display and a double for the next node', async () => {
    const result = await runText(`nodes:
      - { name: BIG, type: jq, jq: '100000000000000000001' }
      - { name: NEXT, type: jq, jq: '.', input: BIG }`);
    const of = (node: string) =>
      result.events.find((event) => event.node === node && event.action === 'complete')?.outputs?.[0]?.text;
    expect(of('BIG')).toBe('100000000000000000001');
    expect(of('NEXT')).toBe('100000000000000000000');
  });

  it.each([
    ["jq: '1, 2, 3'", 1, 'several-results'],
    ['jq: empty', null, 'no-result'],
  ])('%s: assumes one result', async (node, value, rule) => {
    const result = await run(node);
    expect(outputsOf(result, 'J')).toEqual({ $self: value });
    expect(result.assumptions.find(({ id }) => id === rule)?.nodes).toEqual(['J']);
  });

  it.each([
    ['jq: \'error("no")\'', 'filter exception: no'],
    ['jq: \'1, error("late")\'', 'filter exception: late'],
    ["jq: '{'", 'compilation failed: invalid jq program'],
  ])('%s fails the node', async (node, error) => {
    expect((await run(node)).nodes['J']).toMatchObject({ status: 'fail', error });
  });

  it.each<[number, GatewayVersion, string]>([
    [900, '3.12', 'the result cannot be decoded: not JSON'],
    [5000, '3.15', 'the result cannot be decoded: nested more than 1000 levels deep'],
  ])('fails with a result nested %d deep on %s', async (levels, gateway, error) => {
    const result = await run(`jq: 'reduce range(${levels}) as $i (1; [.])'`, { gateway });
    expect(result.nodes['J']).toMatchObject({ status: 'fail', error });
  });

  it.each([
    [{ kind: 'stopped', afterMs: 2000 } as const, 'stopped after 2 s'],
    [{ kind: 'crashed', message: 'out of memory' } as const, 'out of memory'],
    [{ kind: 'done', outputs: ['1'], error: tooManyValues } as const, tooManyValues],
    [{ kind: 'done', outputs: [], error: tooManyBytes } as const, tooManyBytes],
  ])('names the studio’s own limit: %j', async (outcome, error) => {
    const jq = { compile: () => Promise.resolve(outcome), run: () => Promise.resolve(outcome) };
    const result = await run("jq: '.'", { services: { jq } });
    expect(result.nodes['J']).toMatchObject({ status: 'fail', error, limit: 'stopped' });
  });

  it('runs the jq of the gateway, and says which one stands for it', async () => {
    const program = 'jq: \'" a " | trim\'';
    const [older, newer] = [await run(program, { gateway: '3.12' }), await run(program, { gateway: '3.13' })];
    expect(older).toMatchObject({ jq: '1.7.1', outcome: 'error' });
    expect(outputsOf(newer, 'J')).toEqual({ $self: 'a' });
    expect(newer.jq).toBe('1.8.2');
    expect([assumed(older).includes('jq-patch'), assumed(newer).includes('jq-patch')]).toEqual([false, true]);
  });

  it('reads the simulated clock', async () => {
    const result = await runText(
      `nodes:
        - { name: C, type: call, url: 'http://a.test' }
        - { name: J, type: jq, jq: 'now | todate', inputs: { c: C.body } }`,
      { sample: { clock: '2026-03-04T05:06:07Z', calls: { C: { latency: 3000 } } } },
    );
    expect(outputsOf(result, 'J')).toEqual({ $self: '2026-03-04T05:06:10Z' });
  });
});

describe('cache', () => {
  const flow = (cache: string): string => `
    resources: { cache: { strategy: memory } }
    nodes:
      - { name: V, type: static, values: { key: k, data: { n: 1 }, none: null, ttl: 10 } }
      - { name: C, type: cache, ${cache} }`;
  const store = flow('inputs: { key: V.key, data: V.data, ttl: V.ttl }');
  const lookUp = flow('inputs: { key: V.key }');

  it('stores, and finds what it stored until the ttl is over', async () => {
    const services = { memory: createMemory() };
    const at = (clock: string): RunParts => ({ services, sample: { clock } });
    expect(outputsOf(await runText(lookUp, at('2026-01-01T00:00:00Z')), 'C')).toEqual({
      hit: false,
      miss: true,
      data: null,
    });
    expect(outputsOf(await runText(store, at('2026-01-01T00:00:00Z')), 'C')).toEqual({
      stored: true,
      data: { n: 1 },
    });
    expect(outputsOf(await runText(lookUp, at('2026-01-01T00:00:09Z')), 'C')).toEqual({
      hit: true,
      miss: false,
      data: { n: 1 },
    });
    expect(outputsOf(await runText(lookUp, at('2026-01-01T00:00:10Z')), 'C')).toMatchObject({ hit: false });
  });

  it('finds what the sample puts there', async () => {
    const result = await runText(lookUp, { sample: { cache: { k: ['x'] } } });
    expect(outputsOf(result, 'C')).toMatchObject({ hit: true, data: ['x'] });
  });

  it('looks up when data is null', async () => {
    const result = await runText(flow('inputs: { key: V.key, data: V.none }'));
    expect(outputsOf(result, 'C')).toEqual({ hit: false, miss: true, data: null });
  });

  it('fails without a key', async () => {
    const result = await runText(flow('inputs: { key: V.none }'));
    expect(result.nodes['C']).toMatchObject({ status: 'fail', error: 'the cache key is missing' });
    expect(assumed(result)).toContain('cache-key');
  });

  it.each([
    ['no ttl', flow('inputs: { key: V.key, data: V.data }'), 'cache-ttl'],
    ['hit of a store', `${store}\n      - { name: J, type: jq, jq: ., input: C.hit }`, 'cache-unset-outputs'],
    [
      'stored of a lookup',
      `${lookUp}\n      - { name: J, type: jq, jq: ., input: C.stored }`,
      'cache-unset-outputs',
    ],
  ])('assumes what %s means', async (_, yaml, rule) => {
    expect(assumed(await runText(yaml))).toContain(rule);
  });

  it('takes the attribute for a ttl when none is connected', async () => {
    const result = await runText(flow('ttl: 5, inputs: { key: V.key, data: V.data }'));
    expect(assumed(result)).not.toContain('cache-ttl');
  });
});

describe('vault', () => {
  const flow = `
    resources: { vault: { key: '{vault://env/key}', plain: in-the-clear } }
    nodes: [{ name: J, type: jq, jq: ., input: vault.`;

  it('gives the secrets of the sample', async () => {
    const result = await runText(`${flow}key }]`, { sample: { vault: { key: 's3cret' } } });
    expect(outputsOf(result, 'J')).toEqual({ $self: 's3cret' });
  });

  it('takes a text that is no reference as the secret', async () => {
    const result = await runText(`${flow}plain }]`);
    expect(outputsOf(result, 'J')).toEqual({ $self: 'in-the-clear' });
    expect(assumed(result)).toContain('vault-literal');
  });

  it('asks for a secret that the sample lacks', async () => {
    const result = await runText(`${flow}key }]`);
    expect(result.nodes['vault']).toMatchObject({
      status: 'fail',
      limit: 'unmocked',
      error: 'the sample has no value for the secret key',
    });
  });
});

it('takes the answers of a list in turn', async () => {
  const services = { memory: createMemory() };
  const sample = { calls: { C: [{ status: 503 }, { status: 201 }] } };
  const yaml = "nodes: [{ name: C, type: call, url: 'http://a.test' }]";
  const statuses = [];
  for (const _ of [1, 2, 3])
    statuses.push((await runText(yaml, { services, sample })).calls['C']?.[0]?.status);
  expect(statuses).toEqual([503, 201, 201]);
});
