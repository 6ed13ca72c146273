// Reading attributes: defaults by version, wrong kinds left out.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { call } from './call.ts';
import { configFields } from './config.ts';
import { nodeTypes } from './index.ts';
import { isRequired, readAttributes, readFields } from './read-attributes.ts';

describe('readAttributes', () => {
  test.each<[GatewayVersion, JsonObject, Json]>([
    ['3.12', { url: 'http://a.test/' }, { url: 'http://a.test/', method: 'GET' }],
    ['3.12', { ssl_verify: true }, { method: 'GET' }],
    ['3.13', {}, { method: 'GET' }],
    ['3.13', { ssl_verify: true }, { method: 'GET', ssl_verify: true }],
    ['3.14', {}, { method: 'GET', ssl_verify: true }],
    ['3.15', { ssl_verify: false }, { method: 'GET', ssl_verify: false }],
    ['3.12', { method: null, timeout: null }, { method: 'GET' }],
    ['3.12', { method: 7, timeout: 1.5, url: ['x'] }, { method: 'GET' }],
    ['3.12', { unknown: 1, name: 'A', type: 'call' }, { method: 'GET' }],
  ])('call on %s: %j', (gateway, written, expected) => {
    expect(readAttributes(call, written, gateway)).toEqual(expected);
  });

  test.each<[keyof typeof nodeTypes, JsonObject, JsonObject]>([
    ['jwt_verify', { allowed_algorithms: ['RS256', 'none'] }, { allowed_algorithms: [] }],
    ['jwt_verify', { allowed_algorithms: ['RS256'] }, { allowed_algorithms: ['RS256'] }],
    ['jwt_verify', { audiences: ['a', 1] }, { audiences: [] }],
    ['jwt_sign', { algorithm: 'none', static_claims: { a: 1 } }, { static_claims: {} }],
    ['jwt_sign', { static_claims: { a: 'b' } }, { static_claims: { a: 'b' } }],
    ['branch', { else: ['A'] }, { else: ['A'] }],
    ['static', { values: { a: [1] } }, { values: { a: [1] } }],
  ])('%s: %j', (type, written, expected) => {
    expect(readFields(nodeTypes[type].fields, written, '3.15')).toMatchObject(expected);
  });

  test.each<[GatewayVersion, JsonObject]>([
    ['3.11', { debug: false }],
    [
      '3.13',
      {
        resources: {
          cache: { redis: { ssl_verify: false, cluster_nodes: [{ ip: '10.0.0.1', port: 6379 }] } },
        },
      },
    ],
    ['3.14', { resources: { cache: { redis: { ssl_verify: true, host: '127.0.0.1' } } } }],
  ])('a written resource gets the defaults of its own fields on %s', (gateway, expected) => {
    const written = { resources: { cache: { redis: { cluster_nodes: [{ ip: '10.0.0.1' }] } } } };
    expect(readFields(configFields, written, gateway)).toMatchObject(expected);
    expect('resources' in readFields(configFields, written, gateway)).toBe(gateway !== '3.11');
  });

  test('a text outside an enum is left out', () => {
    expect(readAttributes(nodeTypes.property, { content_type: 'text/html' }, '3.15')).toEqual({
      non_nil: false,
    });
  });

  test('a resource that is not written is not made up', () => {
    expect(readFields(configFields, {}, '3.15')).toEqual({ debug: false });
  });
});

test.each<[GatewayVersion, boolean]>([
  ['3.11', true],
  ['3.12', true],
  ['3.13', false],
])('call.url on %s is required: %s', (gateway, required) => {
  expect(isRequired(call.fields.url, gateway)).toBe(required);
});
