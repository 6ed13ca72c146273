// Each check with a deployment that it is about, on each target where it has something to say.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import { flowOf, callNode, jqNode } from '../test/flow.ts';
import type { Deployment, Weight } from './deployment.ts';
import { reachOf } from './hosts.ts';
import { targets, type Target } from './targets.ts';
import { deployChecks, whereItRuns } from './where.ts';

const plain: Deployment = {
  flow: flowOf([jqNode('A', { input: 'request.body', output: 'service_request.body' })]),
  options: {},
  scope: ['route'],
  gateway: '3.15',
  grouped: false,
};

const calling = (url: string): Partial<Deployment> => ({
  flow: flowOf([callNode('A', { url, output: 'response.body' })]),
});

const cached = (cache: JsonObject): Partial<Deployment> => ({
  flow: flowOf(
    [
      { name: 'KEY', type: 'static', values: { key: 'a' } },
      { name: 'C', type: 'cache', inputs: { key: 'KEY.key' }, outputs: { data: 'response.body' } },
    ],
    { resources: { cache } },
  ),
});

const secret = (reference: string): Partial<Deployment> => ({
  flow: flowOf([jqNode('A', { inputs: { s: 'vault.s' }, output: 'response.body' })], {
    resources: { vault: { s: reference } },
  }),
});

const partial = { options: { partials: [{ name: 'shared', path: 'config.resources.cache.redis' }] } };
const redis = (host: string): Partial<Deployment> => cached({ strategy: 'redis', redis: { host } });

const said = (changes: Partial<Deployment>, check: string) =>
  whereItRuns({ ...plain, ...changes }).flatMap(({ target, reasons }) =>
    reasons.flatMap((reason) => (reason.check === check ? [{ target, ...reason }] : [])),
  );

type Said = { readonly [T in Target]?: Weight | undefined };
const all = (weight: Weight): Said => Object.fromEntries(targets.map((target) => [target, weight]));
const own = (weight: Weight): Said => ({
  'konnect-hybrid': weight,
  traditional: weight,
  hybrid: weight,
  'db-less': weight,
  kic: weight,
});
const konnectPair = (weight: Weight): Said => ({ 'konnect-hybrid': weight, 'dedicated-cloud': weight });

const cases: readonly (readonly [check: string, changes: Partial<Deployment>, said: Said])[] = [
  ['gateway-version', { flow: flowOf([jqNode('A', { jq: 7 })]) }, all('fails')],
  [
    'gateway-version',
    { ...cached({ strategy: 'memory' }), gateway: '3.11' },
    { ...own('fails'), 'dedicated-cloud': 'fails' },
  ],
  [
    'plugin-version',
    { options: { condition: 'true' }, gateway: '3.13' },
    { ...own('fails'), 'dedicated-cloud': 'fails' },
  ],
  [
    'plugin-version',
    { options: { partials: [{ name: 'shared' }] }, gateway: '3.11' },
    { ...own('fails'), 'dedicated-cloud': 'fails' },
  ],
  ['plugin-version', { options: { partials: [{ name: 'shared' }] }, gateway: '3.12' }, {}],
  ['latest-version', {}, { serverless: 'note' }],
  ['redis-serverless', redis('redis.example.com'), { serverless: 'fails' }],
  ['redis-serverless', partial, { serverless: 'fails' }],
  ['redis-reach', redis('redis.internal'), { 'dedicated-cloud': 'care' }],
  ['redis-reach', cached({ strategy: 'redis' }), { 'dedicated-cloud': 'fails' }],
  ['redis-reach', redis('redis.example.com'), {}],
  ['managed-cache', partial, { 'dedicated-cloud': 'note' }],
  ['redis-local', cached({ strategy: 'redis' }), own('care')],
  ['redis-local', redis('redis.example.com'), {}],
  ['memory-per-node', cached({ strategy: 'memory' }), all('note')],
  ['memory-dictionary', cached({ strategy: 'memory', memory: { dictionary_name: 'mine' } }), own('care')],
  [
    'memory-dictionary-hosted',
    cached({ strategy: 'memory', memory: { dictionary_name: 'mine' } }),
    { 'dedicated-cloud': 'care', serverless: 'fails' },
  ],
  ['built-in-dictionary', cached({ strategy: 'memory' }), { ...own('note'), 'dedicated-cloud': 'note' }],
  ['partial-in-file', partial, { 'db-less': 'care' }],
  ['partial-in-manifest', partial, { kic: 'fails' }],
  ['partial-of-group', { ...partial, grouped: true }, konnectPair('care')],
  ['call-own-node', calling('http://localhost:9000/'), { serverless: 'fails' }],
  ['call-hosted-node', calling('http://127.0.0.1/'), { 'dedicated-cloud': 'fails' }],
  ['call-local', calling('http://localhost:9000/'), own('care')],
  ['call-private-serverless', calling('http://10.1.2.3/'), { serverless: 'fails' }],
  ['call-private', calling('http://orders.default.svc:80/'), { 'dedicated-cloud': 'care' }],
  ['call-private', calling('https://api.example.com/'), {}],
  [
    'call-computed',
    { flow: flowOf([jqNode('U'), { name: 'A', type: 'call', inputs: { url: 'U' } }]) },
    { serverless: 'note' },
  ],
  ['vault-env-hosted', secret('{vault://env/key}'), { 'dedicated-cloud': 'care', serverless: 'care' }],
  ['vault-env', secret('{vault://env/key}'), own('care')],
  ['vault-cloud-hosted', secret('{vault://aws/key}'), { 'dedicated-cloud': 'care', serverless: 'care' }],
  ['vault-entity', secret('{vault://mine/key}'), all('note')],
  ['vault-entity', secret('{vault://env/key}'), {}],
  [
    'vault-konnect',
    secret('{vault://konnect-secrets/key}'),
    { traditional: 'care', hybrid: 'care', 'db-less': 'care', kic: 'care' },
  ],
  ['vault-of-group', { ...secret('{vault://mine/key}'), grouped: true }, konnectPair('note')],
  ['annotations', { scope: ['service', 'route'] }, { kic: 'fails' }],
  ['condition-in-manifest', { options: { condition: 'true' } }, { kic: 'fails' }],
  [
    'null-in-manifest',
    { flow: flowOf([{ name: 'A', type: 'static', values: { x: null } }]) },
    { kic: 'care' },
  ],
  ['cluster-plugin', { scope: [] }, { kic: 'note' }],
  ['global-in-group', { scope: [] }, konnectPair('note')],
  ['global-in-group', { scope: [], grouped: true }, konnectPair('care')],
  ['scope-in-group', { grouped: true }, konnectPair('care')],
  ['scope-in-group', { grouped: true, scope: ['consumer_group'] }, {}],
  ['group-of-kic', { grouped: true }, { serverless: 'note', kic: 'note' }],
  [
    'rate-limiting-beside',
    {},
    { ...own('note'), traditional: undefined, 'dedicated-cloud': 'note', serverless: 'note' },
  ],
  ['application-plugins', {}, { 'konnect-hybrid': 'note', 'dedicated-cloud': 'note', serverless: 'note' }],
  ['serverless-limits', {}, { serverless: 'note' }],
];

