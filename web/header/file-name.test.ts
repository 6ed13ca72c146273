// A typed name becomes one that any file system takes.
import { expect, it } from 'vitest';
import { cleanName } from './FileName.tsx';

it.each([
  ['orders', 'orders.yaml'],
  ['orders.yml', 'orders.yml'],
  [' a/b:c.json ', 'a b c.json'],
  ['  ', null],
  ['..', null],
  ['bell\u0007', 'bell.yaml'],
])('%j', (typed, name) => {
  expect(cleanName(typed)).toBe(name);
});
