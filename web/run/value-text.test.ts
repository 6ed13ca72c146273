// Short values stand as they are; long ones say what they are and how large.
import { expect, it } from 'vitest';
import { oneLine, sizeOf, timeText, valueText } from './value-text.ts';

it.each([
  ['"t0"', 12, '"t0"'],
  ['{"a":1}', 12, '{"a":1}'],
  ['{"name":"Ada","id":17}', 12, '{2} 22 B'],
  ['[1,2,3,4,5,6,7,8,9]', 12, '[9] 19 B'],
  ['"abcdefghijklmnopqrstuvwxyz"', 20, '"abcdefghijkl…" 28 B'],
  ['{"amount":12********}', 12, '{…} 21 B'],
  ['123456789012345678901234567890', 16, '123456789… 30 B'],
])('%s in %i', (text, longest, expected) => {
  expect(oneLine(text, longest)).toBe(expected);
});

it('takes jq’s own text', () => {
  expect(valueText({ port: null, value: 12345678901234567000, text: '12345678901234567890' })).toBe(
    '12345678901234567890',
  );
  expect(valueText({ port: 'body', value: { a: [1] } })).toBe('{"a":[1]}');
});

it.each([
  ['', '0 B'],
  ['é', '2 B'],
  ['x'.repeat(1240), '1.2 kB'],
  ['x'.repeat(56_700), '57 kB'],
  ['x'.repeat(2_500_000), '2.5 MB'],
])('sizes', (text, size) => {
  expect(sizeOf(text)).toBe(size);
});

it.each([
  [0, '0 ms'],
  [1.26, '1.3 ms'],
  [57, '57 ms'],
])('%d is %s', (ms, text) => {
  expect(timeText(ms)).toBe(text);
});
