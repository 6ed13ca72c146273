// docs/cli.md is run: each example must print what the page says, and each key of the JSON output must be explained.
// UPDATE_DOCS=1 writes the examples anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';
import type { Host } from './host.ts';
import { createNodeJqService } from './jq-host.ts';
import { filesIn } from './test-host.ts';

const page = 'docs/cli.md';
const text = readFileSync(page, 'utf8');
const jq = createNodeJqService();
afterAll(() => jq.close());

const files = new Map(
  [...text.matchAll(/^```(?:yaml|sh|lua|pem) (\S+)\n(.*?)^```$/gms)].map(([, name = '', content = '']) => [
    name,
    content,
  ]),
);
const examples = [...text.matchAll(/^```console\n\$ datakit (.*)\n([^]*?)^```$/gm)].map(
  ([whole, command = '', output = '']) => ({ whole, command, output }),
);

async function printed(command: string): Promise<string> {
  const [words = '', after] = command.split('; ');
  let output = '';
  const print = (part: string): void => {
    output += part;
  };
  const host: Host = {
    out: print,
    say: print,
    read: (path) => new TextEncoder().encode(files.get(path)),
    write: () => {
      throw new Error('no example writes');
    },
    create: () => {
      throw new Error('no example writes');
    },
    exists: (path) => files.has(path),
    makeFolder: () => {
      throw new Error('no example writes');
    },
    list: (folder) => filesIn(folder, [...files.keys()]),
    env: () => undefined,
    now: () => Date.UTC(2026, 10, 26, 16),
    folder: '/',
    colours: false,
  };
  const code = await runCommandLine(words.split(' '), host, jq);
  return after === undefined ? output : `${output}exit status ${code}\n`;
}

async function writeAnew(): Promise<void> {
  let renewed = text;
  for (const { whole, command } of examples) {
    // oxlint-disable-next-line no-await-in-loop -- one engine serves all
    const example = `\`\`\`console\n$ datakit ${command}\n${await printed(command)}\`\`\``;
    renewed = renewed.replace(whole, () => example);
  }
  writeFileSync(page, renewed);
}

if (process.env['UPDATE_DOCS'] !== undefined) await writeAnew();

it.each(examples)('prints what the page says: $command', async ({ command, output }) => {
  expect(await printed(command)).toBe(output);
});

/** Maps with keys that a person chose: names of nodes; names of headers and parts of values. */
const byName = new Set(['nodes', 'calls']);
const foreign = new Set(['headers', 'query', 'inputs', 'outputs', 'value', 'config', 'filled']);

function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (Array.isArray(inner)) return [key, ...keysOf(inner)];
    if (foreign.has(key)) return [key];
    return [key, ...(byName.has(key) ? Object.values(inner ?? {}).flatMap(keysOf) : keysOf(inner))];
  });
}

it('explains every key of the JSON output', async () => {
  const outputs = await Promise.all(
    examples.filter(({ command }) => command.endsWith('--json')).map(({ command }) => printed(command)),
  );
  const exported = await printed('export orders.yaml --format deck --json');
  const several = await printed('check orders.yaml broken.yaml --json');
  const keys = new Set([...outputs, exported, several].flatMap((output) => keysOf(JSON.parse(output))));
  expect([...keys].filter((key) => !text.includes(`\`${key}\``) && !text.includes(`{"${key}"`))).toEqual([]);
  expect(keys.size).toBeGreaterThan(40);
});
