// SARIF logs: what readers of the format require, and where they are pointed to.
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';
import { createNodeJqService } from './jq-host.ts';
import { uriOf } from './sarif.ts';
import { memoryHost, type Files } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());

const flow = `nodes:
  - name: TOKEN
    type: call
    url: https://login.test/token
    methd: POST
  - name: TOTAL
    type: jq
    input: TOKEN.body
    jq: '[.items[] | add'
    output: response.body
  - name: REALM
    type: property
    property: kong.client.get_identity_realm_source
`;
const good = 'nodes:\n  - { name: A, type: jq, jq: ".", output: response.body }\n';

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
      };
    };
    readonly invocations: readonly unknown[];
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

async function check(words: readonly string[], files: Files) {
  const { host, printed } = memoryHost(files);
  const code = await runCommandLine(['check', ...words, '--sarif'], host, jq);
  const { out, said } = printed();
  expect(said).toBe('');
  const log = JSON.parse(out) as Log;
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return { code, log, run };
}

describe('a SARIF log', () => {
  it('names its form and its maker', async () => {
    const { code, log, run } = await check(['a.yaml'], { 'a.yaml': good });
    expect(code).toBe(0);
    expect(log).toMatchObject({
      $schema: expect.stringMatching(/sarif-schema-2\.1\.0\.json$/),
      version: '2.1.0',
    });
    expect(run).toMatchObject({
      tool: { driver: { name: 'datakit', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } },
      invocations: [{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }],
      columnKind: 'utf16CodeUnits',
      results: [],
      properties: { gateway: '3.15' },
    });
  });

  it('says about every rule what it is about', async () => {
    const { run } = await check(['a.yaml'], { 'a.yaml': good });
    const { rules } = run.tool.driver;
    expect(rules.length).toBeGreaterThan(50);
    for (const rule of rules)
      expect(rule).toEqual({
        id: expect.stringMatching(/^[a-z-]+$/),
        shortDescription: { text: expect.stringMatching(/\.$/) },
        fullDescription: { text: expect.stringMatching(/\.$/) },
        help: { text: expect.stringMatching(/\.$/), markdown: expect.stringContaining('Source: ') },
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
        properties: { documented: expect.any(Boolean) },
      });
    expect(rules.find(({ id }) => id === 'node-type')?.help.markdown).toContain('```yaml\nnodes:\n');
  });

  it('points at what was found', async () => {
    const { code, run } = await check(['a b.yaml'], { 'a b.yaml': flow });
    expect(code).toBe(1);
    const uri = 'a%20b.yaml';
    expect(run.results).toMatchObject([
      {
        ruleId: 'attribute-unknown',
        level: 'error',
        message: { text: 'unknown field. Did you mean "method"?' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri },
              region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 10 },
            },
          },
        ],
        properties: { documented: true },
      },
      { ruleId: 'jq-program', level: 'error', properties: { documented: false } },
      { ruleId: 'property-old-name', level: 'warning' },
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('leaves out what is switched off, and no error', async () => {
    const { code, run } = await check(['a', '--ignore', 'property-old-name'], { a: flow });
    expect(code).toBe(1);
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(['attribute-unknown', 'jq-program']);
  });

  it('tells which files could not be read, and goes on', async () => {
    const { code, run } = await check(['gone.yaml', 'a.yaml'], { 'a.yaml': flow });
    expect(code).toBe(2);
    expect(run.results).toHaveLength(3);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'gone.yaml cannot be read: there is no such file.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'gone.yaml' } } }],
          },
        ],
      },
    ]);
  });
});

it.each([
  ['flows/a.yaml', 'flows/a.yaml'],
  ['./flows//a.yaml', 'flows/a.yaml'],
  ['/project/flows/a.yaml', 'flows/a.yaml'],
  ['../project/a.yaml', 'a.yaml'],
  ['flows/é #1?.yaml', 'flows/%C3%A9%20%231%3F.yaml'],
  ['c:a.yaml', 'c%3Aa.yaml'],
  ['../a b.yaml', 'file:///a%20b.yaml'],
  ['/elsewhere/a.yaml', 'file:///elsewhere/a.yaml'],
  ['-', 'stdin'],
])('the address of %s is %s', (file, uri) => {
  expect(uriOf(file, '/project')).toBe(uri);
});
