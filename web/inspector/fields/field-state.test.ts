// What a field shows of a value as written.
import { expect, test } from 'vitest';
import { isShowable, placeholderOf, textOf } from './field-state.ts';

test.each([
  ['integer', 'abc', true],
  ['integer', [1], false],
  ['string', 5, true],
  ['string', { a: 1 }, false],
  ['values', 'text', false],
  ['values', {}, true],
  ['string-list', 'RS256', false],
  ['record', [], false],
  ['jq', null, true],
  ['boolean', undefined, true],
] as const)('a field of kind %s can show %j: %s', (kind, value, showable) => {
  expect(isShowable(kind, value)).toBe(showable);
});

test.each([
  [undefined, ''],
  [null, ''],
  [false, 'false'],
  ['{vault://env/a}', '{vault://env/a}'],
  [[1], '[1]'],
])('%j as text', (value, text) => expect(textOf(value)).toBe(text));

test.each([
  ['GET', 'GET (default)'],
  [0, '0 (default)'],
  [{}, undefined],
  [undefined, undefined],
])('the default %j as placeholder', (value, text) => expect(placeholderOf(value)).toBe(text));
