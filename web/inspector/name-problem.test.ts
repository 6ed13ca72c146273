// Names that a node cannot bear are refused with a reason, before anything is written.
import { expect, test } from 'vitest';
import { analyse, type Flow } from '../../src/index.ts';
import { nameProblem } from './name-problem.ts';

function flowOf(text: string): Flow {
  const { flow } = analyse({ text, layout: {}, place: 0 }, '3.15');
  if (!flow) throw new Error('no flow');
  return flow;
}
const flow = flowOf('nodes: [{ name: A, type: jq, jq: . }, { name: B, type: jq, jq: . }]');

test.each([
  ['C', /^none$/],
  ['A', /^none$/],
  ['_x-1', /^none$/],
  ['', /needs a name/],
  ['B', /"B" is taken/],
  ['1st', /Start with a letter/],
  ['a b', /Start with a letter/],
  ['request', /implicit node/],
  ['x'.repeat(256), /At most 255/],
])('A to %s', (name, reason) => {
  const problem = nameProblem(flow, 'A', name);
  expect(problem ?? 'none').toMatch(reason);
});
