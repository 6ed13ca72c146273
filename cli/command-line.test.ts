// Whole command lines, from words to exit code, with real engines and files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import { ruleTexts } from '../src/rule-texts.ts';
import { createNodeJqService } from './jq-host.ts';
import { commandLines } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());

const call = `nodes:
  - name: TOKEN
    type: call
    url: https://login.test/token
  - name: BEARER
    type: jq
    input: TOKEN.body
    jq: '{ Authorization: .token }'
    output: service_request.headers
`;
const samples = `samples:
  - name: granted
    calls: { TOKEN: { body: { token: t0 }, headers: { Content-Type: application/json }, latency: 5 } }
  - name: refused
    calls: { TOKEN: { status: 401 } }
`;
const newJq = 'nodes:\n  - { name: A, type: jq, input: request.body, jq: "trim", output: response.body }\n';
const two = `_format_version: "3.0"
plugins:
  - name: datakit
    config: { nodes: [{ name: A, type: static, values: { a: 1 } }] }
  - name: datakit
    route: slow
    config: { nodes: [{ name: B, type: static, valuez: { a: 1 } }] }
`;

const datakit = commandLines(jq);

describe('check', () => {
  it('finds a good flow good, and tells from which gateway on it runs', async () => {
    const { code, json } = await datakit(['check', 'a.yaml', '--json'], { 'a.yaml': call });
    expect(code).toBe(0);
    expect(json()).toMatchObject({ file: 'a.yaml', valid: true, gateway: '3.15', minGateway: '3.11' });
  });

  it('compiles programs with the jq of the gateway', async () => {
    const files = { 'a.yaml': newJq };
    expect(await datakit(['check', 'a.yaml', '--gateway', '3.13'], files)).toMatchObject({ code: 0 });
    const { code, json } = await datakit(['check', 'a.yaml', '--gateway', '3.12', '--json'], files);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      valid: false,
      minGateway: '3.13',
      diagnostics: [
        { rule: 'jq-version', severity: 'error', path: 'nodes[0].jq', line: 2, documented: true },
      ],
    });
  });

  it('reports several files together, and goes on after an unreadable one', async () => {
    const { code, json, said } = await datakit(['check', 'a.yaml', 'b.yaml', '-', '--json'], {
      'a.yaml': call,
      '-': 'nodes: [',
    });
    expect(code).toBe(2);
    expect(said).toBe('');
    expect(json()).toMatchObject({
      files: [
        { file: 'a.yaml', valid: true },
        {
          file: 'b.yaml',
          valid: false,
          diagnostics: [
            { rule: 'file-unreadable', message: 'b.yaml cannot be read: there is no such file.' },
          ],
        },
        { file: '-', valid: false, minGateway: null, diagnostics: [{ rule: 'yaml-syntax' }] },
      ],
    });
  });

  it.each([
    ['bytes that are no text', new Uint8Array([0x89, 0x50, 0xff, 0x00]), 2, /not text in UTF-8/],
    ['bytes that only look like text', 'nodes: []\0', 2, /not text in UTF-8/],
    ['an empty file', '', 1, /no-datakit-config/],
    ['another document', 'kind: Deployment\n', 1, /no-datakit-config/],
    [
      'JSON with a trailing comma',
      '{"nodes":[{"name":"A","type":"exit","status":204},]}',
      0,
      /warning .*comma/,
    ],
  ])('speaks plainly of %s', async (_, content, code, words) => {
    const result = await datakit(['check', 'a'], { a: content });
    expect(result.code).toBe(code);
    expect(result.out + result.said).toMatch(words);
    expect(result.out + result.said).not.toMatch(/\n\s+at /);
  });

  it('judges each of several configs, and the text around them once', async () => {
    const inJson =
      '{"plugins":[{"name":"datakit","config":{"nodes":[]}},{"name":"datakit","route":"r","config":{"nodes":[]}},]}';
    const { code, json } = await datakit(['check', 'two.json', '--json'], { 'two.json': inJson });
    expect(code).toBe(1);
    const { diagnostics } = json() as { readonly diagnostics: readonly { readonly rule: string }[] };
    const rules = diagnostics.map(({ rule }) => rule);
    const commas = rules.filter((rule) => rule.includes('comma'));
    expect(commas).toHaveLength(1);
    expect(rules.filter((rule) => rule === 'node-count')).toHaveLength(2);
  });

  it('fills every key of every diagnostic, in one file and in many', async () => {
    const files = { 'a.yaml': newJq, 'b.yaml': 'nodes: [', 'c.yaml': two };
    const { json } = await datakit(
      ['check', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', '--gateway', '3.12', '--json'],
      files,
    );
    const { files: reports } = json() as {
      readonly files: readonly { readonly diagnostics: readonly unknown[] }[];
    };
    for (const report of reports) {
      expect(Object.keys(report)).toEqual(['file', 'valid', 'gateway', 'minGateway', 'diagnostics']);
      expect(report.diagnostics).not.toEqual([]);
      for (const diagnostic of report.diagnostics)
        expect(diagnostic).toEqual({
          rule: expect.stringMatching(/^[a-z-]+$/),
          severity: expect.stringMatching(/^(error|warning|info)$/),
          message: expect.stringMatching(/\S/),
          path: expect.any(String),
          line: expect.any(Number),
          column: expect.any(Number),
          documented: expect.any(Boolean),
          fixes: expect.any(Array),
        });
    }
    expect(reports).toHaveLength(4);
  });

  it('switches off rules that find no errors', async () => {
    const files = { 'a.json': '{"nodes":[{"name":"A","type":"exit","status":204},]}' };
    expect((await datakit(['check', 'a.json'], files)).out).toMatch(/json-trailing-comma/);
    const { code, out } = await datakit(['check', 'a.json', '--ignore', 'json-trailing-comma'], files);
    expect({ code, out }).toEqual({ code: 0, out: 'a.json: good for gateway 3.15 (runs from 3.11)\n' });
  });

  it('finds in the example of jq programs what it is there for', async () => {
    const { out } = await datakit(['check', 'a'], { a: ruleTexts['jq-program']?.example ?? '' });
    expect(out).toMatch(/^a:5:\d+ error jq-program /);
  });
});

