// What a number field takes, and where arrow keys lead in a row of tabs.
import { describe, expect, it } from 'vitest';
import { readNumber } from './NumberField.tsx';
import { tabAfter } from './Tabs.tsx';

describe('readNumber', () => {
  it.each([
    ['', {}, { value: undefined }],
    [' 12 ', {}, { value: 12 }],
    ['1.5', { whole: true }, { error: 'Type a whole number.' }],
    ['-1', { min: 0 }, { error: 'At least 0.' }],
    ['9', { max: 8 }, { error: 'At most 8.' }],
    ['1e999', {}, { error: 'Type a number.' }],
    ['10 s', {}, { error: 'Type a number.' }],
  ])('reads %j within %j', (text, limits, expected) => {
    expect(readNumber(text, limits)).toEqual(expected);
  });
});

describe('tabAfter', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, undefined],
  ])('%s from %i', (key, index, expected) => {
    expect(tabAfter(key, index, 3)).toBe(expected);
  });
});
