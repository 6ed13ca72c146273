// `npm run bench`: what the studio and its engine cost, each beside a yardstick of the same run. Times are aims on an
// idle machine; the bars are ratios. `npm run bench -- --engine` leaves the browser out, `-- --check` measures checks alone.
import { spawnSync } from 'node:child_process';
import { browserBench } from './browser.ts';
import { certificateBench } from './certificates.ts';
import { checkBench } from './check.ts';
import { engineBench, runBench } from './engine.ts';
import { exportBench } from './exports.ts';
import { jqBench } from './jq.ts';
import type { BenchRow } from './row.ts';

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const missed = ({ ratio, bar }: BenchRow): boolean => ratio !== undefined && bar !== undefined && ratio > bar;

function columns(row: BenchRow): readonly string[] {
  const { name, value, unit, yardstick, ratio, bar, aim } = row;
  return [
    name,
    `${rounded(value)} ${unit}`,
    yardstick === undefined ? '' : `${rounded(yardstick)} ${unit}`,
    ratio === undefined ? '' : `${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)} ×`,
    bar === undefined ? '' : `≤ ${bar} ×${missed(row) ? ' MISSED' : ''}`,
    aim === undefined ? '' : `aim ${aim}`,
  ];
}

function print(rows: readonly BenchRow[]): void {
  const lines = [['', 'value', 'yardstick', 'ratio', 'bar', ''], ...rows.map(columns)];
  const width = (column: number): number => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column)),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

const has = (option: string): boolean => process.argv.includes(option);
const rows = [...(await checkBench())];
if (!has('--check'))
  rows.unshift(
    ...(await jqBench()),
    ...engineBench(),
    ...exportBench(),
    ...(await runBench()),
    ...(await certificateBench()),
  );
if (!has('--check') && !has('--engine')) {
  // An old build would be measured without a word.
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The studio cannot be built.');
  rows.push(...(await browserBench()));
}
print(rows);
if (rows.some(missed)) process.exitCode = 1;