describe('control characters', () => {
  const odd =
    'nodes:\n  - { name: "A\\e[31m\\n\\u202eB", type: jq, jq: ".", input: "request.\\e[31m\\u009b" }\n';
  const echo =
    'nodes:\n  - { name: A, type: static, values: { a: "\\e[31m\\u009b" }, outputs: { a: response.body } }\n';
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

  it.each([
    ['check', '--gateway', '3.12'],
    ['check', '--json'],
    ['check', '--sarif'],
    ['plan'],
    ['run', '--samples', 'odd.samples.yaml'],
    ['export', '--format', 'deck'],
  ])('are written out by %s %s', async (command, ...options) => {
    const sample =
      'samples: [{ name: "s\\e[0m", request: { headers: { X-A: "a\\u009bb" }, body: "\\e[2J" } }]\n';
    const files = {
      'odd.yaml': command === 'check' || command === 'plan' ? odd : echo,
      'odd.samples.yaml': sample,
    };
    const { out, said } = await datakit([command, 'odd.yaml', ...options], files);
    expect(out + said).not.toMatch(unseen);
    expect(out + said).toMatch(/\\(u001b|x1b|e)/i);
  });
});

describe('plan', () => {
  it('lists phases in order', async () => {
    const { code, json } = await datakit(['plan', 'a.yaml', '--json'], { 'a.yaml': call });
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      valid: true,
      plan: {
        phases: [
          {
            phase: 'access',
            nodes: [
              { name: 'TOKEN', type: 'call', implicit: false, after: [], branch: null },
              { name: 'BEARER', type: 'jq', after: ['TOKEN'] },
              { name: 'service_request', type: 'implicit', implicit: true, after: ['BEARER'] },
            ],
          },
        ],
        connections: [
          { from: 'TOKEN.body', to: 'BEARER' },
          { from: 'BEARER', to: 'service_request.headers' },
        ],
        cycles: [],
        proxies: 'always',
      },
    });
  });

  it('has none for broken text', async () => {
    const { code, json } = await datakit(['plan', 'a', '--json'], { a: 'nodes: [' });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ valid: false, plan: null });
  });

  it('asks which of several configs is meant', async () => {
    const files = { 'two.yaml': two };
    const { code, said } = await datakit(['plan', 'two.yaml'], files);
    expect(code).toBe(2);
    expect(said).toMatch(/holds 2 datakit configs\. Choose one with --config:\n {2}1 .+\n {2}2 /);
    expect((await datakit(['plan', 'two.yaml', '--config', '1'], files)).out).toMatch(/ A +static/);
    expect((await datakit(['plan', 'two.yaml', '--config', '3'], files)).said).toMatch(
      /no datakit config number 3/,
    );
  });
});

