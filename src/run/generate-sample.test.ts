import { describe, expect, it } from 'vitest';
import type { Sample } from './sample.ts';
import { flowFromText, planOf, runText } from '../test/run.ts';
import { generateSample } from './generate-sample.ts';

function generate(yaml: string): Sample {
  const flow = flowFromText(yaml);
  return generateSample(flow, planOf(flow, '3.15'));
}

describe('generateSample', () => {
  it.each([
    ['plain', '.', { message: 'sample' }],
    [
      'keys',
      '.token_type + " " + .user.name',
      { token_type: 'sample-token_type', user: { name: 'sample-name' } },
    ],
    ['lists', '.items[].id', { items: [{ id: 'sample-id' }] }],
    ['lists by use', '.items | map(.)', { items: ['sample-items'] }],
    ['positions', '.choices[0].text', { choices: [{ text: 'sample-text' }] }],
    ['quoted keys', '."first name", .["x-y"]', { 'first name': 'sample-first-name', 'x-y': 'sample-x-y' }],
    ['numbers', '.amount + 1', { amount: 1 }],
  ])('answers a call with what jq looks for: %s', (_, program, body) => {
    const sample = generate(`nodes:
      - { name: C, type: call, url: 'http://a.test' }
      - { name: J, type: jq, jq: '${program}', input: C.body }`);
    expect(sample.calls['C']?.[0]?.body).toEqual(body);
  });

  it('knows under which name a program sees the value', () => {
    const sample = generate(`nodes:
      - { name: C, type: call, url: 'http://a.test' }
      - { name: J, type: jq, jq: '.c.id + .r.q', inputs: { c: C.body, r: request.body } }`);
    expect(sample.calls['C']?.[0]?.body).toEqual({ id: 'sample-id' });
    expect(sample.request).toMatchObject({ method: 'POST', body: { q: 'sample-q' } });
  });

  it('sends the headers and the query that programs look for', () => {
    const sample = generate(`nodes:
      - { name: H, type: jq, jq: '.Authorization // .authorization', input: request.headers }
      - { name: Q, type: jq, jq: '.key', input: request.query }`);
    expect(sample.request).toMatchObject({
      method: 'GET',
      url: 'http://localhost:8000/?key=sample-key',
      headers: { Accept: 'application/json', Authorization: 'Bearer sample' },
    });
  });

  it('gives secrets and properties a value', () => {
    const sample = generate(`
      resources: { vault: { key: '{vault://env/key}' } }
      nodes:
        - { name: C, type: property, property: kong.client.consumer }
        - { name: I, type: property, property: kong.client.ip }
        - { name: S, type: property, property: kong.ctx.shared.x, input: I }`);
    expect(sample.vault).toEqual({ key: 'sample-key' });
    expect(sample.properties).toEqual({
      'kong.client.consumer': { id: 'sample' },
      'kong.client.ip': 'sample',
    });
  });

  it('makes a sample that runs', async () => {
    const yaml = `nodes:
      - { name: T, type: call, url: 'https://token.test', method: POST }
      - { name: H, type: jq, jq: '{ Authorization: ("Bearer " + .token) }', input: T.body, output: service_request.headers }`;
    const result = await runText(yaml, { sample: generate(yaml) });
    expect(result).toMatchObject({
      outcome: 'proxied',
      service_request: { headers: { Authorization: 'Bearer sample-token' } },
    });
  });
});
