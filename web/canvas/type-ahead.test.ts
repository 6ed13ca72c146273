// Typing the beginning of a name.
import { expect, test } from 'vitest';
import { typeAhead } from './type-ahead.ts';

const names = ['jq', 'static', 'call', 'cache', 'jwt_sign'];
/** Where typing leads, a key every 100 ms; `_` is a long pause. */
function led(keys: string): number {
  const press = typeAhead();
  let at = 0;
  let now = 0;
  for (const key of keys) {
    now += key === '_' ? 1000 : 100;
    if (key !== '_') at = press(key, now, names, at) ?? at;
  }
  return at;
}

test.each([
  ['st', 'static'],
  ['ca', 'call'],
  ['cac', 'cache'],
  ['cc', 'cache'],
  ['ccc', 'call'],
  ['jj', 'jq'],
  ['JW', 'jwt_sign'],
  ['c_c', 'cache'],
  ['s_c', 'call'],
  ['sx', 'static'],
])('%s leads to %s', (keys, name) => expect(names[led(keys)]).toBe(name));
