// Undocumented rules are named by the runs that rely on them, and by no others.
import { describe, expect, it } from 'vitest';
import type { OpenRule } from '../nodes/open-rules.ts';
import type { RunParts } from '../test/run.ts';
import { assumed, runText } from '../test/run.ts';

const json = { 'Content-Type': 'application/json' };
const answered = (headers: { readonly [name: string]: string }): RunParts => ({
  sample: { calls: { C: { headers, body: '{"a":1}' } } },
});
const call = '{ name: C, type: call, url: "http://a.test/" }';
const sending = (target: string, type: string): string => `
  { name: B, type: static, values: { body: { a: 1 }, headers: { Content-Type: ${type} } }${target} }`;
const exit = ', { name: E, type: exit, input: B }';

describe('assumptions', () => {
  it.each<[OpenRule, string, string, RunParts?, RunParts?]>([
    [
      'type-parameters',
      call,
      call,
      answered({ 'Content-Type': 'application/json; charset=utf-8' }),
      answered(json),
    ],
    [
      'type-parameters',
      call,
      call,
      answered({ 'Content-Type': 'application/json; charset=utf-8' }),
      answered({ 'Content-Type': 'text/plain; charset=utf-8' }),
    ],
    [
      'object-as-other-type',
      sending(', output: service_request', 'text/plain'),
      sending(', output: service_request', 'application/vnd.a+json'),
    ],
    ['object-as-other-type', sending('', 'text/plain') + exit, sending('', 'application/json') + exit],
    [
      'text-body-type',
      "{ name: J, type: jq, jq: '5', output: response.body }",
      "{ name: J, type: jq, jq: '[5]', output: response.body }",
    ],
    [
      'property-old-name',
      '{ name: P, type: property, property: kong.client.get_identity_realm_source }',
      '{ name: P, type: property, property: kong.client.identity_realm_source }',
    ],
    [
      'late-property',
      '{ name: P, type: property, property: kong.service.response.status, output: service_request.body }',
      '{ name: P, type: property, property: kong.client.ip, output: service_request.body }',
    ],
    [
      'jq-environment',
      "{ name: J, type: jq, jq: '$ENV.HOME' }, { name: K, type: jq, jq: '[env]' }",
      "{ name: J, type: jq, jq: '.env' }, { name: K, type: jq, jq: '{environment: 1}' }",
    ],
    [
      'config-order',
      '{ name: V, type: static, values: { v: 1 } }, { name: S, type: property, property: kong.ctx.shared.x, input: V.v }, { name: G, type: property, property: kong.ctx.shared.x }',
      '{ name: V, type: static, values: { v: 1 } }, { name: S, type: property, property: kong.ctx.shared.x, input: V.v }, { name: G, type: property, property: kong.ctx.shared.y }',
    ],
    [
      'config-order',
      '{ name: V, type: static, values: { k: k, v: 1 } }, { name: S, type: cache, inputs: { key: V.k, data: V.v } }, { name: G, type: cache, inputs: { key: V.k } }',
      '{ name: V, type: static, values: { k: k, v: 1 } }, { name: S, type: cache, inputs: { key: V.k, data: V.v } }, { name: B, type: branch, input: S.stored, then: [G] }, { name: G, type: cache, inputs: { key: V.k } }',
    ],
    [
      'cache-ttl-past',
      '{ name: V, type: static, values: { key: k, data: 1, ttl: 0 }, output: K }, { name: K, type: cache }',
      '{ name: V, type: static, values: { key: k, data: 1, ttl: 1 }, output: K }, { name: K, type: cache }',
    ],
    [
      'map-as-object',
      '{ name: C, type: call, url: "http://a.test/", input: request.query }',
      '{ name: C, type: call, url: "http://a.test/", inputs: { query: request.query } }',
      answered(json),
      answered(json),
    ],
    [
      'shared-target',
      '{ name: H, type: static, values: { headers: {} }, output: service_request }, { name: Q, type: static, values: { q: {} }, outputs: { q: service_request.query } }',
      '{ name: H, type: static, values: { headers: {}, query: {} }, output: service_request }',
    ],
  ])('%s', async (rule, relying, other, relyingParts = {}, otherParts = {}) => {
    const wrapped = (nodes: string): string =>
      `resources: { cache: { strategy: memory } }\nnodes: [${nodes}]`;
    expect(assumed(await runText(wrapped(relying), relyingParts))).toContain(rule);
    expect(assumed(await runText(wrapped(other), otherParts))).not.toContain(rule);
  });
});
