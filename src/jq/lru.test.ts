import { expect, test } from 'vitest';
import { LruMap } from './lru.ts';

test('the entry not used for longest goes, and is handed over', () => {
  const gone: number[] = [];
  const map = new LruMap<string, number>(2, (value) => gone.push(value));
  map.set('a', 1);
  map.set('b', 2);
  expect(map.get('a')).toBe(1);
  map.set('c', 3);
  expect(gone).toEqual([2]);
  expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
  map.drop('a');
  map.drop('nothing');
  expect([gone, map.size]).toEqual([[2, 1], 1]);
});
