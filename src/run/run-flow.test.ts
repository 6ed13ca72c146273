// The course of a run: phases, order, overlap, skips, failures, exits; and what the client and the service get.
import { describe, expect, it } from 'vitest';
import type { JqOutcome } from '../jq/engine.ts';
import { assumed, outputsOf, runText } from '../test/run.ts';
import { notSimulated } from './not-simulated.ts';
import type { RunResult } from './result.ts';

const actions = (result: RunResult): string =>
  result.events.map(({ at, action, node }) => `${at} ${action} ${node}`).join(', ');

const statuses = (result: RunResult): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(result.nodes).map(([name, node]) => [name, node.status]));

describe('a request that is proxied', () => {
  it('goes to the service as it came, and the answer back, when nothing is connected', async () => {
    const result = await runText('nodes: [{ name: S, type: static, values: { a: 1 } }]', {
      sample: {
        request: { method: 'POST', url: '/orders?id=1', headers: { A: 'b' }, body: 'x' },
        service: { status: 201, body: { ok: true }, latency: 20 },
      },
    });
    expect(result.outcome).toBe('proxied');
    expect(result.service_request).toEqual({
      method: 'POST',
      url: 'http://service/orders?id=1',
      headers: { A: 'b' },
      query: { id: '1' },
      body: 'x',
    });
    expect(result.response).toEqual({
      status: 201,
      headers: { 'Content-Type': 'application/json' },
      body: '{"ok":true}',
    });
    expect(result.duration).toBe(20);
    expect(result.assumptions).toEqual([]);
  });
});

describe('the order of events', () => {
  it('overlaps calls: they leave together and land by their latency', async () => {
    const result = await runText(
      `nodes:
        - { name: A, type: call, url: 'http://a.test' }
        - { name: B, type: call, url: 'http://b.test' }
        - { name: JOIN, type: jq, jq: '.a + .b', inputs: { a: A.body, b: B.body } }`,
      {
        sample: {
          calls: { A: { body: { a: 1 }, latency: 50 }, B: { body: { b: 2 }, latency: 30 } },
          service: { latency: 7 },
        },
      },
    );
    expect(actions(result)).toBe(
      '0 schedule A, 0 schedule B, 0 dispatch A, 0 dispatch B, 30 resume B, 30 complete B, ' +
        '50 resume A, 50 complete A, 50 run JOIN, 50 complete JOIN',
    );
    expect(outputsOf(result, 'JOIN')).toEqual({ $self: { a: 1, b: 2 } });
    expect(result.duration).toBe(57);
    expect(result.nodes['A']).toMatchObject({ started: 0, ended: 50 });
  });

  it('lands answers of the same moment in plan order', async () => {
    const result = await runText(
      `nodes:
        - { name: A, type: call, url: 'http://a.test' }
        - { name: B, type: call, url: 'http://b.test' }`,
      { sample: { calls: { A: { latency: 5 }, B: { latency: 5 } } } },
    );
    expect(actions(result)).toMatch(/5 resume A, 5 complete A, 5 resume B, 5 complete B$/);
  });

  it('takes 64 calls at once', async () => {
    const names = Array.from({ length: 64 }, (_, i) => `C${i}`);
    const result = await runText(
      `nodes:\n${names.map((name) => `  - { name: ${name}, type: call, url: 'http://a.test/${name}' }`).join('\n')}`,
      {
        sample: {
          calls: Object.fromEntries(names.map((name, i) => [name, { latency: 100 - i }])),
        },
      },
    );
    expect(result.duration).toBe(100);
    expect(result.events.filter(({ action }) => action === 'complete').map(({ node }) => node)).toEqual(
      names.toReversed(),
    );
    expect(new Set(Object.values(result.nodes).map(({ started }) => started))).toEqual(new Set([0]));
  });

  it('runs 64 nodes in a chain', async () => {
    const chain = Array.from({ length: 64 }, (_, i) =>
      i === 0
        ? '- { name: N0, type: static, values: { n: 0 } }'
        : `- { name: N${i}, type: jq, jq: '. + 1', input: ${i === 1 ? 'N0.n' : `N${i - 1}`} }`,
    );
    const result = await runText(`nodes:\n${chain.map((line) => `  ${line}`).join('\n')}`);
    expect(outputsOf(result, 'N63')).toEqual({ $self: 63 });
  });

  it('asks the service between the phases', async () => {
    const result = await runText(
      `nodes:
        - { name: LATE, type: jq, jq: .a, input: service_response.body, output: response.body }
        - { name: EARLY, type: jq, jq: '1' }`,
      { sample: { service: { body: { a: { b: 1 } }, latency: 20 } } },
    );
    expect(actions(result)).toBe(
      '0 run EARLY, 0 complete EARLY, 20 run service_response, 20 complete service_response, ' +
        '20 run LATE, 20 complete LATE, 20 run response, 20 complete response',
    );
    expect(result.response?.body).toBe('{"b":1}');
    expect(result.events.find(({ node }) => node === 'LATE')?.phase).toBe('response');
  });
});

