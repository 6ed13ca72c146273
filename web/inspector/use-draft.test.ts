// When typed text stays in its field, and when the value takes its place.
import { expect, test } from 'vitest';
import { standing, type Draft } from './use-draft.ts';

const draft = (expects: string, error = ''): Draft => ({ text: '1e3', expects, error, line: undefined });

test.each([
  ['means what the value is', draft('1000'), '1000', false, true],
  ['is on its way', draft('1000'), '100', true, true],
  ['was undone', draft('1000'), '100', false, false],
  ['cannot be read, the value is as it was', draft('100', 'Type a number.'), '100', false, true],
  ['cannot be read, the value changed elsewhere', draft('100', 'Type a number.'), '7', false, false],
])('the text %s', (_, typed, shown, writing, stays) => {
  expect(standing(typed, shown, writing)).toBe(stays ? typed : null);
});
