// Runs of whole flows in words: their end, their events, their critical path.
import { describe, expect, it } from 'vitest';
import { analyse, plainAnswer, plainSample, runToEnd, type Answer, type Sample } from '../../src/index.ts';
import { directJq as jq } from '../../src/test/jq.ts';
import { criticalPath } from './critical-path.ts';
import { eventWords } from './event-words.ts';
import { outcomeOf } from './outcome.ts';
import { markOf, timeOf } from '../state/run-views.ts';
import { runNodes } from './run-nodes.ts';

const flow = `
nodes:
  - name: ASK
    type: call
    url: https://ask.example/
  - name: SLOW
    type: call
    url: https://slow.example/
  - name: IS_VIP
    type: jq
    input: ASK.body
    jq: .vip
  - name: VIP
    type: branch
    input: IS_VIP
    then: [DENY]
    else: [GREET]
  - name: DENY
    type: exit
    status: 402
  - name: GREET
    type: jq
    inputs: { slow: SLOW.body, name: ASK.body }
    output: service_request.body
    jq: '{greeting: ("Hello " + .name.name)}'
`;

const json = { 'Content-Type': 'application/json' };
const answer = (body: Answer['body'], latency: number): readonly Answer[] => [
  { ...plainAnswer, headers: json, body, latency },
];
const calls = { ASK: answer({ vip: false, name: 'Ada' }, 10), SLOW: answer({}, 40) };

async function run(part: Partial<Sample>, text = flow) {
  const { flow: read, plan } = analyse({ text, layout: {}, place: 0 }, '3.15');
  if (!read || !plan) throw new Error('no flow');
  const sample: Sample = { ...plainSample('s'), calls, ...part };
  const result = await runToEnd({
    flow: read,
    plan,
    sample,
    gateway: '3.15',
    services: { jq, random: () => 0 },
  });
  return { result, plan, outcome: outcomeOf(result, { sample }) };
}

describe('outcomeOf', () => {
  it.each<[Partial<Sample>, string, string | null, boolean]>([
    [{}, 'Proxied: the client gets 200 after 40 ms. DENY was skipped.', null, false],
    [
      { calls: { ...calls, ASK: answer({ vip: true }, 10) } },
      'DENY ended the request: the client gets 402 after 10 ms. GREET was skipped.',
      null,
      false,
    ],
    [
      { service: { ...plainAnswer, error: 'connection refused' } },
      'The service gave no answer (connection refused), so the client gets 502 after 40 ms. DENY was skipped.',
      null,
      false,
    ],
    [
      { calls: { ...calls, ASK: [{ ...plainAnswer, status: 403, latency: 5 }] } },
      'ASK answered 403, so the client gets 500. 5 nodes were cancelled.',
      'ASK',
      false,
    ],
    [
      { calls: { ...calls, SLOW: [{ ...plainAnswer, error: 'connection refused', latency: 20 }] } },
      'SLOW got no answer (connection refused), so the client gets 500. GREET was cancelled.',
      'SLOW',
      false,
    ],
    [
      { calls: { SLOW: calls.SLOW } },
      'ASK has no answer in sample s. Add one. 5 nodes were cancelled.',
      'ASK',
      true,
    ],
    [
      { calls: { ...calls, ASK: answer({ vip: 'no' }, 10) } },
      'VIP failed, so the client gets 500: the input must be true or false, not string. 3 nodes were cancelled.',
      'VIP',
      false,
    ],
  ])('%j', async (part, words, failed, mendSample) => {
    const { outcome } = await run(part);
    expect(outcome).toEqual({ good: failed === null, words, failed, mendSample });
  });

  it('says what the studio could not run', async () => {
    const text = 'nodes: [{ name: SIGN, type: jwt_sign, algorithm: HS256, key: k }]';
    const { outcome } = await run({}, text);
    expect(outcome.words).toBe(
      'Not simulated: SIGN is a jwt_sign node. The studio cannot run jwt_sign nodes yet; the gateway can.',
    );
  });

  it('asks for a missing secret', async () => {
    const text = `
resources: { vault: { token: '{vault://env/token}' } }
nodes: [{ name: USE, type: jq, input: vault.token, output: service_request.body, jq: . }]`;
    const { outcome } = await run({}, text);
    expect(outcome.words).toBe('The sample has no value for the secret token. Add one. USE was cancelled.');
    expect(outcome.mendSample).toBe(true);
  });
});

it('tells each event', async () => {
  const { result } = await run({});
  const words = result.events.map((event) => `${event.at} ${eventWords(event)}`);
  expect(words).toEqual(
    expect.arrayContaining([
      '0 ASK is ready to call.',
      '0 ASK sends its request.',
      '10 ASK has its answer.',
      '10 IS_VIP runs.',
      '10 DENY is skipped: VIP took the other side.',
      '40 GREET is complete.',
    ]),
  );
});

it('shows each node as it stood after some events', async () => {
  const { result } = await run({});
  const before = result.events.findIndex(({ node, action }) => node === 'ASK' && action === 'complete');
  const states = new Map(runNodes(result, before).map(({ name, view }) => [name, markOf(view)]));
  expect([states.get('ASK'), states.get('SLOW'), states.get('GREET')]).toEqual([
    'running',
    'running',
    'not-reached',
  ]);
  const ends = new Map(runNodes(result).map(({ name, view }) => [name, timeOf(view)]));
  expect([ends.get('ASK'), ends.get('SLOW'), ends.get('DENY')]).toEqual([10, 40, null]);
});

it('follows the chain that took longest', async () => {
  const { result, plan } = await run({});
  const path = criticalPath(runNodes(result), plan);
  expect([path.has('SLOW'), path.has('GREET'), path.has('ASK')]).toEqual([true, true, false]);
});
