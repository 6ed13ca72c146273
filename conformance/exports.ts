// Exported text beside the parsers that will read it: each flow of the corpus, and texts and keys that break naive
// emitters, come back as they were; and a decK file holds before decK's own schema.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';
import { deck } from '../src/export/deck.ts';
import { pluginEntity } from '../src/export/entity.ts';
import { emitYaml } from '../src/export/yaml-emitter.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { checkerTools } from './checker-tools.ts';
import { readCorpus } from './flow-corpus.ts';
import type { Report } from './report.ts';

interface Item {
  readonly name: string;
  readonly value: Json;
}
interface Reader {
  readonly tool: string;
  /** Throws when the tool refuses the text; null when the tool is absent. */
  readonly read: (text: string) => unknown;
}

/** How many decK files are checked without --all: each takes a process of its own. */
const deckSample = 8;

function through(command: string, args: readonly string[], text: string): unknown {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) return null;
  if (status === 0) return JSON.parse(stdout);
  if (/No module named|module '[\w.]+' not found/.test(stderr)) return null;
  throw new Error(stderr.trim().slice(0, 300));
}

const python = 'import sys, yaml, json; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read().decode())))';

const readers = (shared: string): readonly Reader[] => [
  {
    tool: 'kubectl',
    read: (text) => through('kubectl', ['annotate', '--local', '-f', '-', '-o', 'json', 'x.test/x-'], text),
  },
  { tool: 'lua-yaml', read: (text) => through('lua5.1', [join(shared, 'tools/lyaml2json.lua')], text) },
  { tool: 'python3-yaml', read: (text) => through('python3', ['-c', python], text) },
  { tool: 'yaml 1.1', read: (text) => parse(text, { version: '1.1' }) },
  { tool: 'yaml 1.2', read: (text) => parse(text) },
];

/** Readers that know JSON's empty list and map apart are a luxury: Lua's does not. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? {} : value.map(plain);
  if (typeof value === 'number') return Number(value.toPrecision(13));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, plain(inner)]),
  );
};

async function nasty(shared: string): Promise<readonly Item[]> {
  const groups = JSON.parse(await readFile(join(shared, 'tools/nasty.json'), 'utf8')) as JsonObject;
  return Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(isObject(entries) ? entries : {})
      // libyaml under Lua takes this key for a merge even in quotes; no writing of it helps.
      .filter(([key]) => key !== '<<')
      .map(([key, value]) => ({
        name: `${group} ${JSON.stringify(key)}`,
        value: group === 'keys' ? { [key]: value } : value,
      })),
  );
}

async function flows(shared: string): Promise<readonly Item[]> {
  const corpus = (await readCorpus(shared)).filter(({ valid }) => valid);
  return corpus.flatMap(({ file, text }) => {
    const parsed = parseText(text);
    const [place] = parsed.places;
    const config = place === undefined ? null : readFlow(parsed, place).config;
    return config === null ? [] : [{ name: file, value: pluginEntity(config).config }];
  });
}

function readBack(items: readonly Item[], { tool, read }: Reader): readonly string[] | null {
  // One text for all: a parser's process costs more than its work.
  const document = {
    apiVersion: 'v1',
    kind: 'X',
    metadata: { name: 'x' },
    spec: items.map(({ value }) => value),
  };
  try {
    const found = read(emitYaml(document));
    if (found === null) return null;
    const values = (found as { readonly spec: readonly unknown[] }).spec;
    return items.flatMap(({ name, value }, i) =>
      isDeepStrictEqual(plain(values[i]), plain(value)) ? [] : [`${name}: ${tool} reads something else`],
    );
  } catch (error) {
    return [`${tool} refuses the text: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function yamlReport(shared: string, items: readonly Item[]): Promise<Report> {
  const results = readers(shared).map((reader) => ({ tool: reader.tool, failures: readBack(items, reader) }));
  const missing = results.filter(({ failures }) => failures === null);
  return {
    name: 'exported YAML, read back by five parsers',
    run: items.length * (results.length - missing.length),
    of: items.length * results.length,
    failures: results.flatMap(({ failures }) => failures ?? []),
    notRun: missing.map(({ tool }) => ({ tool, cells: items.length })),
    notes: [],
  };
}

function deckFault(tools: string, { name, value }: Item): readonly string[] {
  const rendered = isObject(value) ? deck.render(pluginEntity(value)) : null;
  if (rendered?.ok !== true) return [`${name}: no decK file`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(tools, 'deck_check.mjs'), '-'], {
    input: rendered.value.files[0].text,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`${name}: ${(stdout + stderr).trim().slice(0, 300)}`];
}

function missingForDeck(tools: string | null): string | null {
  if (tools === null) return 'ajv-draft-04';
  return spawnSync('kubectl', ['version', '--client']).status === 0 ? null : 'kubectl';
}

function deckReport(tools: string | null, items: readonly Item[], all: boolean): Report {
  const chosen = all ? items : items.slice(0, deckSample);
  const tool = missingForDeck(tools);
  const failures = tools === null || tool !== null ? null : chosen.flatMap((item) => deckFault(tools, item));
  return {
    name: 'decK files before decK’s schema',
    run: failures === null ? 0 : chosen.length,
    of: items.length,
    failures: failures ?? [],
    notRun: tool === null ? [] : [{ tool, cells: items.length }],
    notes: [],
  };
}

export async function exports(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const written = await flows(shared);
  const broken = await nasty(shared);
  return [await yamlReport(shared, [...written, ...broken]), deckReport(checkerTools(shared), written, all)];
}
