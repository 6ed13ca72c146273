import { expect, test } from 'vitest';
import { difference, TextPlaces } from './text-places.ts';

const texts = ['', 'a', 'a\nbc\n', 'a\r\nbc\r\n\r\nd', 'a\rb\nc\r\nd', '\uFEFFname: x\ny'];

test.each(texts)('every place of %j is found again', (text) => {
  const places = new TextPlaces(text);
  const lines = text.replace('\uFEFF', '').split(/\r\n|\n|\r/);
  lines.forEach((line, i) => {
    for (let column = 1; column <= line.length + 1; column++) {
      const place = { lineNumber: i + 1, column };
      const offset = places.offsetAt(place);
      expect(text.slice(offset, offset + line.length - column + 1)).toBe(line.slice(column - 1));
      expect(places.placeAt(offset)).toEqual(place);
    }
  });
});

test('an offset inside a line end stands at the end of the line', () => {
  expect(new TextPlaces('ab\r\ncd').placeAt(3)).toEqual({ lineNumber: 1, column: 3 });
});

test.each([
  ['', 'abc'],
  ['abc', ''],
  ['a: 1\nb: 2\n', 'a: 1\nb: 3\n'],
  ['aaa', 'aaaa'],
  ['a\r\nb', 'a\nb'],
  ['a\nb', 'a\r\nb'],
  ['a\r\nb\r\n', 'a\r\nx\r\nb\r\n'],
])('the difference from %j to %j makes one of the other', (before, after) => {
  const { start, end, text } = difference(before, after);
  expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
});
