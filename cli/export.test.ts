// `datakit export`, from words to exit code, with files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeJqService } from './jq-host.ts';
import { commandLines } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());

const call = `nodes:
  - name: TOKEN
    type: call
    url: https://login.test/token
`;
const two = `plugins:
  - name: datakit
    config: { nodes: [{ name: A, type: static, values: { a: 1 } }] }
  - name: datakit
    route: slow
    config: { nodes: [{ name: B, type: static, values: { a: 1 } }] }
`;

const datakit = commandLines(jq);

describe('export', () => {
  const words = ['export', 'two', '--config', '2', '--format', 'deck'];
  const files = { two };

  it('keeps the scope of the source, or takes the one that is named', async () => {
    expect((await datakit(words, files)).out).toContain('route: slow');
    expect((await datakit([...words, '--scope', 'global'], files)).out).not.toContain('route:');
    const other = await datakit([...words, '--scope', 'service', '--scope', 'consumer'], files);
    expect(other.out).toContain('service: SERVICE_NAME\n    consumer: CONSUMER_NAME\n');
    expect(other.said).toContain('fill in: SERVICE_NAME, with --set service=…');
  });

  it('takes names and options', async () => {
    const set = [
      '--scope',
      'service',
      '--set',
      'service=orders',
      '--set',
      'tags=a, b',
      '--set',
      'enabled=false',
    ];
    expect((await datakit([...words, ...set], files)).out).toContain(
      'service: orders\n    enabled: false\n    tags:\n      - a\n      - b\n',
    );
  });

  it('writes text to standard output and notes beside it', async () => {
    const { code, out, said } = await datakit(['export', 'a.yaml', '--format', 'deck'], { 'a.yaml': call });
    expect(code).toBe(0);
    expect(out).toMatch(/^_format_version: '3\.0'\nplugins:\n {2}- name: datakit\n/);
    expect(said).toMatch(/^note: /);
  });

  it('writes to a file', async () => {
    const words = ['export', 'a.yaml', '--format', 'deck', '-o', 'kong.yaml'];
    const { code, out, written } = await datakit(words, { 'a.yaml': call });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(written.get('kong.yaml')).toMatch(/^_format_version/);
    expect(await datakit([...words.slice(0, -1), 'no-folder/kong.yaml'], { 'a.yaml': call })).toMatchObject({
      code: 2,
      said: 'no-folder/kong.yaml cannot be written: there is no such folder.\n',
    });
  });

  it('makes the folder that it writes into', async () => {
    const words = ['export', 'a.yaml', '--format', 'kongctl', '--out', 'made'];
    const { code, written, folders } = await datakit(words, { 'a.yaml': call });
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(['made/kong.yaml', 'made/control-plane.yaml']);
    expect([...folders]).toEqual(['made']);
    const none = await datakit([...words.slice(0, -1), 'no-folder'], { 'a.yaml': call });
    expect([none.code, none.said]).toEqual([
      2,
      'The folder no-folder cannot be made: there is no such folder.\n',
    ]);
  });

  it('writes nothing for a flow at fault', async () => {
    const { code, json } = await datakit(['export', 'a', '--format', 'deck', '--json'], { a: 'nodes: []' });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ valid: false, export: null });
  });
});

describe('convert', () => {
  it('keeps to what the file was written with', async () => {
    const curl = `curl -X PUT http://gw:8001/team-a/plugins/7fca84d6-7d37-4a74-a7b0-93e576089a41 --data '{"name":"datakit","config":{"nodes":[{"name":"A","type":"static","values":{"a":1}}]}}'`;
    const { code, out } = await datakit(['convert', 'a.sh', '--to', 'admin-api'], { 'a.sh': curl });
    expect(code).toBe(0);
    expect(out).toContain('--request PUT http://gw:8001/team-a/plugins/7fca84d6');
  });
});

