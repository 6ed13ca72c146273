// Steps stay within the events.
import { expect, it } from 'vitest';
import { stepAfter } from './step-by.ts';

it.each<[number | null, 1 | -1, number]>([
  [null, -1, 4],
  [null, 1, 5],
  [1, -1, 1],
  [2, 1, 3],
  [5, 1, 5],
])('from %s by %i', (step, by, expected) => {
  expect(stepAfter(step, by, 5)).toBe(expected);
});
