// Outcome, time and what was skipped.
import { expect, it } from 'vitest';
import type { NodeRecord, RunResult } from '../../src/index.ts';
import { runWords } from './run-words.ts';

const record = (status: NodeRecord['status']): NodeRecord => ({
  status,
  inputs: {},
  outputs: {},
  started: 0,
  ended: 1,
});
const result = (part: Partial<RunResult>): RunResult => ({
  sample: 'key1',
  gateway: '3.15',
  jq: '1.8.2',
  outcome: 'proxied',
  service_request: null,
  response: { status: 200, headers: {}, body: null },
  nodes: {},
  calls: {},
  events: [],
  assumptions: [],
  duration: 57,
  ...part,
});

it.each([
  [{}, 'proxied, 57 ms'],
  [{ duration: 1.25 }, 'proxied, 1.3 ms'],
  [{ nodes: { A: record('skip'), B: record('complete') } }, 'proxied, 57 ms, 1 skipped'],
  [{ outcome: 'exit', response: { status: 401, headers: {}, body: null } }, 'exit with 401, 57 ms'],
  [{ outcome: 'error', response: { status: 500, headers: {}, body: null } }, 'failed with 500, 57 ms'],
  [
    {
      outcome: 'error',
      response: null,
      events: [
        { at: 0, node: 'VERIFY', type: 'jwt_verify', phase: 'access', action: 'fail', limit: 'unsupported' },
      ],
    },
    'not simulated: VERIFY is a jwt_verify node',
  ],
] as const)('%j', (part, words) => {
  expect(runWords(result(part))).toBe(words);
});