describe('what a file says of itself', () => {
  const file = `_format_version: '3.0'
_info:
  select_tags:
    - team-a
  default_lookup_tags:
    services:
      - shared
_konnect:
  control_plane_name: plane
plugins:
  - name: datakit
    service: orders
    tags:
      - team-a
      - own
    config:
      nodes:
        - name: A
          type: static
          values:
            a: 1
`;

  it.each([
    ['export', 'kong.yaml', '--format', 'deck'],
    ['convert', 'kong.yaml', '--to', 'deck'],
  ])('is kept for decK: %s', async (...words) => {
    expect((await datakit(words, { 'kong.yaml': file })).out).toBe(file);
  });

  it('is no option of another format, and gives way to what is set', async () => {
    const files = { 'kong.yaml': file.replace(/_konnect:\n.*\n/, '_workspace: w\n') };
    expect((await datakit(['convert', 'kong.yaml', '--to', 'dbless'], files)).code).toBe(0);
    const words = ['convert', 'kong.yaml', '--to', 'deck', '--set', 'select_tags=b'];
    const { out } = await datakit(words, files);
    expect(out).toContain('  select_tags:\n    - b\n');
    expect(out).toContain('_workspace: w\n');
  });

  it('an ID that an answer has names the entity for Terraform', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const answer = `{"data":[{"name":"datakit","service":{"id":"${id}"},"config":{"nodes":[{"name":"A","type":"static","values":{"a":1}}]}}]}`;
    const { out } = await datakit(['convert', 'a.json', '--to', 'terraform-gateway'], { 'a.json': answer });
    expect(out).toContain(`"${id}"`);
    expect(out).not.toContain('SERVICE_NAME');
  });

  it('a token stays a variable', async () => {
    const sent = `curl http://localhost:8001/plugins -H "kong-admin-token: $T" --json '{"name":"datakit","config":{"nodes":[{"name":"A","type":"static","values":{"a":1}}]}}'`;
    const { out } = await datakit(['convert', 'a.sh', '--to', 'admin-api'], { 'a.sh': sent });
    expect(out).toContain('"Kong-Admin-Token: $KONG_ADMIN_TOKEN"');
  });
});

describe('a KongPlugin', () => {
  const flow = `kind: KongPlugin
metadata: { name: flow }
plugin: datakit
disabled: true
config:
  nodes: [{ name: A, type: static, values: { a: 1 } }]
`;
  const service = `---
kind: Service
metadata: { name: checkout, annotations: { konghq.com/plugins: flow } }
`;
  const toDeck = [
    ['export', 'a.yaml', '--format', 'deck'],
    ['convert', 'a.yaml', '--to', 'deck'],
  ];

  it.each(toDeck)('that nothing names is not widened without a word: %s', async (...words) => {
    const { code, out, said } = await datakit(words, { 'a.yaml': flow });
    expect([code, out.includes('enabled: false')]).toEqual([0, true]);
    expect(said).toContain('warning: The source applies to what names it in an annotation');
  });

  it.each(toDeck)('that a service beside it names is for the service: %s', async (...words) => {
    const { out, said } = await datakit(words, { 'a.yaml': flow + service });
    expect(out).toContain('service: checkout\n');
    expect(said).not.toContain('warning: The source');
  });

  it('tells of values out of Secrets, and takes no flow out of one that is elsewhere', async () => {
    const reference = '{ secretKeyRef: { name: s, key: k } }';
    const patched = flow.replace(
      'config:',
      `configPatches: [{ path: /debug, valueFrom: ${reference} }]\nconfig:`,
    );
    const { said } = await datakit(['export', 'a.yaml', '--format', 'deck'], { 'a.yaml': patched });
    expect(said).toContain('warning: The value at `/debug` comes from the Secret s (key k)');
    const imported = await datakit(['import', 'a.yaml'], { 'a.yaml': patched });
    expect(imported.said).toContain(`{"path":"/debug","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}`);
    const from = `kind: KongPlugin\nplugin: datakit\nconfigFrom: ${reference}\n`;
    const { code, out, said: why } = await datakit(['convert', 'b.yaml', '--to', 'deck'], { 'b.yaml': from });
    expect([code, out]).toEqual([2, '']);
    expect(why).toContain('The config stands in the Secret s (key k), not in this text.');
  });

  it.each([
    ['convert', 'a.yaml', '--to', 'kubernetes'],
    ['export', 'a.yaml', '--format', 'kubernetes'],
  ])('for a consumer names the object again: %s', async (...words) => {
    const consumer =
      '---\nkind: KongConsumer\nmetadata: { name: bob, annotations: { konghq.com/plugins: flow } }\nusername: bobby\n';
    const { out } = await datakit(words, { 'a.yaml': flow + consumer });
    expect(out).toContain('kongconsumer bob konghq.com/plugins=');
  });

  const other = service.replace('checkout', 'orders');
  it('that two services name is not for every request', async () => {
    const { said } = await datakit(['export', 'a.yaml', '--format', 'deck'], {
      'a.yaml': flow + service + other,
    });
    expect(said).toContain('warning: The source applies to what names it in an annotation');
  });

  it.each(['kubernetes', 'kubernetes-binding'])('as exported for %s keeps its service', async (format) => {
    const scoped = ['--scope', 'service', '--set', 'service=checkout', '--set', 'namespace=kong'];
    const written = await datakit(['export', 'a.yaml', '--format', format, ...scoped], { 'a.yaml': call });
    const { out, said } = await datakit(['export', 'b.yaml', '--format', 'deck'], { 'b.yaml': written.out });
    expect(out).toContain('service: checkout\n');
    expect(said).not.toContain('warning: The source');
  });
});

