// `node scripts/ts.mjs FILE ARGS`: runs one of the project's own TypeScript programs.
import { basename } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { inRoot, runNode } from './root.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node scripts/ts.mjs FILE.ts [ARGUMENTS]\n');
  process.exit(2);
}
const name = file.replace(/\.ts$/, '').replaceAll('/', '-');
const outDir = inRoot('node_modules/.cache/programs', name);
await bundleForNode({ [basename(name)]: file }, outDir);
process.exitCode = await runNode([`${outDir}/${basename(name)}.js`, ...args]);
