// jq's own test suites, run on both engines as the studio and the terminal load them.
// An engine that dies is loaded anew, as the supervisor does; a test it cannot pass is named below with the reason.
// How deep is too deep depends on the machine's stack, so an exception that passes is told, not failed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JqAnswer, JqEngine, JqVersion } from '../src/jq/engine.ts';
import { loadJqEngine } from '../src/jq/load-engine.ts';
import { compileProblems } from '../src/jq/messages.ts';
import { jqWasm } from '../scripts/jq-wasm-files.ts';
import { readJqSuite, type JqTest } from './jq-suite-file.ts';
import type { Report } from './report.ts';

interface Exception {
  readonly file: string;
  readonly lines: readonly number[];
  readonly why: string;
}

const exceptions: Readonly<Record<JqVersion, readonly Exception[]>> = {
  '1.7.1': [],
  '1.8.2': [
    {
      file: 'jq.test',
      lines: [2558, 2563, 2568, 2602, 2607, 2611, 2616, 2621, 2625, 2629, 2633],
      why: 'values nested 10 000 deep need more stack than a JavaScript engine gives wasm; the engine traps and is replaced',
    },
  ],
};

/** jq's manual tests read this variable. */
const environment = { PAGER: 'less' };

export async function jqSuites(shared: string): Promise<readonly Report[]> {
  return [await suite(shared, '1.7.1'), await suite(shared, '1.8.2')];
}

async function suite(shared: string, version: JqVersion): Promise<Report> {
  const folder = join(shared, 'jq-tests', version);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test')).sort();
  const tests: JqTest[] = [];
  for (const file of files) tests.push(...readJqSuite(file, await readFile(join(folder, file), 'utf8')));
  const plain = tests.filter((one) => !one.needsModules);
  const withModules = tests.filter((one) => one.needsModules);
  const faults = await run(version, plain);
  const verdict = judge(version, faults);
  const apart = withModules.length - (await run(version, withModules)).size;
  return {
    name: `jq ${version}: its own test suites`,
    run: plain.length,
    of: plain.length,
    failures: verdict.failures,
    notRun: [],
    notes: [
      `${plain.length - faults.size} of ${plain.length} pass`,
      ...verdict.notes,
      `apart: ${apart} of ${withModules.length} tests with modules pass; modules are files, which neither a gateway nor the studio has`,
    ],
  };
}

/** The fault of each test that fails. */
async function run(version: JqVersion, tests: readonly JqTest[]): Promise<ReadonlyMap<JqTest, string>> {
  const module = await WebAssembly.compile(await jqWasm(version));
  const load = (): Promise<JqEngine> => loadJqEngine(version, module, { environment });
  const faults = new Map<JqTest, string>();
  let engine = await load();
  for (const one of tests) {
    try {
      const fault = faultOf(one, engine);
      if (fault !== null) faults.set(one, fault);
    } catch (error) {
      faults.set(one, `the engine died: ${String(error)}`);
      engine = await load();
    }
  }
  return faults;
}

function faultOf(one: JqTest, engine: JqEngine): string | null {
  if (one.kind === 'fails') return faultOfRefusal(one, engine);
  const answer = engine.run(one.program, one.input, 0);
  if (answer.kind === 'compile-error') return `does not compile: ${answer.problems[0]?.message ?? ''}`;
  // A failure after the last expected result is no fault: jq's own runner stops there, too.
  const wanted = one.outputs.map((output) => value(engine.run('.', output, 0)));
  const given = answer.outputs.map(parsed);
  return isDeepStrictEqual(given, wanted)
    ? null
    : `gave ${answer.outputs.join(' ')}${answer.error === undefined ? '' : ` and "${answer.error}"`}, not ${one.outputs.join(' ')}`;
}

/** The expected text is read by the same jq: it may hold NaN or a long number. */
function value(answer: JqAnswer): unknown {
  const [text] = answer.kind === 'done' ? answer.outputs : [];
  return text === undefined ? undefined : parsed(text);
}

/** 0 and -0 are equal to jq. */
const parsed = (text: string): unknown => JSON.parse(text, (_key, part: unknown) => (part === 0 ? 0 : part));

function faultOfRefusal(one: Extract<JqTest, { kind: 'fails' }>, engine: JqEngine): string | null {
  const problems = engine.compile(one.program);
  if (problems.length === 0) return 'compiles, but should not';
  if (one.message === null) return null;
  const [wanted] = compileProblems(one.message, one.program);
  return problems.some((problem) => isDeepStrictEqual(problem, wanted))
    ? null
    : `says ${JSON.stringify(problems)}, not ${JSON.stringify(wanted)}`;
}

/** Faults beside the table of exceptions: what is not in it fails. */
function judge(
  version: JqVersion,
  faults: ReadonlyMap<JqTest, string>,
): { readonly failures: readonly string[]; readonly notes: readonly string[] } {
  const known = exceptions[version].flatMap(({ file, lines, why }) =>
    lines.map((line) => ({ place: `${file}:${line}`, why })),
  );
  const found = new Map([...faults].map(([one, fault]) => [`${one.file}:${one.line}`, { one, fault }]));
  const unknown = [...found].filter(([place]) => !known.some((entry) => entry.place === place));
  return {
    failures: unknown.map(([place, { one, fault }]) => `${place} ${one.program}: ${fault}`),
    notes: known.map(
      ({ place, why }) => `exception ${place}${found.has(place) ? '' : ' (passes here)'}: ${why}`,
    ),
  };
}
