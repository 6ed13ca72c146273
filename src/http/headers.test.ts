import { describe, expect, it } from 'vitest';
import { changeHeaders, headerOf, headersFrom, withDefaultHeader, withHeader } from './headers.ts';

describe('headerOf', () => {
  it.each([
    [{ 'content-type': 'text/plain' }, 'Content-Type', 'text/plain'],
    [{ Accept: ['a', 'b'] }, 'accept', 'a'],
    [{ Accept: 'a' }, 'Host', undefined],
  ])('%j, %s', (headers, name, value) => {
    expect(headerOf(headers, name)).toBe(value);
  });
});

it('replaces a header in any case and keeps the new spelling', () => {
  expect(withHeader({ 'x-key': 'a', B: 'b' }, 'X-Key', 'c')).toEqual({ B: 'b', 'X-Key': 'c' });
});

it('leaves a header that is there when a default is set', () => {
  expect(withDefaultHeader({ 'content-type': 'a' }, 'Content-Type', 'b')).toEqual({ 'content-type': 'a' });
});

it('reads a map as headers: null is not sent, numbers and booleans become text, lists repeat', () => {
  expect(headersFrom({ A: null, B: 1.5, C: true, D: ['x', 2], E: { k: 1 } })).toEqual({
    B: '1.5',
    C: 'true',
    D: ['x', '2'],
    E: '{"k":1}',
  });
});

it('sets some headers and keeps the others', () => {
  expect(changeHeaders({ a: '1', b: '2' }, { A: 'x' }, { clear: true })).toEqual({ b: '2', A: 'x' });
});

it.each([
  [true, { b: '2' }],
  [false, { a: '1', b: '2' }],
])('clears a header that is null: %s', (clear, left) => {
  expect(changeHeaders({ a: '1', b: '2' }, { A: null }, { clear })).toEqual(left);
});
