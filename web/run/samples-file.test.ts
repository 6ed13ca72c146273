// Names of files and of samples that join others.
import { expect, it } from 'vitest';
import { plainSample } from '../../src/index.ts';
import { joined, samplesFileName } from './samples-file.ts';

it.each([
  ['orders.yaml', 'orders.samples.yaml'],
  ['orders.YML', 'orders.samples.yaml'],
  ['orders.v2.json', 'orders.v2.samples.yaml'],
  ['orders', 'orders.samples.yaml'],
])('%s', (flow, samples) => {
  expect(samplesFileName(flow)).toBe(samples);
});

it('numbers names in use', () => {
  const own = [plainSample('a'), plainSample('b')];
  const names = joined(own, [plainSample('b'), plainSample('b'), plainSample('c')]).map(({ name }) => name);
  expect(names).toEqual(['a', 'b', 'b_2', 'b_3', 'c']);
});
