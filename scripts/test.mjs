// `npm test`: everything that must hold before a change is shared, in the order in which it fails fastest.
import { mkdirSync, rmSync } from 'node:fs';
import { inRoot, runNode, tools } from './root.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
// Read by scripts/tally.mjs, which sums up what ran.
const results = inRoot('node_modules/.cache/results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {readonly (readonly [title: string, args: readonly string[]])[]} */
const stages = [
  ['format', [tools.prettier, '--check', '--log-level', 'warn', '.']],
  ['lint', [tools.oxlint, '--type-aware', '--deny-warnings']],
  ['types', [tools.tsc, '-b']],
  [
    'unit tests',
    [tools.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
  ],
  ['browser', [inRoot('scripts/ensure-browser.mjs')]],
  ['build', [inRoot('scripts/build.mjs')]],
  ['end-to-end tests', [tools.playwright, 'test']],
];

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
/** @type {string[]} */
const times = [];
for (const [title, args] of stages) {
  const since = Date.now();
  process.stdout.write(`\n── ${title} ──\n`);
  const code = await runNode(args);
  times.push(`${title} ${seconds(since)}`);
  if (code !== 0) {
    process.stdout.write(`\n${times.join(', ')}\nFAILED at: ${title}\n`);
    process.exit(1);
  }
}
process.stdout.write(`\n${times.join(', ')}\nAll stages passed.\n`);
