// Short values leave their room to long ones.
import { expect, it } from 'vitest';
import type { PortValue } from '../../src/index.ts';
import { portTexts } from './port-texts.ts';
import { unmasked } from '../state/secrets.ts';

const status: PortValue = { port: 'status', value: 200 };
const token: PortValue = { port: 'body', value: { access_token: 't0', kind: 'Bearer' } };
const text: PortValue = { port: null, value: 'a text of some length' };

it.each<[readonly PortValue[], number, readonly string[], number?]>([
  [[], 20, []],
  [[status], 3, ['200']],
  [[status, token], 60, ['200', '{"access_token":"t0","kind":"Bearer"}']],
  [[status, token], 40, ['200', '{2} 37 B']],
  [[token, token, status], 24, ['{2} 37 B'], 2],
  [[token, status], 24, ['{2} 37 B'], 1],
  [[text], 20, ['"a text of so…" 23 B']],
  [[text], 40, ['"a text of some length"']],
])('%j in %i', (values, room, texts, hidden = 0) => {
  const found = portTexts(values, room, unmasked);
  expect([found.shown.map((one) => one.text), found.hidden]).toEqual([texts, hidden]);
});

it('shortens a name that leaves no room for its value', () => {
  const values: readonly PortValue[] = [{ port: 'customer_number', value: 'a long text' }, status];
  expect(portTexts(values, 20, unmasked)).toEqual({
    shown: [{ port: 'custom…', text: '"…" 13 B' }],
    hidden: 1,
  });
});

it('masks before it shortens', () => {
  expect(portTexts([text], 40, () => '"********"')).toEqual({
    shown: [{ port: null, text: '"********"' }],
    hidden: 0,
  });
});
