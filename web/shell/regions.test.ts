// F6 goes around, skips what is hidden, and starts at the header.
import { expect, it } from 'vitest';
import { regionAfter } from './regions.ts';

const shown = ['header', 'canvas', 'code'] as const;

it.each([
  [undefined, 1, 'header'],
  [undefined, -1, 'code'],
  ['header', 1, 'canvas'],
  ['code', 1, 'header'],
  ['header', -1, 'code'],
] as const)('from %s by %i', (present, step, expected) => {
  expect(regionAfter(shown, present, step)).toBe(expected);
});
