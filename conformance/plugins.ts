// Custom plugins as every format writes them, beside the tools that take them: two shells, five readers of YAML, the rules
// of decK and Kubernetes, Terraform; and Lua beside Lua.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../src/base/json.ts';
import { checkerTools } from './checker-tools.ts';
import { plain } from './manifests.ts';
import { asFile, codeOf, pluginCells, written, type PluginCell, type WrittenCell } from './plugin-cells.ts';
import { luaReport } from './plugin-lua.ts';
import { terraformReports } from './plugin-terraform.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { callsOf } from './shell-function.ts';
import { yamlReaders } from './yaml-readers.ts';

const requestFormats = ['konnect-schema', 'konnect-streaming', 'admin-streaming'] as const;

const bodyOf = (format: string, one: PluginCell): JsonObject =>
  format === 'konnect-schema'
    ? { lua_schema: codeOf(one, 'schema') }
    : { name: one.plugin.name, schema: codeOf(one, 'schema'), handler: codeOf(one, 'handler') };

interface Script extends WrittenCell {
  readonly format: string;
}

const scriptsOf = (cells: readonly PluginCell[]): readonly Script[] =>
  requestFormats.flatMap((format) => written(cells, format).map((one) => ({ ...one, format })));

async function shellReport(
  shell: 'bash' | 'dash',
  scripts: readonly Script[],
  whole: number,
): Promise<Report> {
  const report = { name: `custom plugins with curl in ${shell}`, run: 0, of: whole, failures: [], notes: [] };
  const answer = await callsOf(
    shell,
    'curl',
    'true',
    scripts.map(({ text }) => text),
  );
  if (answer === null) return { ...report, notRun: [{ tool: shell, cells: scripts.length }] };
  const failures = scripts.flatMap((script, i) => {
    const [call, ...more] = answer.calls.get(i) ?? [];
    const title = `${script.format}, ${script.name}`;
    if (call === undefined || more.length > 0) return [`${title}: ${more.length + 1} calls`];
    const body: unknown = JSON.parse(call.input);
    return isDeepStrictEqual(asRead(body), bodyOf(script.format, script)) ? [] : [`${title}: another body`];
  });
  const problems = answer.stderr === '' ? [] : [`${shell}: ${answer.stderr.slice(0, 300)}`];
  return { ...report, run: scripts.length, failures: [...problems, ...failures], notRun: [] };
}

/** JSON has an escape for half of a character; what reads it gives the sign for an unreadable one. */
const asRead = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? asFile(inner) : inner)),
  );

async function yamlReport(texts: readonly WrittenCell[], whole: number): Promise<Report> {
  const results = await Promise.all(
    yamlReaders.map(async ({ tool, read }) => ({ tool, values: await read(texts.map(({ text }) => text)) })),
  );
  const failures = results.flatMap(({ tool, values }) =>
    texts.flatMap((one, i) => {
      if (values === null) return [];
      const value = values[i];
      if (value instanceof Error) return [`${one.name}: ${tool}: ${value.message}`];
      const [entry] = (value as { readonly custom_plugins?: readonly JsonObject[] }).custom_plugins ?? [];
      const { schema, handler, name } = entry ?? {};
      const wanted = bodyOf('deck', one);
      return isDeepStrictEqual(plain({ name, schema, handler }), wanted)
        ? []
        : [`${one.name}: ${tool} reads other code`];
    }),
  );
  const absent = results.filter(({ values }) => values === null);
  return {
    name: 'custom plugins for decK, read by five parsers',
    run: texts.length * (results.length - absent.length),
    of: whole * results.length,
    failures,
    notRun: absent.map(({ tool }) => ({ tool, cells: texts.length })),
    notes: [],
  };
}

interface Check {
  readonly name: string;
  readonly run: (folder: string) => Promise<string | null>;
}

