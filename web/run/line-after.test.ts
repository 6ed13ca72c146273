// Keys stay inside the list.
import { expect, it } from 'vitest';
import { lineAfter } from './line-after.ts';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, undefined],
])('%s from %i', (key, index, expected) => {
  expect(lineAfter(key, index, 3)).toBe(expected);
});
