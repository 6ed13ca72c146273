// The samples that ship with the example flows, run on both jq versions: each ends as its name says.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import { flowFromText, planOf, testServices } from '../test/run.ts';
import { readSamples } from './read-samples.ts';
import type { RunResult } from './result.ts';
import { runToEnd } from './run-flow.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../public/examples/${file}`, import.meta.url), 'utf8');

async function run(id: string, name: string, gateway: GatewayVersion): Promise<RunResult> {
  const samples = readSamples(read(`${id}.samples.yaml`));
  const sample = samples.ok ? samples.value.find((sample) => sample.name === name) : undefined;
  if (sample === undefined) throw new Error(`${id} has no sample ${name}`);
  const flow = flowFromText(read(`${id}.yaml`));
  return runToEnd({ flow, plan: planOf(flow, gateway), sample, gateway, services: testServices });
}

it.each([
  ['add-vault-secret', 'payment accepted', 'proxied', 201, 90],
  ['add-vault-secret', 'payment service refuses the key', 'proxied', 401, 15],
  ['authenticate-third-party', 'token granted', 'proxied', 200, 65],
  ['authenticate-third-party', 'token service answers 403', 'error', 500, 30],
  ['authenticate-third-party', 'token service cannot be reached', 'error', 500, 0],
  ['cache-with-branch', 'miss', 'exit', 200, 180],
  ['cache-with-branch', 'hit', 'exit', 200, 0],
  ['cache-with-branch', 'rates service is down on a miss', 'error', 500, 20],
  ['combine-two-apis', 'customer with two orders', 'exit', 200, 110],
  ['combine-two-apis', 'customer without orders', 'exit', 200, 40],
  ['combine-two-apis', 'orders service is down', 'error', 500, 15],
  ['reject-without-credential', 'with a key', 'proxied', 200, 15],
  ['reject-without-credential', 'without a key', 'exit', 401, 0],
  ['reject-without-credential', 'with an empty key', 'exit', 401, 0],
  ['rewrite-headers', 'phone with a correlation id', 'proxied', 200, 12],
  ['rewrite-headers', 'correlation id sent twice', 'proxied', 200, 12],
  ['rewrite-headers', 'service answers 500', 'proxied', 500, 300],
  ['route-by-consumer', 'beta consumer', 'proxied', 200, 20],
  ['route-by-consumer', 'any other consumer', 'proxied', 200, 20],
  ['route-by-consumer', 'nobody signed in', 'proxied', 401, 5],
])('%s, %s: %s %d after %d ms', async (id, name, outcome, status, duration) => {
  const expected = { outcome, duration, response: { status } };
  expect(await run(id, name, '3.12')).toMatchObject({ jq: '1.7.1', ...expected });
  expect(await run(id, name, '3.15')).toMatchObject({ jq: '1.8.2', ...expected });
});

it('brings the token to the service', async () => {
  const result = await run('authenticate-third-party', 'token granted', '3.15');
  expect(result.service_request?.headers).toHaveProperty('Authorization', 'Bearer eyJ-demo-token');
});

it('finds in the cache what the sample puts there', async () => {
  const result = await run('cache-with-branch', 'hit', '3.15');
  expect(result.nodes['FETCH']?.status).toBe('skip');
  expect(result.response?.headers).toHaveProperty('X-Cache', 'hit');
});
