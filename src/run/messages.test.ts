// The implicit nodes in a run, and what typed inputs make of the values that reach them.
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import type { RunParts } from '../test/run.ts';
import { assumed, outputsOf, runText } from '../test/run.ts';
import type { RunResult } from './result.ts';

describe('request', () => {
  const read = async (field: string, parts: RunParts): Promise<RunResult> =>
    runText(`nodes: [{ name: J, type: jq, jq: ., input: request.${field} }]`, parts);
  const request = {
    method: 'PUT',
    url: 'https://api.test:8443/a//b/%2e%2e/c?x=1&y&z=1&z=2',
    headers: { 'X-Case': 'v', Many: ['a', 'b'] },
    body: { n: 1 },
  };

  it.each<[string, Json]>([
    ['body', { n: 1 }],
    ['headers', { 'X-Case': 'v', Many: ['a', 'b'], 'Content-Type': 'application/json' }],
    ['query', { x: '1', y: true, z: ['1', '2'] }],
    ['path', '/a/c'],
    ['raw_path', '/a//b/%2e%2e/c'],
    ['port', 8443],
    ['method', 'PUT'],
    ['scheme', 'https'],
    ['version', 1.1],
  ])('%s', async (field, value) => {
    expect(outputsOf(await read(field, { sample: { request } }), 'J')).toEqual({ $self: value });
  });

  it('is an object with every field for a node that takes it whole', async () => {
    const result = await runText('nodes: [{ name: J, type: jq, jq: keys, input: request }]', {
      gateway: '3.13',
      sample: { request: { url: '/' } },
    });
    expect(outputsOf(result, 'J')).toEqual({ $self: ['body', 'headers', 'query'] });
    expect(assumed(result)).toContain('absent-input');
  });

  it('fails on JSON that is none, but only when the body is read', async () => {
    const broken = { headers: { 'Content-Type': 'application/json' }, body: '{' };
    const failed = await read('body', { sample: { request: broken } });
    expect(failed.nodes['request']).toMatchObject({ status: 'fail', error: 'invalid JSON body' });
    expect(assumed(failed)).toEqual(expect.arrayContaining(['invalid-json', 'error-wording']));
    expect((await read('headers', { sample: { request: broken } })).outcome).toBe('proxied');
  });

  it.each([
    [
      'a form is text',
      'body',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1' },
      'form-body',
    ],
    ['a bare parameter is true', 'query', { url: '/?a' }, 'query-decoding'],
    ['the version is a number', 'version', {}, 'http-version'],
  ])('assumes that %s', async (_, field, request, rule) => {
    expect(assumed(await read(field, { sample: { request } }))).toContain(rule);
  });
});

describe('service_request', () => {
  const sample = {
    request: { method: 'POST', url: '/p?a=1', headers: { A: '1', B: '2', 'Content-Length': '1' }, body: 'x' },
  };
  const write = (values: string, gateway: RunParts['gateway'] = '3.15'): Promise<RunResult> =>
    runText(`nodes: [{ name: S, type: static, values: ${values}, output: service_request }]`, {
      sample,
      gateway,
    });

  it('sets the headers given and keeps the others', async () => {
    const { service_request: sent } = await write('{ headers: { b: x, C: 3 } }');
    expect(sent).toMatchObject({
      headers: { A: '1', b: 'x', C: '3' },
      body: 'x',
      url: 'http://service/p?a=1',
    });
    expect(sent?.headers).not.toHaveProperty('B');
  });

  it('clears a header that is null, from 3.13', async () => {
    expect((await write('{ headers: { a: null } }')).service_request?.headers).not.toHaveProperty('A');
    const before = await write('{ headers: { a: null } }', '3.12');
    expect(before.service_request?.headers).toHaveProperty('A');
    expect(assumed(before)).toContain('null-header-before-3.13');
  });

  it('replaces the query', async () => {
    expect((await write('{ query: { q: [1, 2], t: true } }')).service_request).toMatchObject({
      url: 'http://service/p?q=1&q=2&t',
      query: { q: ['1', '2'], t: true },
    });
  });

  it('sends an object as JSON and says so, unless a type is given', async () => {
    expect((await write('{ body: { n: 1 } }')).service_request).toMatchObject({
      body: '{"n":1}',
      headers: { 'Content-Type': 'application/json' },
    });
    const typed = await write('{ body: { n: 1 }, headers: { content-type: a/b } }');
    expect(typed.service_request?.headers).toEqual({ A: '1', B: '2', 'content-type': 'a/b' });
  });

  it('sends a text as it is', async () => {
    const result = await write('{ body: text }');
    expect(result.service_request).toMatchObject({ body: 'text', headers: { A: '1', B: '2' } });
    expect(result.service_request?.headers).not.toHaveProperty('Content-Length');
    expect(assumed(result)).toContain('text-body-type');
  });
});

