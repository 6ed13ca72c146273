// Order, words and places of problems.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { lineAt } from '../state/lines.ts';
import { countWords, inOrder } from './severities.ts';

const at = (start: number, severity: Diagnostic['severity']): Diagnostic => ({
  rule: 'r',
  severity,
  message: `${severity} at ${start}`,
  path: [],
  documented: true,
  range: { start, end: start + 1 },
  fixes: [],
});

describe('problems', () => {
  it('come worst first, then in text order', () => {
    const mixed = [at(9, 'info'), at(7, 'error'), at(3, 'warning'), at(1, 'error')];
    expect(inOrder(mixed).map(({ message }) => message)).toEqual([
      'error at 1',
      'error at 7',
      'warning at 3',
      'info at 9',
    ]);
  });

  it.each([
    ['error', 1, '1 error'],
    ['warning', 2, '2 warnings'],
    ['info', 0, '0 pieces of advice'],
  ] as const)('%s, %i of them', (severity, count, words) => {
    expect(countWords(severity, count)).toBe(words);
  });

  it.each([
    ['a\nb\nc', 0, 1],
    ['a\nb\nc', 1, 1],
    ['a\nb\nc', 2, 2],
    ['a\r\nb', 3, 2],
    ['a\nb', 99, 2],
  ])('%j at %i is line %i', (text, offset, line) => {
    expect(lineAt(text, offset)).toBe(line);
  });
});
