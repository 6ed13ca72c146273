// call in a run: what it sends, how it reads answers, when it fails.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import type { RunParts } from '../test/run.ts';
import { assumed, outputsOf, runText } from '../test/run.ts';
import type { Answer } from './sample.ts';
import type { CallRecord, RunResult } from './result.ts';

interface Sent {
  readonly values: JsonObject;
  readonly attributes?: string;
  readonly gateway?: NonNullable<RunParts['gateway']>;
}

/** A call whose inputs come from a static node, by name. */
async function send({ values, attributes = '', gateway = '3.15' }: Sent): Promise<RunResult> {
  const inputs = Object.keys(values).map((name) => `${name}: S.${name}`);
  return runText(
    `nodes:
      - { name: S, type: static, values: ${JSON.stringify(values)} }
      - { name: C, type: call, method: POST, url: 'http://a.test/x?own=1', inputs: { ${inputs.join(', ')} }${attributes} }`,
    { gateway, sample: { calls: { C: {} } } },
  );
}
const sentBy = (result: RunResult): CallRecord | undefined => result.calls['C']?.[0];

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('what a call sends', () => {
  it.each<[string, Sent, Partial<CallRecord>]>([
    [
      'its own address and method',
      { values: {} },
      { method: 'POST', url: 'http://a.test/x?own=1', body: null },
    ],
    ['a text as it is', { values: { body: 'a b' } }, { body: 'a b' }],
    ['no body for null', { values: { body: null } }, { body: null }],
    ['an object as JSON', { values: { body: { a: 1 } } }, { body: '{"a":1}' }],
    ['a list as JSON', { values: { body: [1] } }, { body: '[1]' }],
    [
      'an object as a form',
      { values: { body: { a: 'x y', b: [1, true], c: false }, headers: form } },
      { body: 'a=x%20y&b=1&b' },
    ],
    [
      'an object as JSON before 3.13, whatever the type',
      { values: { body: { a: 1 }, headers: form }, gateway: '3.12' },
      { body: '{"a":1}' },
    ],
    [
      'a query in place of the one in the address',
      { values: { query: { a: true, b: 10 } } },
      { url: 'http://a.test/x?a&b=10' },
    ],
    [
      'an address that is connected',
      { values: { url: 'https://b.test:8443/y' } },
      { url: 'https://b.test:8443/y' },
    ],
    [
      'its own address when the connected one is null',
      { values: { url: null } },
      { url: 'http://a.test/x?own=1' },
    ],
  ])('%s', async (_, sent, record) => {
    expect(sentBy(await send(sent))).toMatchObject(record);
  });

  it('sends connected headers, and Host, User-Agent and a JSON type only where they are missing', async () => {
    const bare = sentBy(await send({ values: { body: {} } }));
    expect(bare?.headers).toEqual({
      'Content-Type': 'application/json',
      Host: 'a.test',
      'User-Agent': 'lua-resty-http/0.17.2 (Lua) ngx_lua/10028',
    });
    const headers = { host: 'b.test', 'user-agent': 'me', 'content-type': 'text/x', 'X-Null': null, N: 1 };
    const given = sentBy(await send({ values: { body: {}, headers } }));
    expect(given?.headers).toEqual({ host: 'b.test', 'user-agent': 'me', 'content-type': 'text/x', N: '1' });
  });

  it('does not forward what the client sent', async () => {
    const result = await runText("nodes: [{ name: C, type: call, url: 'http://a.test' }]", {
      sample: { request: { headers: { Cookie: 'secret' } }, calls: { C: {} } },
    });
    expect(sentBy(result)?.headers).not.toHaveProperty('Cookie');
  });

  it.each<[string, Sent, string]>([
    ['a replaced query', { values: { query: {} } }, 'query-replaces'],
    [
      'an object under another type',
      { values: { body: {}, headers: { 'Content-Type': 'a/b' } } },
      'object-as-other-type',
    ],
    ['a timeout of 0', { values: {}, attributes: ', timeout: 0' }, 'timeout-zero'],
  ])('says that %s is assumed', async (_, sent, rule) => {
    expect(assumed(await send(sent))).toContain(rule);
  });
});

