import { expect, it } from 'vitest';
import { analyse } from '../src/index.ts';
import { flow64 } from './flow-64.ts';

it('is a sound flow of 64 nodes, half of them jq', () => {
  const { flow, plan, diagnostics } = analyse({ text: flow64(), layout: {}, place: 0 }, '3.15');
  expect(flow?.nodes).toHaveLength(64);
  expect(flow?.nodes.filter(({ type }) => type === 'jq')).toHaveLength(32);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.proxies).toBe('always');
});
