// What is one step of undo while typing.
import { expect, test } from 'vitest';
import { nextBurst, noBurst } from './bursts.ts';

test.each([
  [
    'a short pause goes on',
    [
      ['a', 0],
      ['a', 900],
      ['a', 1800],
    ],
    [1, 1, 1],
  ],
  [
    'a long pause ends it',
    [
      ['a', 0],
      ['a', 1001],
    ],
    [1, 2],
  ],
  [
    'another field ends it',
    [
      ['a', 0],
      ['b', 10],
      ['a', 20],
    ],
    [1, 2, 3],
  ],
] as const)('%s', (_, keys, numbers) => {
  let burst = noBurst;
  const seen = keys.map(([place, at]) => {
    burst = nextBurst(burst, place, at);
    return burst.number;
  });
  expect(seen).toEqual(numbers);
});
