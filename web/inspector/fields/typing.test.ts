// Tab, Shift+Tab and Enter in a text of several lines; `|` stands for the caret, two of them for a selection.
import { expect, test } from 'vitest';
import { afterKey, lineOf, type TextState } from './typing.ts';

function stateOf(marked: string): TextState {
  const start = marked.indexOf('|');
  const rest = marked.replace('|', '');
  const second = rest.indexOf('|');
  return { text: rest.replace('|', ''), start, end: second < 0 ? start : second };
}
const marked = ({ text, start, end }: TextState): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

test.each([
  ['Tab', 'a|b', 'a  |b'],
  ['Tab', 'a|b|c', 'a  |c'],
  ['Tab', 'x\na|b\nc|d', 'x\n  a|b\n  c|d'],
  ['Shift+Tab', '    ab|', '  ab|'],
  ['Shift+Tab', 'ab|', 'ab|'],
  ['Shift+Tab', ' |ab', '|ab'],
  ['Shift+Tab', '  a|\n  b|', 'a|\nb|'],
  ['Enter', '  a|b', '  a\n  |b'],
  ['Enter', 'a|', 'a\n|'],
] as const)('%s on %j', (key, before, after) => {
  expect(marked(afterKey(key, stateOf(before)))).toBe(after);
});

test.each([
  ['a\nb', 0, 1],
  ['a\nb', 2, 2],
])('%j at %i is line %i', (text, offset, line) => expect(lineOf(text, offset)).toBe(line));
