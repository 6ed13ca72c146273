// `datakit plugin` and `datakit where`, from words to exit code, with files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampText, stampWith, type Changes } from '../src/test/custom-plugins.ts';
import { listFiles, makeFolder, terminal } from './host.ts';
import { createNodeJqService } from './jq-host.ts';
import { commandLines, type Files } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());
const datakit = commandLines(jq);

const stamp = (changes: Changes = {}): Files =>
  Object.fromEntries(stampWith(changes).map(({ path, text }) => [path, text]));
const withApi: Changes = { 'api.lua': 'return {}' };

describe('plugin check', () => {
  it('finds a good plugin good', async () => {
    const { code, out, said } = await datakit(['plugin', 'check', 'kong'], stamp());
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^request-stamp\n( {2}works {2}.+\n){4}$/);
  });

  it('tells each finding in its place, with what it is about', async () => {
    const { code, out } = await datakit(['plugin', 'check', 'kong/plugins'], stamp(withApi));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^kong\/plugins\/request-stamp\/api\.lua:1:1 error gateway-extension .+ \(schema-upload, streaming\)\n/,
    );
  });

  it.each([
    [['--way', 'files'], 0],
    [['--way', 'files,streaming'], 1],
    [['--way', 'files', '--way', 'streaming'], 1],
  ])('%j decides', async (options, expected) => {
    expect((await datakit(['plugin', 'check', '.', ...options], stamp(withApi))).code).toBe(expected);
  });

  it('tells what is about the whole folder without a line', async () => {
    const { code, json } = await datakit(
      ['plugin', 'check', 'kong', '--json'],
      stamp({ 'handler.lua': null }),
    );
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      folder: 'kong',
      valid: false,
      plugins: [{ findings: [{ rule: 'plugin-modules', file: null, line: null, column: null }] }],
    });
  });

  it.each([
    [['plugin'], /Say what to do with the plugin/],
    [['plugin', 'check'], /Name the folder/],
    [['plugin', 'check', 'a', 'b'], /one folder/],
    [['plugin', 'check', 'a', '--way', 'post'], /"post" is not a way .+ Known: schema-upload,/],
    [['plugin', 'check', 'nowhere'], /nowhere cannot be read: there is no such folder\./],
    [['plugin', 'check', 'docs'], /docs holds no plugin/],
    [['plugin', 'check', 'broken'], /broken[/\\]schema\.lua is not text in UTF-8/],
    [['plugin', 'export', 'kong'], /Name the format with --format/],
    [['plugin', 'export', 'kong', '--format', 'rpm'], /"rpm" is not a format of plugins/],
    [['plugin', 'export', 'kong', '--format', 'deck', '--set', 'x'], /takes name=value/],
    [['plugin', 'export', 'kong', '--format', 'deck', '--set', 'x=1'], /cannot be set for deck/],
    [['plugin', 'export', 'kong', '--format', 'deck', '-o', 'a', '--out', 'b'], /Choose one of/],
  ])('%j is refused', async (words, message) => {
    const files = { ...stamp(), 'docs/a.md': '', 'broken/schema.lua': new Uint8Array([0xff]) };
    const { code, said } = await datakit(words, files);
    expect(code).toBe(2);
    expect(said).toMatch(message);
  });
});

describe('plugin export', () => {
  const twin = Object.fromEntries(
    Object.entries(stamp(stampText('schema.lua', '"request-stamp"', '"copy"'))).map(([path, text]) => [
      path.replace('request-stamp', 'copy'),
      text,
    ]),
  );

  it('writes every file of a format', async () => {
    const words = ['plugin', 'export', 'kong', '--format', 'kubernetes', '--out', 'made'];
    const { code, out, said, written } = await datakit(words, stamp());
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect([...written.keys()]).toEqual([join('made', 'request-stamp.yaml'), join('made', 'Dockerfile')]);
    expect(said).toMatch(/fill in: PLUGIN_IMAGE, with --set plugin_image=…/);
  });

  it('does not write what the way does not take', async () => {
    const words = ['plugin', 'export', 'kong', '--format', 'konnect-schema'];
    const { code, out, said } = await datakit(words, stamp(withApi));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/gateway-extension/);
    expect((await datakit([...words, '--json'], stamp(withApi))).json()).toMatchObject({ export: null });
    expect((await datakit(['plugin', 'export', 'kong', '--format', 'docker'], stamp(withApi))).code).toBe(0);
  });

  it('asks which of several plugins is meant', async () => {
    const words = ['plugin', 'export', 'kong', '--format', 'docker'];
    const files = { ...stamp(), ...twin };
    expect((await datakit(words, files)).said).toMatch(/Choose one with --plugin: copy, request-stamp\./);
    expect((await datakit([...words, '--plugin', 'copy'], files)).out).toMatch(/KONG_PLUGINS=bundled,copy/);
    expect((await datakit([...words, '--plugin', 'x'], files)).code).toBe(2);
  });

  it('prints all of it as JSON', async () => {
    const words = ['plugin', 'export', 'kong', '--format', 'deck', '--json'];
    expect((await datakit(words, stamp())).json()).toMatchObject({
      valid: true,
      plugins: [{ name: 'request-stamp' }],
      export: { format: 'deck', files: [{ name: 'kong.yaml' }] },
    });
  });
});