describe('how a call ends', () => {
  const run = (
    answer: Partial<Answer>,
    attributes = '',
    gateway: RunParts['gateway'] = '3.15',
  ): Promise<RunResult> =>
    runText(`nodes: [{ name: C, type: call, url: 'http://a.test', ${attributes} }]`, {
      gateway,
      sample: { calls: { C: answer } },
    });
  const json = { 'Content-Type': 'application/json; charset=utf-8' };

  it.each<[string, Partial<Answer>, JsonObject]>([
    ['decodes JSON', { headers: json, body: '{"a":1}' }, { body: { a: 1 }, raw_body: '{"a":1}' }],
    [
      'keeps other bodies as text',
      { headers: { 'Content-Type': 'text/plain' }, body: '{"a":1}' },
      { body: '{"a":1}', raw_body: '{"a":1}' },
    ],
    ['has no body for an empty one', { status: 204, headers: json }, {}],
  ])('%s', async (_, answer, expected) => {
    const result = await run(answer);
    expect(outputsOf(result, 'C')).toEqual({
      headers: answer.headers,
      status: answer.status ?? 200,
      ...expected,
    });
  });

  it('has no raw_body before 3.14', async () => {
    expect(outputsOf(await run({ body: { a: 1 } }, '', '3.13'), 'C')).not.toHaveProperty('raw_body');
  });

  it.each<[string, Partial<Answer>, string, string]>([
    ['an answer outside 2xx', { status: 403 }, '', 'non-2XX response code: 403'],
    ['a redirect', { status: 302 }, '', 'non-2XX response code: 302'],
    ['JSON that is none', { headers: json, body: '{' }, '', 'invalid JSON body'],
    ['no answer', { error: 'connection refused' }, '', 'connection refused'],
    ['an answer that comes too late', { latency: 50 }, 'timeout: 49', 'timeout'],
    ['an answer after a minute, with no timeout set', { latency: 60_001 }, '', 'timeout'],
  ])('fails on %s', async (_, answer, attributes, error) => {
    const result = await run(answer, attributes);
    expect(result).toMatchObject({ outcome: 'error', response: { status: 500 } });
    expect(result.nodes['C']).toMatchObject({ status: 'fail', error });
  });

  it('shows what a refused call answered', async () => {
    const result = await run({ status: 403, body: { reason: 'no' } });
    expect(outputsOf(result, 'C')).toMatchObject({ status: 403, body: { reason: 'no' } });
  });

  it('waits for an answer that comes with the last millisecond', async () => {
    expect((await run({ latency: 50 }, 'timeout: 50')).outcome).toBe('proxied');
  });

  it('gives up at its timeout', async () => {
    expect((await run({ latency: 50 }, 'timeout: 49')).duration).toBe(49);
  });

  it('records the status of the answer, null when none came', async () => {
    expect(sentBy(await run({ status: 503 }))?.status).toBe(503);
    expect(sentBy(await run({ error: 'refused' }))?.status).toBeNull();
  });

  it('fails on an address that cannot be read', async () => {
    const result = await send({ values: { url: 'a.test' } });
    expect(result.nodes['C']).toMatchObject({ status: 'fail', error: 'invalid url: a.test' });
    expect(assumed(result)).toContain('invalid-url');
  });

  it('says when a +json type is decoded', async () => {
    const result = await run({ headers: { 'Content-Type': 'application/problem+json' }, body: '{}' });
    expect(outputsOf(result, 'C')).toMatchObject({ body: {} });
    expect(assumed(result)).toContain('json-suffix');
  });
});

it('connects a call to a call field by field', async () => {
  const result = await runText(
    `nodes:
      - { name: A, type: call, url: 'http://a.test' }
      - { name: B, type: call, url: 'http://b.test', method: PUT, input: A }`,
    { sample: { calls: { A: { headers: { X: 'y' }, body: { n: 1 }, latency: 5 }, B: { latency: 5 } } } },
  );
  expect(result.calls['B']?.[0]).toMatchObject({ body: '{"n":1}', headers: { X: 'y' } });
  expect(result.duration).toBe(10);
});
