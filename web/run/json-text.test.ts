// Trees keep numbers as written; faults stand at their place.
import { expect, it } from 'vitest';
import { faultOf, readTree } from './json-text.ts';

it.each(['{}', '[]', ' [1, {"a": [null, true]}, "x\\u00e9\\""] ', '-0.5e+10', '"text"', '{"a":{"a":[]}}'])(
  'agrees with JSON.parse that %s is JSON',
  (text) => {
    expect(faultOf(text)).toBeNull();
    expect(() => void JSON.parse(text)).not.toThrow();
  },
);

it('keeps numbers that JavaScript would round', () => {
  expect(readTree('{"id": 12345678901234567890, "x": 1.0}')).toEqual({
    ok: true,
    value: {
      kind: 'map',
      entries: [
        ['id', { kind: 'scalar', text: '12345678901234567890' }],
        ['x', { kind: 'scalar', text: '1.0' }],
      ],
    },
  });
});

it.each([
  ['', 'Line 1, column 1: a value is missing.'],
  ['{"a": 1,}', 'Line 1, column 8: remove this comma.'],
  ['{"a": 1\n "b": 2}', 'Line 2, column 2: a comma or } is missing.'],
  ['{a: 1}', 'Line 1, column 2: a key in double quotes is missing.'],
  ['{"a" 1}', 'Line 1, column 6: a colon is missing.'],
  ['[1, hello]', 'Line 1, column 5: put this text in double quotes.'],
  ['01', 'Line 1, column 1: put this text in double quotes.'],
  ['{} {}', 'Line 1, column 4: the value ends before this.'],
  ['["a', 'Line 1, column 2: this text is not closed, or holds a character that needs a \\.'],
  ['['.repeat(9999), 'Line 1, column 502: nested too deep.'],
])('%j', (text, fault) => {
  expect(faultOf(text)).toBe(fault);
  expect(() => void JSON.parse(text)).toThrow(/JSON/);
});