describe('where', () => {
  const flow = (more: string): Files => ({
    'a.yaml': `nodes:\n  - { name: A, type: call, url: "http://${more}/", output: response.body }\n`,
  });

  it('counts as good when the flow runs somewhere, or on all that are asked for', async () => {
    expect((await datakit(['where', 'a.yaml'], flow('orders'))).code).toBe(0);
    expect((await datakit(['where', 'a.yaml', '--on', 'serverless'], flow('orders'))).code).toBe(1);
    expect((await datakit(['where', 'a.yaml', '--on', 'hybrid,kic'], flow('orders'))).code).toBe(0);
  });

  it('prints notes when they are asked for', async () => {
    const plain = await datakit(['where', 'a.yaml', '--on', 'kic'], flow('api.test'));
    expect(plain.out).toBe('works  Kubernetes, ingress controller (kic)\n');
    const noted = await datakit(['where', 'a.yaml', '--on', 'kic', '--notes'], flow('api.test'));
    expect(noted.out).toMatch(/note: For every request it is a KongClusterPlugin/);
  });

  it('takes scope and group', async () => {
    const words = ['where', 'a.yaml', '--scope', 'service', '--scope', 'route', '--group', '--json'];
    const { json } = await datakit(words, flow('api.test'));
    expect(json()).toMatchObject({
      scope: ['service', 'route'],
      targets: [
        {
          verdict: 'care',
          reasons: expect.arrayContaining([expect.objectContaining({ check: 'scope-in-group' })]),
        },
        {},
        {},
        {},
        {},
        {},
        { verdict: 'fails' },
      ],
    });
  });

  it('has no table for a text without a flow', async () => {
    expect((await datakit(['where', 'a', '--json'], { a: 'nodes: [' })).json()).toMatchObject({
      targets: null,
    });
    expect(await datakit(['where', 'a'], { a: 'nodes: [' })).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    [['where'], /Name the file/],
    [['where', 'a', '--on', 'moon'], /"moon" is not a target\. Known: konnect-hybrid,/],
    [['where', 'a', '--scope', 'x'], /"x" is not a scope/],
  ])('%j is refused', async (words, message) => {
    expect(await datakit(words)).toMatchObject({ code: 2, said: expect.stringMatching(message) });
  });
});

describe('a real folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is listed without what tools keep for themselves, and without following links', () => {
    for (const inner of ['a/b', '.git', 'node_modules']) mkdirSync(join(folder, inner), { recursive: true });
    for (const file of ['schema.lua', 'a/b/c.lua', '.git/d.lua', 'node_modules/e.lua'])
      writeFileSync(join(folder, file), '');
    symlinkSync(folder, join(folder, 'a', 'loop'));
    const host = terminal();
    const listed = listFiles(host, folder);
    expect(listed.ok && listed.value.toSorted()).toEqual([join('a', 'b', 'c.lua'), 'schema.lua']);
    expect(makeFolder(host, join(folder, 'x', 'y'))).toBeNull();
    expect(makeFolder(host, join(folder, 'x', 'y'))).toBeNull();
    expect(makeFolder(host, join(folder, 'schema.lua'))).toMatch(/cannot be made: a file has that name\.$/);
    expect(makeFolder(host, join(folder, 'schema.lua', 'z'))).toMatch(
      /cannot be made: there is no such folder\.$/,
    );
    const file = listFiles(host, join(folder, 'schema.lua'));
    expect(file.ok ? '' : file.error).toMatch(/it is a file\.$/);
  });
});
