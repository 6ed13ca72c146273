import { expect, it } from 'vitest';
import { unixLines } from './line-ends.ts';

it('takes carriage returns away where each line ends in one, and finds places again', () => {
  const text = 'ab\r\ncd\r\nef';
  const { text: lines, back } = unixLines(text);
  expect(lines).toBe('ab\ncd\nef');
  for (const part of ['ab', 'cd', 'ef']) {
    const start = lines.indexOf(part);
    const range = back({ start, end: start + part.length });
    expect(text.slice(range.start, range.end)).toBe(part);
  }
});

it.each(['', 'a', 'a\nb', 'a\r\nb\nc', 'a\rb'])('leaves %j alone', (text) => {
  expect(unixLines(text).text).toBe(text);
});
