import { describe, expect, it } from 'vitest';
import { strayQuotes, withDoubleQuotes } from './quotes.ts';

describe('strayQuotes', () => {
  it.each([
    ['.a', []],
    ['"it\'s"', []],
    [".a # it's\n| .b", []],
    ['"\\("x\'y")\'"', []],
    ["'none'", [0, 5]],
    ['"a" + \'b\'', [6, 8]],
    ['"\\(.a[\'b\'])"', [6, 8]],
  ])('%s', (program, expected) => {
    expect(strayQuotes(program)).toEqual(expected);
  });
});

describe('withDoubleQuotes', () => {
  it.each([
    ["{ 'X-Key': (.a // 'none') }", '{ "X-Key": (.a // "none") }'],
    ["'a\\'b'", '"a\\"b"'],
    ["'\\(.a + 'x')'", '"\\(.a + "x")"'],
    ["'#' # it's\n| 'b'", '"#" # it\'s\n| "b"'],
    ["'it's'", null],
    ['\'a\' + "b"', null],
    ["'a", null],
    ["('a'", null],
  ])('%s', (program, expected) => {
    expect(withDoubleQuotes(program)).toBe(expected);
  });
});
