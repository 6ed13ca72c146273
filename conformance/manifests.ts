// Every manifest beside the tools that take it: five readers of YAML, the schemas and rules of decK and Kubernetes, two
// shells, kubectl before a cluster; and read back by the importers.
import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';
import { checkerTools } from './checker-tools.ts';
import { cellsOf, everythingFilled, exportConfigs } from './export-cells.ts';
import { checkersReport } from './manifest-checkers.ts';
import { importReport, renderingsReport } from './manifest-imports.ts';
import { documentsOf, exportAll, type Exported, type Refused } from './manifest-cells.ts';
import { clusterReport, objectName, scriptsOf, shellReport } from './manifest-shells.ts';
import { groupBy } from './group-by.ts';
import type { Report } from './report.ts';
import { deckRules, kubernetesRules, type Rules } from './schema-rules.ts';
import { understood } from './understood.ts';
import { readWithKubectl, yamlReaders, type YamlReader } from './yaml-readers.ts';

/** Lua's reader tells no empty list from an empty map, and prints 14 digits of a number. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? {} : value.map(plain);
  if (typeof value === 'number') return Number(value.toPrecision(13));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, plain(inner)]),
  );
};

/** libyaml under Lua takes a key `<<` for a merge even in quotes. It reads DB-less files alone, which are JSON then. */
const mergeKey = /["']<<["']:/;
const isBeyond = ({ tool }: YamlReader, { text }: Exported): boolean =>
  tool === 'lua-yaml' && mergeKey.test(text);

const label = ({ family, name }: Exported): string => `${family}, ${name}`;

async function readingReport(texts: readonly Exported[], whole: number): Promise<Report> {
  const results = await Promise.all(
    yamlReaders.map(async (reader) => {
      const own = texts.filter((one) => !isBeyond(reader, one));
      const documents = own.flatMap(({ text }) => documentsOf(text));
      return { reader, own, values: await attempt(() => reader.read(documents)) };
    }),
  );
  const missing = results.filter(({ values }) => values === null);
  const read = results.flatMap(({ own, values }) => (values === null ? [] : own));
  const beyond = texts.filter(({ text }) => mergeKey.test(text));
  return {
    name: 'manifests in YAML, read by five parsers',
    run: read.length,
    of: whole * yamlReaders.length,
    failures: results.flatMap(({ reader, own, values }) =>
      values === null ? [] : misread(reader, own, values),
    ),
    notRun: missing.map(({ reader }) => ({ tool: reader.tool, cells: texts.length })),
    notes:
      beyond.length === 0
        ? []
        : [`exception: lua-yaml takes a key "<<" for a merge even in quotes (${beyond.length} texts)`],
  };
}

async function attempt<T>(read: () => Promise<T>): Promise<T | Error> {
  try {
    return await read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function misread(
  { tool, exact }: YamlReader,
  texts: readonly Exported[],
  values: readonly unknown[] | Error,
): readonly string[] {
  if (values instanceof Error) return [`${tool} refuses the texts: ${values.message}`];
  let at = 0;
  return texts.flatMap((one) => {
    const count = documentsOf(one.text).length;
    const own = values.slice(at, at + count);
    at += count;
    const refusal = own.find((value) => value instanceof Error);
    if (refusal instanceof Error) return [`${label(one)}: ${tool}: ${refusal.message}`];
    // Readers give what JSON can hold.
    const config = understood(one.family, own as readonly Json[])?.config;
    const same = exact
      ? isDeepStrictEqual(config, one.expected.config)
      : isDeepStrictEqual(plain(config), plain(one.expected.config));
    return same ? [] : [`${label(one)}: ${tool} reads another config`];
  });
}

/** The documents as kubectl reads them, which is how decK and a cluster do; without what was lent to texts of no kind. */
async function rulesReport(tools: string | null, texts: readonly Exported[], whole: number): Promise<Report> {
  const name = 'manifests before the schemas and rules of decK and Kubernetes';
  const values = await readWithKubectl(texts.flatMap(({ text }) => documentsOf(text)));
  const absent = tools === null ? 'ajv' : 'kubectl';
  if (tools === null || values === null)
    return {
      name,
      run: 0,
      of: whole,
      failures: [],
      notRun: [{ tool: absent, cells: texts.length }],
      notes: [],
    };
  const rules = { deck: deckRules(tools), kubernetes: kubernetesRules(tools) };
  let at = 0;
  const failures = texts.flatMap((one) => {
    const count = documentsOf(one.text).length;
    const own = values.slice(at, at + count) as readonly Json[]; // kubectl prints JSON
    at += count;
    return faultsOf(one, own, rules).map((fault) => `${label(one)}: ${fault}`);
  });
  return { name, run: texts.length, of: whole, failures, notRun: [], notes: [] };
}

function faultsOf(
  one: Exported,
  documents: readonly Json[],
  rules: { readonly deck: Rules; readonly kubernetes: Rules },
): readonly string[] {
  const read = understood(one.family, documents);
  const scope = one.family === 'kubernetes' ? [] : one.scope;
  const names = Object.fromEntries(scope.map((kind) => [kind, everythingFilled[kind]]));
  return [
    ...(isDeepStrictEqual(read?.options, one.expected.options)
      ? []
      : [`other options: ${JSON.stringify(read?.options)}`]),
    ...(isDeepStrictEqual(read?.scope, names) ? [] : [`another scope: ${JSON.stringify(read?.scope)}`]),
    ...documents.flatMap((document) => {
      if (!isObject(document)) return ['no object'];
      if (one.family.startsWith('kubernetes')) return rules.kubernetes(document);
      // A DB-less file has keys that decK's schema does not know.
      return one.family === 'dbless' ? [] : [...rules.deck(unmarked(document)), ...templates(one.text)];
    }),
  ];
}

const lent = new Set(['apiVersion', 'kind', 'metadata']);
const unmarked = (file: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(file).filter(([key]) => !lent.has(key)));

/** decK runs what stands between `${{` and `}}` in the raw text. */
const templates = (text: string): readonly string[] =>
  text.split('\n').some((line) => !line.trimStart().startsWith('#') && line.includes('${{'))
    ? ['decK would run a template']
    : [];

/** Refusals that are meant: each family has its own. */
const expected: readonly { readonly family: string; readonly about: RegExp; readonly reason: string }[] = [
  {
    family: 'kubernetes',
    about: /cannot hold a plugin to a service/,
    reason: 'annotations cannot pair a service with a route',
  },
];

function refusals(refused: readonly Refused[]): Report {
  const unmeant = refused.filter(
    ({ family, message }) => !expected.some((one) => one.family === family && one.about.test(message)),
  );
  return {
    name: 'manifests that a format refuses',
    run: refused.length,
    of: refused.length,
    failures: unmeant.map(({ family, name, message }) => `${family}, ${name}: ${message}`),
    notRun: [],
    notes: expected.map(({ family, about, reason }) => {
      const count = refused.filter((one) => one.family === family && about.test(one.message)).length;
      return `${family}: ${count} refused, because ${reason}`;
    }),
  };
}

/** Each config once in each format, in scopes that take turns: kubectl takes a process for each command. */
const onePerConfig = (texts: readonly Exported[]): readonly Exported[] =>
  [...groupBy(texts, ({ family, name }) => `${family} ${name.replace(/ \([^()]*\)$/, '')}`).values()].flatMap(
    (same, i) => same[i % same.length] ?? [],
  );

export async function manifests(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const { configs, chosen } = await exportConfigs(shared, all);
  const { exported, refused } = exportAll(cellsOf(chosen));
  const whole = Math.round((exported.length * configs.length) / chosen.length);
  const tools = checkerTools(shared);
  const scripts = scriptsOf(exported);
  const scale = configs.length / chosen.length;
  return [
    refusals(refused),
    await readingReport(exported, whole),
    await rulesReport(tools, exported, whole),
    await shellReport('bash', scripts, Math.round(scripts.length * scale)),
    await shellReport('dash', scripts, Math.round(scripts.length * scale)),
    await clusterReport(tools, scriptsOf(onePerConfig(exported), objectName), 2 * configs.length),
    await checkersReport(tools, exported, scripts, all),
    importReport(
      'manifests in YAML, read back',
      exported.map((one) => ({ exported: one, text: one.text })),
      whole,
    ),
    importReport('Kubernetes scripts, read back', scripts, Math.round(scripts.length * scale)),
    renderingsReport(shared, ['deck', 'kubernetes', 'admin-api', 'konnect-api', 'terraform-konnect']),
  ];
}