describe('branches', () => {
  const nested = `nodes:
    - { name: COND, type: jq, jq: .body.go, inputs: { body: request.body } }
    - { name: B1, type: branch, input: COND, then: [E1, B2], else: [E2] }
    - { name: B2, type: branch, input: COND, then: [X], else: [Y] }
    - { name: E1, type: jq, jq: '"yes"' }
    - { name: E2, type: jq, jq: '"no"' }
    - { name: X, type: jq, jq: '"x"' }
    - { name: Y, type: jq, jq: '"y"' }
    - { name: JOIN, type: jq, jq: '.', inputs: { a: E1, b: E2 } }`;
  const run = (go: unknown): Promise<RunResult> =>
    runText(nested, { sample: { request: { body: { go: go === true } } } });

  it('skips the side not taken', async () => {
    expect(statuses(await run(true))).toMatchObject({ E1: 'complete', E2: 'skip', X: 'complete', Y: 'skip' });
  });

  it('skips the members of a branch that is skipped', async () => {
    const result = await run(false);
    expect(statuses(result)).toMatchObject({
      B2: 'skip',
      X: 'skip',
      Y: 'skip',
      E1: 'skip',
      E2: 'complete',
    });
    expect(
      result.events.filter(({ action }) => action === 'skip').map(({ node, because }) => [node, because]),
    ).toEqual(
      expect.arrayContaining([
        ['B2', 'B1'],
        ['X', 'B2'],
      ]),
    );
  });

  it('gives no value from a skipped node, and says that this is assumed', async () => {
    const result = await run(true);
    expect(outputsOf(result, 'JOIN')).toEqual({ $self: { a: 'yes', b: null } });
    expect(result.assumptions.find(({ id }) => id === 'skipped-source')?.nodes).toEqual(['JOIN']);
    expect(assumed(result)).toContain('absent-input');
  });

  it('gives no value from a skipped node as a whole either', async () => {
    const result = await runText(`nodes:
      - { name: C, type: jq, jq: 'false' }
      - { name: B, type: branch, input: C, then: [S] }
      - { name: S, type: static, values: { a: 1 } }
      - { name: J, type: jq, jq: '.', input: S }`);
    expect(outputsOf(result, 'J')).toEqual({ $self: null });
  });

  it.each([
    ['"text"', 'string'],
    ['null', 'null'],
    ['[]', 'array'],
  ])('fails on a condition that is %s', async (value, kind) => {
    const result = await runText(`nodes:
      - { name: C, type: jq, jq: '${value}' }
      - { name: B, type: branch, input: C, then: [T] }
      - { name: T, type: jq, jq: '1' }`);
    expect(result.outcome).toBe('error');
    expect(result.nodes['B']).toMatchObject({
      status: 'fail',
      error: `the input must be true or false, not ${kind}`,
    });
    expect(result.nodes['T']?.status).toBe('cancel');
  });
});

describe('a node that fails', () => {
  const flow = (debug: boolean): string => `
    debug: ${debug}
    nodes:
      - { name: SLOW, type: call, url: 'http://slow.test' }
      - { name: BAD, type: call, url: 'http://bad.test' }
      - { name: AFTER, type: jq, jq: '.', input: BAD.body, output: response.body }`;
  const sample = { calls: { SLOW: { latency: 100 }, BAD: { status: 403, latency: 10, body: { m: 1 } } } };

  it('cancels everything that has not ended and answers 500', async () => {
    const result = await runText(flow(false), { sample });
    expect(result.outcome).toBe('error');
    expect(result.service_request).toBeNull();
    expect(statuses(result)).toEqual({ SLOW: 'cancel', BAD: 'fail', AFTER: 'cancel', response: 'cancel' });
    expect(result.duration).toBe(10);
    expect(result.response).toEqual({
      status: 500,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: `{"message":"An unexpected error occurred","request_id":"${'8'.repeat(32)}"}`,
    });
    expect(result.assumptions).toEqual([]);
  });

  it('is named in the answer with debug', async () => {
    const result = await runText(flow(true), { sample });
    expect(JSON.parse(result.response?.body ?? '')).toEqual({
      message: 'node execution error',
      request_id: '8'.repeat(32),
      error: 'non-2XX response code: 403',
      node: { index: 2, name: 'BAD', type: 'call' },
    });
  });

  it('says when the wording is not Kong’s', async () => {
    const result = await runText('nodes: [{ name: J, type: jq, jq: \'error("boom")\' }]');
    expect(result.nodes['J']).toMatchObject({ status: 'fail', error: 'filter exception: boom' });
    expect(assumed(result)).toContain('error-wording');
  });

  it('fails the response after the service was asked', async () => {
    const result = await runText('nodes: [{ name: J, type: jq, jq: error, input: service_response.body }]', {
      sample: { service: { body: 'text', latency: 3 } },
    });
    expect(result.outcome).toBe('error');
    expect(result.service_request).not.toBeNull();
    expect(result.response?.status).toBe(500);
  });
});

