// Bundles the command line tool to dist/cli, and tells whether that bundle is older than its sources.
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { inRoot } from './root.mjs';

const outDir = 'dist/cli';
export const terminalProgram = inRoot(outDir, 'datakit.js');

export async function buildTerminal() {
  await bundleForNode({ datakit: 'cli/main.ts' }, inRoot(outDir), { whole: true });
  chmodSync(terminalProgram, 0o755);
}

/** @param {string} path */
function newestIn(path) {
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  let newest = here.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestIn(join(path, name)));
  return newest;
}

export function terminalIsStale() {
  if (!existsSync(terminalProgram)) return true;
  const built = statSync(terminalProgram).mtimeMs;
  return ['src', 'cli', 'scripts', 'vite.config.ts', 'package-lock.json'].some(
    (part) => newestIn(inRoot(part)) > built,
  );
}