describe('the checks', () => {
  it.each(cases)('%s, %#', (check, changes, expected) => {
    const found = Object.fromEntries(said(changes, check).map(({ target, weight }) => [target, weight]));
    const wanted = Object.fromEntries(Object.entries(expected).filter(([, weight]) => weight !== undefined));
    expect(found).toEqual(wanted);
  });

  it('are all shown to find something', () => {
    const shown = new Set(
      cases.flatMap(([check, , found]) => (Object.keys(found).length > 0 ? [check] : [])),
    );
    expect(deployChecks.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect(new Set(deployChecks.map(({ id }) => id)).size).toBe(deployChecks.length);
  });

  it('say whole sentences, with a source', () => {
    for (const [check, changes] of cases)
      for (const { message, source } of said(changes, check)) {
        expect(message).toMatch(/^[\w`].*\.$/);
        expect(source).toMatch(/\w+ \w+/);
      }
  });

  it('point at the place in the config', () => {
    expect(said(calling('http://localhost/'), 'call-local')[0]?.path).toEqual(['nodes', 0, 'url']);
    expect(said(secret('{vault://env/key}'), 'vault-env')[0]?.path).toEqual(['resources', 'vault', 's']);
  });

  it('tell from which gateway on a flow runs, and what one refuses', () => {
    const [first] = said({ ...cached({ strategy: 'memory' }), gateway: '3.11' }, 'gateway-version');
    expect(first?.message).toMatch(/^Gateway 3\.11 refuses the flow: ".+ It runs from 3\.12 on\.$/);
  });
});

describe('the table', () => {
  it('has a row for each target; a flow that needs nothing works on all', () => {
    const rows = whereItRuns(plain);
    expect(rows.map(({ target, verdict }) => [target, verdict])).toEqual(
      targets.map((target) => [target, 'works']),
    );
    for (const { reasons } of rows) expect(reasons.map(({ check }) => check)).toContain('offered');
  });

  it('puts the weightiest reason first, and takes its word', () => {
    const rows = whereItRuns({ ...plain, ...redis('10.0.0.7'), scope: [] });
    const row = (target: Target) => rows.find((one) => one.target === target);
    expect(row('serverless')?.verdict).toBe('fails');
    expect(row('serverless')?.reasons.map(({ weight }) => weight)).toEqual([
      'fails',
      ...Array<string>(5).fill('note'),
    ]);
    expect(row('dedicated-cloud')?.verdict).toBe('care');
    expect(row('traditional')?.verdict).toBe('works');
  });
});

it.each([
  ['localhost', 'node'],
  ['127.0.0.53', 'node'],
  ['[::1]', 'node'],
  ['172.20.0.1', 'network'],
  ['172.32.0.1', 'internet'],
  ['[fd00::1]', 'network'],
  ['orders', 'network'],
  ['orders.default.svc.cluster.local', 'network'],
  ['orders.svc.example.com', 'network'],
  ['api.example.com', 'internet'],
  ['8.8.8.8', 'internet'],
])('%s is reached in the %s', (host, reach) => {
  expect(reachOf(host)).toBe(reach);
});
