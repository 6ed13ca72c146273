// `datakit merge`, from words to exit code, with files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeJqService } from './jq-host.ts';
import { commandLines } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());
const datakit = commandLines(jq);

const file = (url: string): string => `# by hand
services:
  - name: orders
    url: http://orders.internal # inside
    plugins:
      - name: datakit
        config:
          nodes:
            - name: TOKEN # for the call below
              type: call
              url: ${url}
              timeout: 500
`;
const flow = (url: string): string =>
  `nodes:\n  - { name: TOKEN, type: call, url: "${url}" }\n  - { name: X, type: exit, inputs: { body: TOKEN.body } }\n`;
const old = file('https://old.test/');

describe('merge', () => {
  it('puts the flow into the file and leaves the rest alone', async () => {
    const { code, out } = await datakit(['merge', 'new', '--into', 'old'], {
      new: flow('https://new.test/'),
      old,
    });
    expect(code).toBe(0);
    expect(out).toContain(
      '# by hand\nservices:\n  - name: orders\n    url: http://orders.internal # inside\n',
    );
    expect(out).toContain('- name: TOKEN # for the call below\n              type: call\n');
    expect(out).toContain('https://new.test/');
    expect(out).not.toContain('timeout');
  });

  it('keeps what was changed in the file since the export', async () => {
    const base = `plugins: [{ name: datakit, config: { nodes: [{ name: TOKEN, type: call, url: "https://old.test/" }] } }]`;
    const words = ['merge', 'new', '--into', 'old', '--base', 'base', '-o', 'out'];
    const { code, out, written } = await datakit(words, { new: flow('https://new.test/'), old, base });
    expect([code, out]).toEqual([0, '']);
    expect(written.get('out')).toContain('timeout: 500');
    expect(written.get('out')).toContain('https://new.test/');
  });

  it('tells what both changed, and ends with 1', async () => {
    const base = flow('https://base.test/');
    const files = { new: flow('https://new.test/'), old, base };
    const { code, said, out } = await datakit(['merge', 'new', '--into', 'old', '--base', 'base'], files);
    expect(code).toBe(1);
    expect(said).toBe(
      "conflict: nodes.TOKEN.url: the file and the flow changed it differently. The flow's stands.\n",
    );
    expect(out).toContain('https://new.test/');
    const json = await datakit(['merge', 'new', '--into', 'old', '--base', 'base', '--json'], files);
    expect(json.json()).toMatchObject({
      file: 'old',
      valid: true,
      text: out,
      conflicts: ['nodes.TOKEN.url'],
    });
  });

  it.each([
    [['--into', 'none'], 2, 'none cannot be read: there is no such file.\n'],
    [[], 2, 'Name the file to update with --into.'],
    [['--into', 'shell'], 2, 'shell holds no datakit config in YAML or JSON.'],
    [['--into', 'two'], 2, 'two holds 2 datakit configs. Choose one with --into-config:\n  1  datakit'],
    [['--into', 'two', '--into-config', '3'], 2, 'two has no datakit config number 3: it holds 2.'],
    [['--into', 'old', '--base', 'shell'], 2, 'shell holds no datakit plugin that can be read.'],
    [['--into', 'old', '--config', '2'], 2, 'new has no datakit config number 2: it holds 1.'],
  ])('refuses %j', async (words, expected, message) => {
    const plugin = '- { name: datakit, config: { nodes: [] } }\n';
    const { code, said } = await datakit(['merge', 'new', ...words], {
      new: flow('https://new.test/'),
      old,
      shell: 'echo hello',
      two: plugin.repeat(2),
    });
    expect(said).toContain(message);
    expect(code).toBe(expected);
  });

  it('says what is wrong with what came of both, and ends with 1', async () => {
    const a = '{ name: A, type: static, values: { a: 1 } }';
    const b = '{ name: B, type: jq, input: A, jq: .a, output: service_request.body }';
    const x = '{ name: X, type: jq, input: A, jq: .x, output: service_request.headers }';
    const files = {
      base: `nodes: [${a}, ${b}]`,
      old: `nodes: [${a}, ${b}, ${x}]`,
      new: `nodes: [${b.replace('input: A', 'input: request.body')}]`,
    };
    const words = ['merge', 'new', '--into', 'old', '--base', 'base'];
    const { code, said, out } = await datakit(words, files);
    expect(code).toBe(1);
    expect(said).toContain('conflict: nodes.X.input: the file or the flow changed what the other one still');
    expect(said).toContain('old:1:119 error connection-node No node is named "A".');
    expect(out).toContain('name: X');
    const { code: same, json } = await datakit([...words, '--json'], files);
    expect(same).toBe(1);
    expect(json()).toMatchObject({
      valid: false,
      diagnostics: [{ rule: 'connection-node' }],
      conflicts: ['nodes.X.input'],
    });
  });

  it('tells what stands beside the flow and is not put into the file', async () => {
    const plugin = `plugins:\n- { name: datakit, enabled: false, config: { nodes: [{ name: X, type: exit }] } }\n`;
    const { code, said } = await datakit(['merge', 'new', '--into', 'old'], { new: plugin, old });
    expect([code, said]).toEqual([
      0,
      'note: The config alone was put into the file. The flow applies to every request, in the file to the service orders, and has another `enabled`: change that by hand.\n',
    ]);
  });

  it('judges a config that stands in two places as a whole', async () => {
    const shared = `_plugin_configs: { dk: { nodes: [] } }\nplugins:\n- { name: datakit, _config: dk, config: { resources: { vault: { key: "{vault://env/key}" } } } }\n`;
    const config = `nodes: [{ name: X, type: exit, inputs: { body: vault.key } }]\nresources: { vault: { key: "{vault://env/key}" } }\n`;
    const { code, said } = await datakit(['merge', 'new', '--into', 'old'], { new: config, old: shared });
    expect([code, said]).toEqual([0, '']);
  });

  it('judges the config that it wrote, not the others of the file', async () => {
    const two =
      'plugins:\n- { name: datakit, config: { nodes: [{}] } }\n- { name: datakit, config: { nodes: [] } }\n';
    const words = ['merge', 'new', '--into', 'two', '--into-config', '2'];
    const { code, said } = await datakit(words, { new: flow('https://new.test/'), two });
    expect([code, said]).toEqual([0, '']);
  });

  it('does not write a flow that the gateway would refuse', async () => {
    const { code, out } = await datakit(['merge', 'new', '--into', 'old'], { new: 'nodes: [{}]', old });
    expect([code, out]).toEqual([1, '']);
  });
});
