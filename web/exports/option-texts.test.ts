// Options typed by people.
import { expect, it } from 'vitest';
import { listFrom, strangersIn, titleOf, withOption } from './option-texts.ts';

it.each([
  ['', undefined],
  [' , ', undefined],
  ['orders', ['orders']],
  ['orders,  team-a ,', ['orders', 'team-a']],
])('%j is %j', (typed, expected) => {
  expect(listFrom(typed)).toEqual(expected);
});

it('makes words of an option’s name', () => {
  expect(titleOf('select_tags')).toBe('Select tags');
});

it('leaves out an option that is unset', () => {
  expect(withOption({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
  expect(withOption({ a: 1 }, 'a', 3)).toEqual({ a: 3 });
});

it('tells words that a closed list does not have', () => {
  expect(strangersIn(['http', 'htp'], ['http', 'grpc'])).toBe('Not known: htp. Use http, grpc.');
  expect(strangersIn(['http'], ['http'])).toBeUndefined();
  expect(strangersIn(['anything'], undefined)).toBeUndefined();
});
