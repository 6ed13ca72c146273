// Backticks make code; a single one is a backtick.
import { expect, it } from 'vitest';
import { partsOf } from './Prose.tsx';

it.each([
  [
    'Connect `url`.',
    [
      ['Connect ', false],
      ['url', true],
      ['.', false],
    ],
  ],
  [
    '`a` and `b`',
    [
      ['a', true],
      [' and ', false],
      ['b', true],
    ],
  ],
  ['a ` alone', [['a ` alone', false]]],
  ['<b>', [['<b>', false]]],
])('%j', (text, expected) => {
  expect(partsOf(text).map((part) => [part.text, part.code])).toEqual(expected);
});
