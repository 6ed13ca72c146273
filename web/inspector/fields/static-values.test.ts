// Values by kind: what is kept when the kind changes, what a number and a key may be.
import { describe, expect, it, test } from 'vitest';
import { later } from '../use-draft.ts';
import { freeKey, keyProblem, kindOfValue, readNumberText, toKind, valueKinds } from './static-values.ts';

describe('toKind', () => {
  it.each([
    ['5', 'number', 5],
    ['five', 'number', 0],
    [true, 'text', 'true'],
    [null, 'text', ''],
    [{ a: 1 }, 'text', '{"a":1}'],
    ['{"a":1}', 'map', { a: 1 }],
    ['[1]', 'list', [1]],
    ['x', 'list', ['x']],
    ['', 'list', []],
    [['x', 'y'], 'map', { 0: 'x', 1: 'y' }],
    ['x', 'map', {}],
    ['true', 'boolean', true],
    [1, 'boolean', false],
    [1, 'null', null],
  ] as const)('%j to %s', (value, kind, expected) => {
    expect(toKind(value, kind)).toEqual(expected);
  });

  const samples = [null, 'a', 1, false, [1], { a: 1 }];
  it.each(samples)('%j is of the kind asked for, whichever it is', (value) => {
    for (const kind of valueKinds) expect(kindOfValue(toKind(value, kind))).toBe(kind);
    expect(toKind(value, kindOfValue(value))).toBe(value);
  });
});

test.each([
  ['1.5', { ok: true, value: 1.5 }],
  ['', later],
  ['1x', { ok: false, error: 'Type a number.' }],
  ['Infinity', { ok: false, error: 'Type a number.' }],
])('the number %j', (text, reading) => expect(readNumberText(text)).toEqual(reading));

test.each([
  ['c', /^none$/],
  ['a', /taken/],
  ['', /Type a name/],
  ['1c', /Start with/],
])('the key %j', (name, reason) => {
  const problem = keyProblem(name, ['a', 'b'], /^[a-z]+$/);
  expect(problem ?? 'none').toMatch(reason);
});

test('a free key is numbered', () => expect(freeKey('a', ['a', 'a2'])).toBe('a3'));
