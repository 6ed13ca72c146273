// What is told once rules are turned off: their errors all the same.
import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/index.ts';
import { told } from './rules-off.ts';

const finding = (rule: string, severity: Severity): Diagnostic => ({
  rule,
  severity,
  message: rule,
  path: [],
  documented: true,
  range: { start: 0, end: 1 },
  fixes: [],
});
const all = [finding('a', 'error'), finding('a', 'warning'), finding('b', 'info')];

test('warnings and advice go, errors stay', () => {
  expect(told(all, ['a'])).toEqual([all[0], all[2]]);
  expect(told(all, ['a', 'b'])).toEqual([all[0]]);
});

test('where nothing is left out, the list is the same object', () => {
  expect(told(all, ['c'])).toBe(all);
});
