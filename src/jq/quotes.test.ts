import { describe, expect, it } from 'vitest';
import { strayQuotes, withDoubleQuotes, withEscapedMarks } from './quotes.ts';

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

describe('withEscapedMarks', () => {
  it.each([
    ['.a', '.a'],
    ['"\u00e9 \u6f22"', '"\u00e9 \u6f22"'],
    ['"e\u0301"', '"e\\u0301"'],
    ['"\\n\u0301"', '"\\n\\u0301"'],
    ['"\u212b"', '"\\u212b"'],
    ['"\ufa0e\u{2f800}"', '"\ufa0e\\ud87e\\udc00"'],
    ['"\\(.a + "e\u0301")"', '"\\(.a + "e\\u0301")"'],
    ['.a # e\u0301', '.a # e\u0301'],
  ])('%j', (program, expected) => {
    expect(withEscapedMarks(program)).toBe(expected);
  });
});
