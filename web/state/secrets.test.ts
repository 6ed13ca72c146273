// A secret is hidden in every form a run gives it.
import { expect, it } from 'vitest';
import { maskFor } from './secrets.ts';

const secret = 'p&ss "w0rd" é';
const mask = maskFor({ key: secret, pin: 'ab', none: '' });
const basic = (user: string): string => Buffer.from(`${user}:${secret}!`).toString('base64');

it.each([
  [`Bearer ${secret}.`, 'Bearer ********.'],
  [JSON.stringify({ token: secret }), '{"token":"********"}'],
  [`http://a/?k=${encodeURIComponent(secret)}&x=1`, 'http://a/?k=********&x=1'],
  [`k=${new URLSearchParams({ k: secret }).get('k') ?? ''}`, 'k=********'],
  [new URLSearchParams({ k: secret }).toString(), 'k=********'],
  ['{"pin":"ab","word":"cab"}', '{"pin":"********","word":"cab"}'],
  ['nothing to hide', 'nothing to hide'],
])('%s', (text, expected) => {
  expect(mask(text)).toBe(expected);
});

it.each(['a', 'ab', 'abc'])('hides it inside Base64 after %s', (user) => {
  const hidden = mask(basic(user));
  expect(hidden).toContain('********');
  expect(Buffer.from(hidden.replace(/\*+.*/, ''), 'base64').toString()).not.toContain('p&');
  expect(hidden.replace(/.*\*/, '').length).toBeLessThanOrEqual(3);
});

it('leaves texts alone without secrets', () => {
  expect(maskFor({})('Bearer x')).toBe('Bearer x');
});