describe('exit', () => {
  it('ends the run, cancels the rest and says that this is assumed', async () => {
    const result = await runText(
      `nodes:
        - { name: SLOW, type: call, url: 'http://slow.test' }
        - { name: STOP, type: exit, status: 418, inputs: { body: request.query } }
        - { name: LATE, type: jq, jq: '.', input: service_response.body }`,
      { sample: { request: { url: '/?a=1' }, calls: { SLOW: { latency: 100 } } } },
    );
    expect(result.outcome).toBe('exit');
    expect(result.service_request).toBeNull();
    expect(result.response).toEqual({
      status: 418,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: '{"a":"1"}',
    });
    expect(statuses(result)).toMatchObject({ SLOW: 'cancel', STOP: 'complete', LATE: 'cancel' });
    expect(result.duration).toBe(0);
    expect(result.assumptions.find(({ id }) => id === 'exit-cancels')?.nodes).toEqual(['SLOW']);
  });

  it('sends headers, leaves out null ones and keeps a given type', async () => {
    const result = await runText(`nodes:
      - name: S
        type: static
        values: { headers: { X-A: 1, X-B: null, content-type: text/plain }, body: hello }
      - { name: E, type: exit, inputs: { headers: S.headers, body: S.body } }`);
    expect(result.response).toEqual({
      status: 200,
      headers: { 'X-A': '1', 'content-type': 'text/plain' },
      body: 'hello',
    });
  });

  it('may answer in the response phase', async () => {
    const result = await runText(
      'nodes: [{ name: E, type: exit, status: 202, inputs: { body: service_response.body } }]',
      { sample: { service: { body: [1], latency: 4 } } },
    );
    expect(result).toMatchObject({ outcome: 'exit', duration: 4, response: { status: 202, body: '[1]' } });
    expect(result.service_request).not.toBeNull();
  });
});

describe('the service fails', () => {
  it.each([
    ['connection refused', 502],
    ['timed out', 504],
  ])('%s gives %d', async (error, status) => {
    const result = await runText('nodes: [{ name: J, type: jq, jq: ., input: service_response.body }]', {
      sample: { service: { error, latency: 9 } },
    });
    expect(result).toMatchObject({ outcome: 'proxied', duration: 9, response: { status } });
    expect(result.nodes['J']?.status).toBe('cancel');
    expect(assumed(result)).toContain('service-failure');
  });
});

describe('what the studio cannot run', () => {
  it.each(['xml_to_json', 'json_to_xml', 'jwt_decode'])('%s is named as unsupported', async (type) => {
    const result = await runText(`nodes:
      - { name: S, type: static, values: { a: text } }
      - { name: N, type: ${type}, input: S.a, attributes_block_name: a }`);
    expect(result).toMatchObject({ outcome: 'error', response: null });
    expect(notSimulated(result)).toBe(`N is a ${type} node`);
    expect(result.nodes['N']).toMatchObject({
      status: 'fail',
      limit: 'unsupported',
      error: `the studio cannot run ${type} nodes yet; the gateway can`,
    });
    expect(assumed(result)).not.toContain('error-wording');
  });

  it('a call without an answer in the sample is named as such', async () => {
    const result = await runText("nodes: [{ name: C, type: call, url: 'http://a.test' }]");
    expect(result.nodes['C']).toMatchObject({
      status: 'fail',
      limit: 'unmocked',
      error: 'no mocked answer for C in sample test',
    });
    expect(result.calls['C']?.[0]?.status).toBeNull();
  });
});

it('throws the reason when it is aborted while jq runs', async () => {
  const controller = new AbortController();
  const stop = async (): Promise<JqOutcome> => {
    controller.abort(new Error('no longer wanted'));
    return { kind: 'cancelled' };
  };
  const services = { jq: { compile: stop, run: stop } };
  const run = runText("nodes: [{ name: J, type: jq, jq: '1' }]", { services, signal: controller.signal });
  await expect(run).rejects.toThrow('no longer wanted');
});

it('throws the reason when it is aborted', async () => {
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  await expect(
    runText("nodes: [{ name: J, type: jq, jq: '1' }]", { signal: controller.signal }),
  ).rejects.toThrow('enough');
});

it.each([
  [{ request: { url: 'orders' } }, 'The address of sample test cannot be read: orders.'],
  [{ clock: 'soon' }, 'The clock of sample test cannot be read: soon.'],
])('refuses a sample that cannot be run: %j', async (sample, message) => {
  await expect(runText('nodes: []', { sample })).rejects.toThrow(message);
});
