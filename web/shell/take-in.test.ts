// Pasting must not replace a flow by something that is none.
import { expect, it } from 'vitest';
import { isWelcome } from './take-in.ts';

it.each([
  ['anything goes', '', true],
  ['', '', false],
  ['  \n', 'nodes: []', false],
  ['nodes:\n  - name: A', 'nodes: []', true],
  ['{"config":{"nodes":[]}}', 'nodes: []', true],
  ['a sentence about nodes', 'nodes: []', false],
])('%j over %j', (text, present, welcome) => {
  expect(isWelcome(text, present)).toBe(welcome);
});