describe('run', () => {
  const files = { 'a.yaml': call, 'a.samples.yaml': samples, 'other.yaml': samples };

  it('sends one sample through the flow', async () => {
    const words = [
      'run',
      'a.yaml',
      '--samples',
      'other.yaml',
      '--sample',
      'granted',
      '--gateway',
      '3.12',
      '--json',
    ];
    const { code, json } = await datakit(words, files);
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      sample: 'granted',
      gateway: '3.12',
      jq: '1.7.1',
      outcome: 'proxied',
      service_request: { headers: { Authorization: 't0' } },
      nodes: { TOKEN: { status: 'complete', started: 0, ended: 5 } },
      duration: 5,
    });
  });

  it('finds the samples beside the flow, runs all, and gives the same output each time', async () => {
    const first = await datakit(['run', 'a.yaml', '--json'], files);
    expect(first.code).toBe(1);
    expect(first.json()).toMatchObject({
      runs: [
        { sample: 'granted', outcome: 'proxied' },
        { sample: 'refused', outcome: 'error', response: { status: 500 } },
      ],
    });
    expect((await datakit(['run', 'a.yaml', '--json'], files)).out).toBe(first.out);
  });

  it('says that a node type cannot be run, and invents no answer', async () => {
    const flow =
      'nodes:\n  - { name: VERIFY, type: jwt_decode, input: request.body, output: service_request.body }\n';
    const plain = await datakit(['run', 'a'], { a: flow });
    expect(plain.code).toBe(2);
    expect(plain.out).toContain(': not simulated: VERIFY is a jwt_decode node\n');
    expect(plain.out).not.toContain('500');
    expect((await datakit(['run', 'a', '--json'], { a: flow })).json()).toMatchObject({
      outcome: 'error',
      response: null,
      nodes: { VERIFY: { error: 'the studio cannot run jwt_decode nodes yet; the gateway can' } },
    });
  });

  it('makes a sample where there is none', async () => {
    const { code, json } = await datakit(['run', '-', '--json'], { '-': call });
    expect(code).toBe(0);
    expect(json()).toMatchObject({ sample: 'generated', outcome: 'proxied' });
  });

  it.each([
    [['--sample', 'none'], /has no sample "none". It has "granted", "refused"\./],
    [['--samples', 'missing.yaml'], /missing.yaml cannot be read/],
    [['--samples', 'a.yaml'], /^a\.yaml:\d+:\d+ error samples /],
  ])('refuses %j', async (words, message) => {
    const { code, said } = await datakit(['run', 'a.yaml', ...words], files);
    expect(code).toBe(2);
    expect(said).toMatch(message);
  });

  it('tells the mistakes of a samples file one by one', async () => {
    const broken = 'samples:\n  - { name: a, clock: soon }\n  - { name: b, sevice: {} }\n';
    const words = ['run', 'a.yaml', '--samples', 'b.yaml', '--json'];
    const { code, json } = await datakit(words, { ...files, 'b.yaml': broken });
    expect(code).toBe(2);
    expect(json()).toMatchObject({
      file: 'b.yaml',
      valid: false,
      diagnostics: [
        { rule: 'samples', severity: 'error', line: 2, column: 23 },
        { rule: 'samples', line: 3, column: 16, message: 'Unknown key `sevice`. Did you mean `service`?' },
      ],
    });
  });

  it('notes answers for nodes that the flow has not', async () => {
    const words = ['run', 'a.yaml', '--samples', 'b.yaml', '--sample', 'a'];
    const { said } = await datakit(words, {
      ...files,
      'b.yaml': 'samples: [{ name: a, calls: { TOKENS: {} } }]',
    });
    expect(said).toBe('note: sample "a": The flow has no call node "TOKENS". Did you mean "TOKEN"?\n');
  });

  it('does not run what the gateway would refuse', async () => {
    const { code, out, said } = await datakit(['run', 'a.yaml', '--gateway', '3.12'], { 'a.yaml': newJq });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toMatch(/jq-version/);
  });
});

describe('usage', () => {
  it('points to the help', async () => {
    expect(await datakit(['check'])).toMatchObject({
      code: 2,
      out: '',
      said: 'Name the file with the flow, or "-" for standard input.\nSee "datakit check --help".\n',
    });
  });

  it.each([[['--help']], [['help', 'run']], [['check', '-h']]])('prints help for %j', async (words) => {
    const { code, out, said } = await datakit(words);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/datakit (check|run)/);
  });

  it('tells its version', async () => {
    expect((await datakit(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
