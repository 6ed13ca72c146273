// JSON that is refused is refused at the place where it stops being JSON.
import { describe, expect, it } from 'vitest';
import { firstFault, readJsonText, showJson } from './json-text.ts';

describe('readJsonText', () => {
  it.each([null, 0, -1.5e3, '', 'a"\n', [], {}, [1, [true]], { a: { b: [null] } }])('reads %j', (value) => {
    expect(readJsonText(showJson(value))).toEqual({ ok: true, value });
  });

  it.each([
    ['', 1, 'Line 1, column 1: a value is missing.'],
    ['{\n  "a": 1,\n}', 2, 'Line 2, column 9: a comma may not stand before the end.'],
    ['{\n  a: 1\n}', 2, 'Line 2, column 3: a name between double quotes is wanted.'],
    ['{"a" 1}', 1, 'Line 1, column 6: a colon is wanted after the name.'],
    ['{"a": }', 1, 'Line 1, column 7: a value is missing before this.'],
    ['[1 2]', 1, 'Line 1, column 4: a comma or ] is wanted.'],
    ['[1,\n two]', 2, 'Line 2, column 2: a value is wanted; put text between double quotes.'],
    ['"a', 1, 'Line 1, column 1: this text has no end, or holds a line break or a stray backslash.'],
    ['{} x', 1, 'Line 1, column 4: nothing more belongs here.'],
    ['{"a": 1', 1, 'Line 1, column 8: a comma or } is wanted.'],
    ['01', 1, 'Line 1, column 2: nothing more belongs here.'],
  ])('refuses %j', (text, line, error) => {
    expect(readJsonText(text)).toEqual({ ok: false, error, line });
  });
});

it('finds no fault before the end of sound JSON', () => {
  const text = ' {"a": [1, -2.5E+3, true, {"b": "\\u00e9\\n"}], "": null} ';
  expect(firstFault(text).at).toBe(text.length);
});
