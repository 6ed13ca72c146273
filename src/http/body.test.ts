import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { decodeBody, encodeBody } from './body.ts';
import { isJsonType } from './content-type.ts';

describe('decodeBody', () => {
  it.each<[string | null, string | undefined, Json | undefined]>([
    [null, 'application/json', undefined],
    ['', 'application/json', undefined],
    ['{"a":1}', 'application/json', { a: 1 }],
    ['{"a":1}', 'Application/Problem+JSON; charset=utf-8', { a: 1 }],
    ['{"a":1}', 'text/plain', '{"a":1}'],
    ['{"a":1}', undefined, '{"a":1}'],
    ['a=1', 'application/x-www-form-urlencoded', 'a=1'],
    ['1e999', 'application/json', Number.MAX_VALUE],
    [`{"a":[-${'9'.repeat(299)}e10]}`, 'application/json', { a: [-Number.MAX_VALUE] }],
    ['{"__proto__":{"a":1e10}}', 'application/json', JSON.parse('{"__proto__":{"a":1e10}}') as Json],
  ])('%j as %s', (text, type, value) => {
    expect(decodeBody(text, type)).toEqual({ ok: true, value });
  });

  it('refuses text that is not JSON under a JSON type', () => {
    expect(decodeBody('{', 'application/json')).toEqual({ ok: false, error: 'invalid JSON body' });
  });

  it('goes down as far as Kong does', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(decodeBody(nested(1000), 'application/json').ok).toBe(true);
    for (const levels of [1001, 100_000])
      expect(decodeBody(nested(levels), 'application/json')).toEqual({
        ok: false,
        error: 'invalid JSON body: nested more than 1000 levels deep',
      });
  });
});

describe('encodeBody', () => {
  const json = { 'Content-Type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each<[Json, Readonly<Record<string, string>>, boolean, string, Readonly<Record<string, string>>]>([
    [{ a: 1 }, {}, true, '{"a":1}', json],
    [[1], {}, true, '[1]', json],
    [{ a: 1 }, { 'content-type': 'text/x' }, true, '{"a":1}', { 'content-type': 'text/x' }],
    [{ a: 'x y', b: [1, true] }, form, true, 'a=x%20y&b=1&b', form],
    [{ a: 1 }, form, false, '{"a":1}', form],
    [['a'], form, true, '["a"]', form],
    ['a=1', form, true, 'a=1', form],
    ['text', {}, true, 'text', {}],
    [1.5, {}, true, '1.5', {}],
  ])('%j under %j, forms %s', (value, headers, forms, text, sent) => {
    expect(encodeBody(value, headers, { forms, jsonType: 'application/json' })).toEqual({
      text,
      headers: sent,
    });
  });
});

describe('isJsonType', () => {
  it.each([
    ['application/json', true],
    ['application/vnd.api+json;v=1', true],
    ['application/jsonp', false],
    ['text/plain', false],
    [undefined, false],
  ])('%s: %s', (type, json) => {
    expect(isJsonType(type)).toBe(json);
  });
});
