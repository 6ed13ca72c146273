// Depth gives the column, the order of execution the row; connections between the same two nodes are one line.
import { expect, it } from 'vitest';
import type { Connection, ExecutionPlan } from '../../src/index.ts';
import { pictureOf } from './picture.ts';

const planned = (name: string, ...after: string[]) => ({
  name,
  phase: 'access' as const,
  implicit: false,
  after,
  branch: null,
});
const connection = (from: string, field: string, to: string): Connection => {
  const ends = { from: { node: from, field }, to: { node: to, field: null } };
  return {
    ...ends,
    fromType: 'any',
    toType: 'any',
    declared: { nodeIndex: 0, side: 'inputs', path: [], ...ends },
  };
};

it('puts readers right of their sources', () => {
  const plan: ExecutionPlan = {
    nodes: [planned('request'), planned('A', 'request'), planned('B', 'request'), planned('C', 'A', 'B')],
    connections: [
      connection('A', 'x', 'C'),
      connection('A', 'y', 'C'),
      connection('B', 'x', 'C'),
      connection('LOST', 'x', 'C'),
    ],
    cycles: [],
    proxies: 'always',
  };
  const { tiles, lines, width, height } = pictureOf({ flow: null, plan });
  expect(tiles.map(({ name, x, y }) => [name, x, y])).toEqual([
    ['request', 0, 0],
    ['A', 44, 0],
    ['B', 44, 32],
    ['C', 88, 0],
  ]);
  expect(lines.map(({ id }) => id)).toEqual(['A->C', 'B->C']);
  expect([width, height]).toEqual([112, 56]);
});

it('has room even when there is nothing to draw', () => {
  expect(pictureOf({ flow: null, plan: null })).toEqual({ width: 24, height: 24, tiles: [], lines: [] });
});
