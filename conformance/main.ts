// `npm run conformance -- FOLDER [--all] [--only CHECKER]`: the engine beside the material it is measured with. Without
// --all a sample that takes a few minutes; --only runs one checker and leaves no sum.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from './catalogue.ts';
import { dataplane } from './dataplane.ts';
import { edits } from './edits.ts';
import { manifests } from './manifests.ts';
import { jqSuites } from './jq-suites.ts';
import { plugins } from './plugins.ts';
import type { Report } from './report.ts';
import { requests } from './requests.ts';
import { runs } from './runs.ts';
import { terraform } from './terraform.ts';
import { verdicts } from './verdicts.ts';

interface Options {
  readonly all: boolean;
}
type Checker = (shared: string, options: Options) => Promise<Report | readonly Report[]>;

const checkers: { readonly [name: string]: Checker } = {
  catalogue,
  verdicts,
  edits,
  runs,
  manifests,
  requests,
  terraform,
  dataplane,
  jqSuites,
  plugins,
};

/** Every checker leaves its sum here for scripts/tally.mjs. */
const results = 'node_modules/.cache/results';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function show({ name, run, of, failures, notRun, notes }: Report, seconds: number): void {
  const failed = failures.length === 0 ? 'none failed' : `${failures.length} FAILED`;
  say(`\n${name}: ${run} of ${of} cells run, ${failed} (${seconds.toFixed(1)} s)`);
  for (const note of notes) say(`  ${note}`);
  for (const { tool, cells } of notRun) say(`  NOT RUN: ${tool} missing (${cells} cells)`);
  for (const failure of failures) say(`  FAILED: ${failure}`);
}

/** A checker that throws has checked nothing, and that is a failure too. */
async function reportsOf(
  name: string,
  checker: Checker,
  shared: string,
  options: Options,
): Promise<readonly Report[]> {
  try {
    const made = await checker(shared, options);
    return 'name' in made ? [made] : made;
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ name, run: 0, of: 1, failures: [`did not finish: ${reason}`], notRun: [], notes: [] }];
  }
}

async function conform({ shared, all, only }: Given): Promise<number> {
  const reports: Report[] = [];
  for (const [name, checker] of Object.entries(checkers)) {
    if (only !== undefined && name !== only) continue;
    const since = Date.now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that times tell something
    const made = await reportsOf(name, checker, shared, { all });
    for (const report of made) show(report, (Date.now() - since) / 1000);
    reports.push(...made);
  }
  const sum = (count: (report: Report) => number): number => reports.map(count).reduce((a, b) => a + b, 0);
  const failed = sum(({ failures }) => failures.length);
  // One failed cell may have several failures.
  const passed = Math.max(0, sum(({ run }) => run) - failed);
  if (only === undefined) {
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'conformance.json'), JSON.stringify({ passed, failed }));
  }
  say(`\n${sum(({ run }) => run)} of ${sum(({ of }) => of)} cells run: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

interface Given extends Options {
  readonly shared: string;
  readonly only: string | undefined;
}

/** Null when the arguments cannot be understood. */
function given(): Given | null {
  try {
    const { values, positionals } = parseArgs({
      options: { all: { type: 'boolean', default: false }, only: { type: 'string' } },
      allowPositionals: true,
    });
    const [shared, ...more] = positionals;
    const { all, only } = values;
    if (shared === undefined || more.length > 0) return null;
    return only === undefined || Object.hasOwn(checkers, only)
      ? { shared: resolve(shared), all, only }
      : null;
  } catch {
    return null;
  }
}

const asked = given();
if (asked === null) {
  const names = Object.keys(checkers).join('|');
  process.stderr.write(`usage: npm run conformance -- FOLDER [--all] [--only ${names}]\n`);
  process.exitCode = 2;
} else if (!existsSync(join(asked.shared, 'schemas/datakit'))) {
  process.stderr.write(
    `${asked.shared} has no schemas/datakit: name the folder with the conformance material.\n`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await conform(asked);
}