function fileCheck(tools: string, checker: string, { name, text }: WrittenCell): Check {
  return {
    name: `${checker}, ${name}`,
    run: async () => {
      const answer = await runTool(process.execPath, [join(tools, `${checker}.mjs`), '-'], text);
      return answer?.status === 0 ? null : (answer?.stdout ?? '') + (answer?.stderr ?? 'not started');
    },
  };
}

function scriptCheck(tools: string, shell: string, script: Script): Check {
  return {
    name: `sh_roundtrip ${shell}, ${script.format}, ${script.name}`,
    run: async (folder) => {
      const file = join(folder, 'script.sh');
      writeFileSync(file, script.text);
      const args = [join(tools, 'sh_roundtrip.mjs'), file, '--shell', shell];
      const answer = await runTool(process.execPath, args, '');
      if (answer?.status !== 0) return answer?.stderr ?? 'not started';
      // The checker prints this shape.
      const { rc, calls } = JSON.parse(answer.stdout) as {
        readonly rc: number;
        readonly calls: readonly { readonly bodyJson?: unknown; readonly method: string }[];
      };
      const [call] = calls;
      const same = isDeepStrictEqual(asRead(call?.bodyJson), bodyOf(script.format, script));
      return rc === 0 && call?.method === 'POST' && same ? null : answer.stdout.slice(0, 300);
    },
  };
}

/** One process and more for each text: every so manieth of them. */
const sampled = 16;

async function checkersReport(
  tools: string | null,
  cells: readonly PluginCell[],
  all: boolean,
): Promise<Report> {
  const some = cells.filter((_, i) => i % (all ? 4 : sampled) === 0);
  const folderOf = tools ?? '';
  const checks = [
    ...written(some, 'deck').map((one) => fileCheck(folderOf, 'deck_check', one)),
    ...written(some.slice(0, 1), 'kubernetes', { pull_secret: 'registry' }).map((one) =>
      fileCheck(folderOf, 'k8s_check', one),
    ),
    ...['bash', 'dash'].flatMap((shell) =>
      scriptsOf(some).map((script) => scriptCheck(folderOf, shell, script)),
    ),
  ];
  const name = 'custom plugins before deck_check, k8s_check and sh_roundtrip';
  const report = { name, run: 0, of: checks.length, failures: [], notRun: [], notes: [] };
  if (tools === null) return { ...report, notRun: [{ tool: 'ajv', cells: checks.length }] };
  const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  const failures: string[] = [];
  for (const { name: title, run } of checks) {
    // oxlint-disable-next-line no-await-in-loop -- they share a file, and the machine
    const fault = await run(folder);
    if (fault !== null) failures.push(`${title}: ${fault.trim().slice(0, 300)}`);
  }
  rmSync(folder, { recursive: true });
  return { ...report, run: checks.length, failures };
}

/** Images are built by nobody here, but a daemon checks how their files are written. */
async function imageReport(cells: readonly PluginCell[]): Promise<Report> {
  const texts = written(cells.slice(0, 1), 'docker');
  const report = { name: 'Dockerfiles of custom plugins', run: 0, of: texts.length, failures: [], notes: [] };
  if ((await runTool('docker', ['buildx', 'version'], ''))?.status !== 0)
    return { ...report, notRun: [{ tool: 'docker with buildx', cells: texts.length }] };
  const answers = await Promise.all(
    texts.map(async ({ text }) => runTool('docker', ['build', '--check', '-f', '-', '.'], text)),
  );
  const failures = answers.flatMap((answer) =>
    answer?.status === 0 ? [] : [answer?.stderr.slice(0, 300) ?? ''],
  );
  return { ...report, run: texts.length, failures, notRun: [] };
}

export async function plugins(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const { cells, whole } = pluginCells(shared, all);
  const scripts = scriptsOf(cells);
  return [
    await luaReport(shared),
    await shellReport('bash', scripts, whole * requestFormats.length),
    await shellReport('dash', scripts, whole * requestFormats.length),
    await yamlReport(written(cells, 'deck'), whole),
    await checkersReport(checkerTools(shared), cells, all),
    ...(await terraformReports(cells, whole)),
    await imageReport(cells),
  ];
}
