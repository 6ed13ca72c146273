// property in a run: reading, writing, phases, and what a written property changes.
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import type { RunParts } from '../test/run.ts';
import { assumed, outputsOf, runText } from '../test/run.ts';
import type { RunResult } from './result.ts';

describe('property', () => {
  const get = (property: string, more = '', parts: RunParts = {}): Promise<RunResult> =>
    runText(`nodes: [{ name: P, type: property, property: ${property}${more} }]`, parts);
  const set = (property: string, value: string, more = ''): Promise<RunResult> =>
    runText(`nodes:
      - { name: V, type: jq, jq: '${value}' }
      - { name: P, type: property, property: ${property}, input: V${more} }`);

  it.each<[string, Json]>([
    ['kong.client.credential', { id: 'c' }],
    ['kong.client.ip', null],
    ['kong.client.protocol', 'http'],
    ['kong.request.forwarded_port', 8000],
    ['kong.version', '3.15.0.0'],
  ])('reads %s', async (property, value) => {
    const result = await get(property, '', {
      sample: { properties: { 'kong.client.credential': { id: 'c' } } },
    });
    expect(outputsOf(result, 'P')).toEqual({ $self: value });
  });

  it('decodes and encodes JSON when asked to', async () => {
    const read = await get('kong.ctx.shared.x', ', content_type: application/json', {
      sample: { properties: { 'kong.ctx.shared.x': '{"a":1}' } },
    });
    expect(outputsOf(read, 'P')).toEqual({ $self: { a: 1 } });
    const written = await runText(`nodes:
      - { name: V, type: static, values: { v: { a: 1 } } }
      - { name: SET, type: property, property: kong.ctx.plugin.x, content_type: application/json, input: V.v }
      - { name: GET, type: property, property: kong.ctx.plugin.x }`);
    expect(outputsOf(written, 'SET')).toEqual({ $self: { a: 1 } });
    expect(outputsOf(written, 'GET')).toEqual({ $self: '{"a":1}' });
  });

  it.each([
    ['kong.service.target', '"b.test:8443"', 'http://b.test:8443/'],
    ['kong.service.request.scheme', '"https"', 'https://service:80/'],
    ['kong.service.upstream', '"pool"', 'http://pool/'],
  ])('%s changes where the request goes', async (property, value, url) => {
    expect((await set(property, value)).service_request?.url).toBe(url);
  });

  it('kong.response.status changes the answer, in the response phase', async () => {
    const result = await set('kong.response.status', '418');
    expect(result.response?.status).toBe(418);
    expect(result.events.find(({ node }) => node === 'P')?.phase).toBe('response');
    expect(assumed(result)).toContain('late-property');
  });

  it('kong.service.response.status has no value in the access phase', async () => {
    const result = await get('kong.service.response.status', ', output: service_request.body');
    expect(result.nodes['P']).toMatchObject({
      status: 'fail',
      error: 'property kong.service.response.status is not available in the access phase',
    });
    const late = await get('kong.service.response.status', '', { sample: { service: { status: 503 } } });
    expect(outputsOf(late, 'P')).toEqual({ $self: 503 });
  });

  it.each([
    ['kong.service.target', '"b.test"', 'the target must be a text such as host:port'],
    ['kong.service.request.scheme', '"ftp"', 'the scheme must be http or https'],
    ['kong.response.status', '42', 'the status must be a whole number from 100 to 599'],
    ['kong.client.consumer', '{}', 'the consumer must be an object with id, username or custom_id'],
    ['kong.client.ip', '"1.2.3.4"', 'property kong.client.ip cannot be written'],
  ])('%s does not take %s', async (property, value, error) => {
    const result = await set(property, value);
    expect(result.nodes['P']).toMatchObject({ status: 'fail', error });
    expect(assumed(result).includes('property-value')).toBe(!error.endsWith('cannot be written'));
  });

  it.each([
    ['read', 'nodes: [{ name: P, type: property, property: kong.client.ip, non_nil: true }]'],
    [
      'decoded',
      `nodes:
        - { name: V, type: static, values: { v: 'null' } }
        - { name: SET, type: property, property: kong.ctx.shared.x, input: V.v }
        - { name: P, type: property, property: kong.ctx.shared.x, non_nil: true, content_type: application/json }`,
    ],
    [
      'written',
      `nodes:
        - { name: V, type: jq, jq: 'null' }
        - { name: P, type: property, property: kong.ctx.shared.x, non_nil: true, input: V }`,
    ],
  ])('non_nil fails a null that is %s', async (_, flow) => {
    expect((await runText(flow)).nodes['P']?.status).toBe('fail');
    expect((await runText(flow, { gateway: '3.14' })).nodes['P']?.status).toBe('complete');
  });

  it('a consumer that was set is the one read afterwards', async () => {
    const result = await runText(`nodes:
      - { name: V, type: static, values: { c: { username: ada } } }
      - { name: SET, type: property, property: kong.client.consumer, input: V.c, output: J.set }
      - { name: J, type: jq, jq: '.set.username' }`);
    expect(outputsOf(result, 'J')).toEqual({ $self: 'ada' });
  });
});
