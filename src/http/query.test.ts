import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import { decodeQuery, encodeQuery } from './query.ts';

describe('decodeQuery', () => {
  it.each<[string, JsonObject]>([
    ['', {}],
    ['a', { a: true }],
    ['a=', { a: '' }],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2&a', { a: ['1', '2', true] }],
    ['a=x%20y+z&%C3%BC=1', { a: 'x y z', ü: '1' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=%zz&b=%ff', { a: '%zz', b: '%ff' }],
    ['&&a=1&', { a: '1' }],
  ])('%j', (text, query) => {
    expect(decodeQuery(text)).toEqual(query);
  });
});

describe('encodeQuery', () => {
  it.each<[JsonObject, string]>([
    [{}, ''],
    [{ a: true, b: 10 }, 'a&b=10'],
    [{ a: false, b: null, c: '' }, 'c='],
    [{ a: ['1', '2', true] }, 'a=1&a=2&a'],
    [{ 'a b': 'x&y=(z)*!' }, 'a%20b=x%26y%3D%28z%29%2A%21'],
    [{ a: { b: 1 } }, 'a=%7B%22b%22%3A1%7D'],
  ])('%j', (query, text) => {
    expect(encodeQuery(query)).toBe(text);
  });
});