it('a null body leaves the body as it was', async () => {
  const result = await runText("nodes: [{ name: J, type: jq, jq: 'null', output: response.body }]", {
    sample: { service: { body: 'kept' } },
  });
  expect(result.response?.body).toBe('kept');
  expect(assumed(result)).toContain('null-body');
});

describe('response', () => {
  it('shapes the answer of the service', async () => {
    const result = await runText(
      `nodes:
        - { name: H, type: jq, jq: '{ "X-Old": null, "X-New": "n" }', output: response.headers }
        - { name: B, type: jq, jq: '.n + 1', input: service_response.body, output: response.body }`,
      { sample: { service: { status: 201, headers: { 'X-Old': 'o', Keep: 'k' }, body: { n: 1 } } } },
    );
    expect(result.response).toEqual({
      status: 201,
      headers: { Keep: 'k', 'Content-Type': 'application/json', 'X-New': 'n' },
      body: '2',
    });
  });

  it('gives status and raw body of the service from 3.14', async () => {
    const result = await runText(
      'nodes: [{ name: J, type: jq, jq: ., inputs: { s: service_response.status, r: service_response.raw_body } }]',
      { sample: { service: { status: 404, body: { a: 1 } } } },
    );
    expect(outputsOf(result, 'J')).toEqual({ $self: { s: 404, r: '{"a":1}' } });
  });
});

describe('inputs', () => {
  const into = (value: string, target: string): Promise<RunResult> =>
    runText(`nodes: [{ name: J, type: jq, jq: '${value}', output: ${target} }]`);

  it.each([
    ['"text"', 'response.headers', 'input headers must be a map, not the string "text"'],
    ['[1]', 'response', 'the input must be a map, not an array'],
    ['{ headers: 1 }', 'response', 'input headers must be a map, not the number 1'],
    ['true', 'service_request.query', 'input query must be a map, not a boolean'],
  ])('%s into %s fails the node that takes it', async (value, target, error) => {
    const result = await into(value, target);
    expect(result.nodes[target.split('.')[0] ?? '']).toMatchObject({ status: 'fail', error });
    expect(assumed(result)).toContain('error-wording');
  });

  it('null fits everywhere and counts as none', async () => {
    const result = await into('null', 'service_request.headers');
    expect(result.outcome).toBe('proxied');
    expect(assumed(result)).toContain('null-input');
  });

  it('an object for a whole node gives its fields', async () => {
    const result = await into('{ body: { a: 1 }, headers: { X: "y" }, other: 1 }', 'service_request');
    expect(result.service_request).toMatchObject({ body: '{"a":1}', headers: { X: 'y' } });
  });

  it.each([
    ['a number for a key', '12', '10'],
    ['a text for a ttl', '"k"', '"1e1"'],
  ])('turns numbers and texts into each other: %s', async (_, key, ttl) => {
    const result = await runText(`
      resources: { cache: { strategy: memory } }
      nodes:
        - { name: KEY, type: jq, jq: '${key}' }
        - { name: TTL, type: jq, jq: '${ttl}' }
        - { name: C, type: cache, inputs: { key: KEY, data: TTL, ttl: TTL } }`);
    expect(result.nodes['C']?.inputs).toMatchObject({ key: key.replaceAll('"', ''), ttl: 10 });
    expect(assumed(result)).toContain('number-text');
  });

  it('a text that is no number does not become one', async () => {
    const result = await runText(`
      resources: { cache: { strategy: memory } }
      nodes:
        - { name: K, type: jq, jq: '"k"' }
        - { name: C, type: cache, inputs: { key: K, ttl: K } }`);
    expect(result.nodes['C']?.error).toBe('input ttl must be a number, not the string "k"');
  });
});
