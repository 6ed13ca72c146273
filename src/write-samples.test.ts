// What is written is read back the same, defaults are left out, and the examples survive the round trip.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSamples } from './run/read-samples.ts';
import type { Sample } from './run/sample.ts';
import { plainAnswer, plainSample } from './run/sample.ts';
import { writeSamples } from './write-samples.ts';

const full: Sample = {
  name: 'yes: no',
  request: {
    method: 'POST',
    url: '/orders?page=2',
    headers: { Accept: ['text/plain', '*/*'], 'X-On': 'on' },
    body: '{"order": ',
  },
  calls: {
    TOKEN: [
      { ...plainAnswer, status: 503, latency: 12.5 },
      {
        ...plainAnswer,
        headers: { 'Content-Type': 'application/json' },
        body: { access_token: 't', n: [1, null] },
      },
    ],
    RATES: [{ ...plainAnswer, error: 'connection refused', latency: 3 }],
    PLAIN: [plainAnswer],
  },
  service: { ...plainAnswer, body: 'two\nlines\n' },
  vault: { api_key: '0123' },
  properties: { 'kong.client.credential': { id: 'a' }, 'kong.ctx.shared.on': false },
  cache: { 'rates:USD': null },
  clock: '2027-02-03T04:05:06Z',
};

it.each<[string, readonly Sample[]]>([
  ['every key', [full]],
  ['defaults alone', [plainSample('plain')]],
  ['several', [full, plainSample('b'), plainSample('3')]],
  ['none', []],
])('writes %s so that reading gives the same', (_, samples) => {
  expect(readSamples(writeSamples(samples))).toEqual({ ok: true, value: samples });
});

it('leaves defaults out', () => {
  expect(writeSamples([plainSample('plain')])).toBe('samples:\n  - name: plain\n');
});

const examples = readdirSync('public/examples').filter((name) => name.endsWith('.samples.yaml'));
it.each(examples)('brings %s back', (name) => {
  const read = readSamples(readFileSync(`public/examples/${name}`, 'utf8'));
  expect(read.ok && readSamples(writeSamples(read.value))).toEqual(read);
});
