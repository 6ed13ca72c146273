// What checking costs: the rules beside one parse of the same text, the programs apart, and the terminal on a folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { createNodeJqService } from '../cli/jq-host.ts';
import { analyse, jqVersionFor, newestTarget } from '../src/index.ts';
import type { Flow, GatewayVersion } from '../src/index.ts';
import { examine } from '../src/validate/examine.ts';
import { flow64, flowOfOne } from './flow-64.ts';
import { least } from './least.ts';
import { besideParsing, type BenchRow } from './row.ts';

const text = flow64();

function readFlow(content: string): Flow {
  const { flow } = analyse({ text: content, layout: {}, place: 0 }, newestTarget);
  if (flow === null) throw new Error('the flow cannot be read');
  return flow;
}

/** One line of one node differs each time, as after a key stroke. */
const edited = (round: number): string => text.replace('timeout: 2000', `timeout: ${2000 + round}`);

function ruleRows(): readonly BenchRow[] {
  const flow = readFlow(text);
  const typed: { flow: Flow } = { flow };
  const times = least({
    yardstick: { measured: (round) => void parseDocument(`${text}# ${round}\n`) },
    check: { measured: () => void examine(flow, newestTarget) },
    again: {
      prepare: (round) => {
        typed.flow = readFlow(edited(round));
      },
      measured: () => void examine(typed.flow, newestTarget),
    },
  });
  const { yardstick = NaN, check = NaN, again = NaN } = times;
  const row = (name: string, value: number, bar: number): BenchRow =>
    besideParsing(`${name}, apart from parsing`, value, yardstick, bar);
  return [
    row('connections, plan and rules', check, 0.6),
    row('the same after an edit of one line', again, 0.3),
  ];
}

/** A comment makes each program another one: compiled programs are remembered. */
async function compileRow(gateway: GatewayVersion): Promise<BenchRow> {
  const jq = createNodeJqService();
  const programs = readFlow(text).nodes.flatMap(({ attributes: { jq: program } }) =>
    typeof program === 'string' ? [program] : [],
  );
  const version = jqVersionFor(gateway);
  let value = Infinity;
  for (let round = 0; round < 12; round++) {
    const began = performance.now();
    await Promise.all(programs.map((program) => jq.compile(version, `${program}\n# ${round}`)));
    value = Math.min(value, performance.now() - began);
  }
  jq.close();
  return { name: `jq ${version}: ${programs.length} programs compiled, 64 nodes`, value, unit: 'ms' };
}

const count = 1000;

/** The built tool in a process of its own, from start to end. */
function folderRow(gateway: GatewayVersion): BenchRow {
  // Built first when absent or older than its sources.
  const build = ['scripts/datakit.mjs', '--version'];
  spawnSync(process.execPath, build, { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'datakit-bench-'));
  try {
    const names = Array.from({ length: count }, (_, i) => `flow-${i}.yaml`);
    for (const [i, name] of names.entries()) writeFileSync(join(folder, name), flowOfOne(`service-${i}`));
    const began = performance.now();
    const words = [resolve('dist/cli/datakit.js'), 'check', ...names, '--gateway', gateway];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    const seconds = (performance.now() - began) / 1000;
    if (status !== 0) throw new Error(`the check of ${count} files ended with ${status}: ${stderr}`);
    const name = `datakit check, ${count} flows of 8 nodes in one run, gateway ${gateway}`;
    return { name, value: count / seconds, unit: 'files/s' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const checkBench = async (): Promise<readonly BenchRow[]> => [
  ...ruleRows(),
  await compileRow('3.12'),
  await compileRow('3.15'),
  folderRow('3.12'),
  folderRow('3.15'),
];
