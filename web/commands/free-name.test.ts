// A new node never takes a name that is in use.
import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it.each([
  [[], 'CALL'],
  [['CALL'], 'CALL_2'],
  [['CALL', 'CALL_2', 'CALL_4'], 'CALL_3'],
])('with %j in use: %s', (taken, expected) => {
  expect(freeName('CALL', new Set(taken))).toBe(expected);
});
