// The written name that a misspelt one most likely meant.
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest.ts';

describe('nearestName', () => {
  it.each<[string, readonly string[], string | null]>([
    ['ORDRES', ['STOCK', 'ORDERS'], 'ORDERS'],
    ['orders', ['ORDERS'], 'ORDERS'],
    ['GOT', ['GET', 'SET'], null],
    ['NOWHERE', ['ORDERS'], null],
    ['ITEM_3', ['ITEM_2', 'ITEM_1'], 'ITEM_1'],
    ['ITEM_3', ['ITEM_1', 'ITEM_2'], 'ITEM_1'],
  ])('%s among %j is %j', (text, names, expected) => {
    expect(nearestName(text, names)).toBe(expected);
  });

  it('allows slips in short words of a fixed vocabulary', () => {
    expect(nearestName('jqq', ['jq', 'name'], 1)).toBe('jq');
  });
});
