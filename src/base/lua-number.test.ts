import { describe, expect, it } from 'vitest';
import { luaNumber, luaText } from './lua-number.ts';

describe('luaText', () => {
  it.each([
    [0, '0'],
    [-0, '-0'],
    [10, '10'],
    [-2.5, '-2.5'],
    [100, '100'],
    [0.1, '0.1'],
    [1 / 3, '0.33333333333333'],
    [123456789012346, '1.2345678901235e+14'],
    [1e20, '1e+20'],
    [1e-7, '1e-07'],
    [0.0001, '0.0001'],
    [99999999999999.9, '1e+14'],
  ])('%d is %s', (value, text) => {
    expect(luaText(value)).toBe(text);
  });
});

describe('luaNumber', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['-1.5e2', -150],
    ['.5', 0.5],
    ['5.', 5],
    ['0x1F', 31],
    ['-0x10', -16],
    ['', null],
    ['12 apples', null],
    ['Infinity', null],
    ['0b1', null],
  ])('%j is %s', (text, value) => {
    expect(luaNumber(text)).toBe(value);
  });
});
