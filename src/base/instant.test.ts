import { expect, it } from 'vitest';
import { instantOf } from './instant.ts';

it.each([
  '1970-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z',
  '2024-02-29T23:59:59.125Z',
  '2000-03-01T00:00:00+05:30',
  '1999-12-31T12:00:00-08:00',
  '0001-01-01T00:00:00Z',
])('reads %s as the host does', (text) => {
  expect(instantOf(text)).toBe(Date.parse(text));
});

it.each([
  ['2026-01-01', '2026-01-01T00:00:00Z'],
  ['2026-01-01 10:20', '2026-01-01T10:20:00Z'],
  ['2026-01-01T10:20:30+0200', '2026-01-01T08:20:30Z'],
])('%s means %s', (text, full) => {
  expect(instantOf(text)).toBe(Date.parse(full));
});

it.each(['', 'soon', '2026-13-01', '2025-02-29', '2026-01-01T24:00:00Z', '2026-01-01T10:60:00Z'])(
  '%j is no time',
  (text) => {
    expect(instantOf(text)).toBeNull();
  },
);
