// Rows to headers and back.
import { expect, it } from 'vitest';
import type { HeaderValues } from '../../src/index.ts';
import { headersOf, nameFault, rowsOf } from './header-rows.ts';

const row = (name: string, value: string) => ({ name, value });

it.each<[HeaderValues, ReturnType<typeof rowsOf>]>([
  [{}, []],
  [{ Accept: 'a/b' }, [row('Accept', 'a/b')]],
  [{ Accept: ['a', 'b'], Host: 'c' }, [row('Accept', 'a'), row('Accept', 'b'), row('Host', 'c')]],
])('%j has rows and comes back', (headers, rows) => {
  expect(rowsOf(headers)).toEqual(rows);
  expect(headersOf(rows)).toEqual(headers);
});

it.each<[ReturnType<typeof rowsOf>, HeaderValues]>([
  [[row('', 'x')], {}],
  [[row(' A ', '1'), row('a', '2'), row('B', '')], { A: ['1', '2'], B: '' }],
])('%j is sent as', (rows, headers) => {
  expect(headersOf(rows)).toEqual(headers);
});

it.each([
  ['X-Api-Key', true],
  ['', true],
  ['X Api', false],
  ['a:b', false],
])('%s', (name, good) => {
  expect(nameFault(name) === null).toBe(good);
});
