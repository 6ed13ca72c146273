// What is said of a change of the target.
import { expect, test } from 'vitest';
import { differenceWords } from './target-differences.ts';

test.each([
  [1, '1 thing behaves otherwise on 3.13 than on 3.12'],
  [3, '3 things behave otherwise on 3.13 than on 3.12'],
])('%i of them', (count, words) => {
  expect(differenceWords(count, { from: '3.12', to: '3.13' })).toBe(words);
});
