// The checkers that come with the material need packages. They are installed into a copy: the material is not ours to
// write to.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const copy = 'node_modules/.cache/conformance-tools';
const lockfile = 'tools/package-lock.json';
const installLimit = 180_000;

const sameLockfile = (shared: string): boolean =>
  existsSync(join(copy, lockfile)) &&
  readFileSync(join(copy, lockfile), 'utf8') === readFileSync(join(shared, lockfile), 'utf8');

const installed = (folder: string): boolean => existsSync(join(folder, 'tools/node_modules/ajv-draft-04'));

/** The folder with checkers that can be started; null where their packages cannot be had. */
export function checkerTools(shared: string): string | null {
  if (installed(shared)) return join(shared, 'tools');
  if (!(installed(copy) && sameLockfile(shared))) install(shared);
  return installed(copy) ? join(copy, 'tools') : null;
}

function install(shared: string): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  // The checkers read the schemas beside them.
  for (const folder of ['tools', 'schemas'])
    cpSync(join(shared, folder), join(copy, folder), { recursive: true });
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', join(copy, 'tools')], {
    stdio: 'ignore',
    timeout: installLimit,
    shell: process.platform === 'win32',
  });
}
