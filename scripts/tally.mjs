// Sums up what a run of .ci/run tested, from the files that the runners leave: one line at the end, and the exit code.
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** @param {{ readonly [key: string]: unknown }} found */
function playwright({ stats }) {
  const { expected, unexpected, flaky } = /** @type {{ [key: string]: number }} */ (stats);
  return { passed: Number(expected) + Number(flaky), failed: Number(unexpected) };
}

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 * @type {{ readonly [file: string]: (found: { readonly [key: string]: unknown }) => Count }}
 */
const readers = {
  'unit.json': ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: Number(numPassedTests),
    failed: Math.max(Number(numFailedTests), Number(numFailedTestSuites)),
  }),
  'e2e.json': playwright,
  'dev.json': playwright,
  'conformance.json': ({ passed, failed }) => ({ passed: Number(passed), failed: Number(failed) }),
};

const counts = Object.entries(readers).flatMap(([file, read]) => {
  const path = inRoot('node_modules/.cache/results', file);
  return existsSync(path) ? [read(JSON.parse(readFileSync(path, 'utf8')))] : [];
});
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