describe('the config alone', () => {
  const words = ['export', 'a', '--format', 'datakit', '--set', 'as_written=true'];
  const commented = `# ours
nodes:
  - { name: A, type: static, values: { a: "1" } } # first
`;

  it('stands as it is written, out of a larger file too', async () => {
    expect((await datakit(words, { a: commented })).out).toBe(commented);
    const inside = `plugins:\n- name: datakit\n  config:\n${commented.replace(/^(?=.)/gm, '    ')}- name: cors\n`;
    expect(await datakit(words, { a: inside })).toMatchObject({ code: 0, out: commented, said: '' });
  });

  it('is written anew where it cannot stand alone', async () => {
    const json = '{"nodes": [{"name": "A", "type": "static", "values": {"a": "1"}}]}';
    const { out, said } = await datakit(words, { a: json });
    expect(out).toBe("nodes:\n  - name: A\n    type: static\n    values:\n      a: '1'\n");
    expect(said).toContain('note: The config cannot stand alone as it is written');
    const plain = await datakit(words.slice(0, 4), { a: commented });
    expect(plain.out).toBe(out);
  });
});

describe('documentation', () => {
  const samples = `samples:
  - name: paid
    request: { method: POST, url: /orders }
    calls: { TOKEN: { body: { ok: yes please } } }
    vault: { key: s3cret-key }
`;
  const words = ['export', 'a.yaml', '--format', 'markdown'];

  it('shows the samples beside the flow, or those named, without their secrets', async () => {
    const beside = await datakit(words, { 'a.yaml': call, 'a.samples.yaml': samples });
    expect(beside.code).toBe(0);
    expect(beside.out).toContain('## Samples\n\n### paid\n\n```yaml\nsamples:\n  - name: paid\n');
    expect(beside.out).toContain('yes please');
    expect(beside.out).not.toContain('s3cret-key');
    const named = await datakit([...words, '--samples', 'b'], { 'a.yaml': call, b: samples });
    expect(named.out).toBe(beside.out);
    expect((await datakit(words, { 'a.yaml': call })).out).not.toContain('## Samples');
  });

  it('says what is wrong with samples, and where they have no place', async () => {
    const files = { 'a.yaml': call, 'a.samples.yaml': 'samples: 1' };
    expect(await datakit(words, files)).toMatchObject({ code: 2, out: '' });
    expect(await datakit([...words.slice(0, -1), 'deck'], files)).toMatchObject({ code: 0 });
    const { code, said } = await datakit(['export', 'a.yaml', '--format', 'deck', '--samples', 'b'], files);
    expect([code, said]).toEqual([2, expect.stringContaining('The format deck shows no samples.')]);
  });
});

it('says what the text needs', async () => {
  const words = ['export', 'a', '--format', 'deck', '--scope', 'consumer'];
  expect((await datakit(words, { a: call })).said).toContain('\nneeds: decK 1.43 or later\napply: ');
  const order = ['--set', 'ordering={"before":{"access":["key-auth"]}}'];
  const partial = ['--set', 'partials=[{"name":"shared"}]'];
  expect((await datakit([...words, ...order, ...partial], { a: call })).said).toContain(
    'needs: Kong Gateway 3.14 or later, for an order beside a consumer or consumer group and the partial\n',
  );
  expect((await datakit([...words, ...partial], { a: call })).said).toContain(
    'needs: Kong Gateway 3.12 or later, for the partial\n',
  );
});

describe('structures beside the config', () => {
  it.each([
    [
      'ordering={"before":{"access":["key-auth"]}}',
      'ordering:\n      before:\n        access:\n          - key-auth\n',
    ],
    ['partials=[{"name":"shared"}]', 'name: shared'],
  ])('takes %s', async (setting, text) => {
    const { code, out } = await datakit(['export', 'a', '--format', 'deck', '--set', setting], { a: call });
    expect(code).toBe(0);
    expect(out).toContain(text);
  });

  it.each(['ordering={"befor":{}}', 'ordering=key-auth', 'partials={"name":"shared"}'])(
    'refuses %s',
    async (setting) => {
      const { code, said } = await datakit(['export', 'a', '--format', 'deck', '--set', setting], {
        a: call,
      });
      expect(code).toBe(2);
      expect(said).toContain('does not fit');
    },
  );
});
