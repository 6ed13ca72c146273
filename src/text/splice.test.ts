import { expect, test } from 'vitest';
import { applySplices, type Splice } from './splice.ts';

const at = (start: number, end: number, text: string): Splice => ({ start, end, text });

test.each<[string, Splice[], string]>([
  ['none', [], 'abcdef'],
  ['in any order', [at(4, 5, 'E'), at(0, 1, 'A')], 'AbcdEf'],
  ['insertions before what is taken away there', [at(2, 4, ''), at(2, 2, 'X')], 'abXef'],
  ['the same one twice', [at(1, 2, 'B'), at(1, 2, 'B')], 'aBcdef'],
  ['a deletion inside another', [at(1, 5, ''), at(2, 3, '')], 'af'],
])('%s', (_, splices, expected) => {
  expect(applySplices('abcdef', splices)).toBe(expected);
});

test('splices that overlap give nothing', () => {
  expect(applySplices('abcdef', [at(0, 3, 'X'), at(2, 4, 'Y')])).toBeNull();
});
