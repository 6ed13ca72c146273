// The package as people get it: packed, installed into an empty folder, run there without any other package.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from './root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'datakit-pack-'));
// Without it npm would take a folder above this one that happens to hold packages.
const here = ['--prefix', folder];

/**
 * @param {string} cwd
 * @param {readonly string[]} command
 * @param {number} [code]
 */
function expectRun(cwd, command, code = 0) {
  const [name = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== code) {
    process.stderr.write(
      `${command.join(' ')}: exit ${String(status)} instead of ${code}\n${stdout}${stderr}`,
    );
    if (error !== undefined) process.stderr.write(`${error.message}\n`);
    throw new Error('The packed command line tool does not do its work.');
  }
  return stdout;
}

/**
 * @param {boolean} holds
 * @param {string} what
 */
function demand(holds, what) {
  if (!holds) throw new Error(what);
}

try {
  const flow = 'authenticate-third-party.yaml';
  expectRun(root, ['npm', 'pack', '--pack-destination', folder]);
  const [packed] = readdirSync(folder);
  demand(packed !== undefined && packed.endsWith('.tgz'), 'npm pack made no package.');
  for (const file of [flow, flow.replace('.yaml', '.samples.yaml')])
    copyFileSync(inRoot('public/examples', file), join(folder, file));
  expectRun(folder, ['npm', 'install', ...here, '--no-audit', '--no-fund', '--offline', `./${packed}`]);
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  demand(installed.join() === 'datakit-studio', `It brings packages along: ${installed.join(', ')}.`);

  const datakit = ['npx', ...here, '--no', 'datakit'];
  const { valid } = JSON.parse(expectRun(folder, [...datakit, 'check', flow, '--json']));
  demand(valid === true, 'check does not find the example valid.');
  const run = JSON.parse(
    expectRun(folder, [...datakit, 'run', flow, '--sample', 'token granted', '--gateway', '3.12', '--json']),
  );
  demand(run.outcome === 'proxied', 'run does not end as the example does.');
  demand(
    expectRun(folder, [...datakit, 'export', flow, '--format', 'deck']).includes('_format_version'),
    'no export',
  );
  expectRun(folder, [...datakit, 'check', 'missing.yaml'], 2);
  process.stdout.write('The packed command line tool checks, runs and exports in an empty folder.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
