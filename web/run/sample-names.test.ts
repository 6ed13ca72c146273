// What a sample must answer for, from the flow it goes with.
import { expect, it } from 'vitest';
import { analyse, plainAnswer, plainSample, type Answer } from '../../src/index.ts';
import { answerWords, callNames } from './answer-words.ts';
import { cacheOf, cacheRows } from './cache-rows.ts';
import { propertyNames } from './state-names.ts';

const text = `
nodes:
  - { name: ASK, type: call, url: 'https://ask.example/' }
  - { name: WHO, type: property, property: kong.client.consumer }
  - { name: AGAIN, type: property, property: kong.client.consumer }
  - { name: KEEP, type: property, property: kong.ctx.shared.answer, input: ASK.body }
`;
const { flow, connections } = analyse({ text, layout: {}, place: 0 }, '3.15');

it('names the properties that are read, once', () => {
  expect(propertyNames(flow, connections)).toEqual(['kong.client.consumer']);
});

it('names call nodes, and answers whose node is gone', () => {
  const sample = { ...plainSample('s'), calls: { OLD: [plainAnswer], ASK: [plainAnswer] } };
  expect(callNames(flow, sample)).toEqual([
    { name: 'ASK', known: true },
    { name: 'OLD', known: false },
  ]);
});

it.each<[readonly Answer[], string]>([
  [[], 'no answer: the call fails'],
  [[{ ...plainAnswer, latency: 35, body: { token: 't0' } }], '200 · 35 ms · {"token":"t0"}'],
  [[{ ...plainAnswer, error: 'timeout' }, plainAnswer], 'timeout · 0 ms, then 1 more'],
])('says %j', (answers, words) => {
  expect(answerWords(answers)).toBe(words);
});

it('leaves unfinished cache rows out', () => {
  const rows = [
    { key: 'a', value: null },
    { key: '', value: 1 },
    { key: 'b', value: undefined },
  ];
  expect(cacheOf(rows)).toEqual({ a: null });
  expect(cacheRows({ a: null })).toEqual([{ key: 'a', value: null }]);
});
