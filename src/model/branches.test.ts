// The nodes of a branch, those of branches inside it among them.
import { expect, it } from 'vitest';
import { branchNode } from '../test/flow.ts';
import { membersOf } from './branches.ts';
import { flowFrom } from './flow-from.ts';

const plain = (name: string) => ({ name, type: 'static', values: {} });
const flow = flowFrom({
  nodes: [
    branchNode('OUTER', 'request.body', [
      ['then', ['INNER', 'A']],
      ['else', ['B', 'gone']],
    ]),
    branchNode('INNER', 'request.body', [['then', ['C', 'OUTER']]]),
    ...['A', 'B', 'C', 'D'].map(plain),
  ],
});

it.each([
  [['OUTER'], ['INNER', 'A', 'B', 'C']],
  [['INNER'], ['C', 'OUTER', 'A', 'B']],
  [
    ['OUTER', 'B'],
    ['INNER', 'A', 'C'],
  ],
  [['A', 'D'], []],
])('%j', (branches, members) => {
  expect(membersOf(flow, branches)).toEqual(members);
});
