// Finds a Chromium for the end-to-end tests or obtains one: Playwright's download first, the system's package
// manager where only that is reachable. The decisions stand in obtain-browser.mjs; here are the deeds.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, hereAndNow } from './browser-path.mjs';
import { obtainBrowser } from './obtain-browser.mjs';
import { tools } from './root.mjs';

const minutes = 60_000;
// Package tools call one another by name; a bare PATH must not stop them.
const systemPath = [
  process.env['PATH'],
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
]
  .filter((part) => part !== undefined)
  .join(':');
const env = { ...process.env, PATH: systemPath, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} limit milliseconds
 */
const succeeds = (command, args, limit, stdio = /** @type {'inherit' | 'ignore'} */ ('inherit')) =>
  spawnSync(command, args, { env, stdio, timeout: limit, killSignal: 'SIGKILL' }).status === 0;

const sudo = ['/usr/bin/sudo', '/bin/sudo'].find((path) => existsSync(path));
const isRoot = process.getuid?.() === 0;
const aptGet = '/usr/bin/apt-get';

/** @param {readonly string[]} args */
const apt = (args) =>
  isRoot || sudo === undefined
    ? succeeds(aptGet, args, 10 * minutes)
    : succeeds(sudo, ['-n', aptGet, ...args], 10 * minutes);

const outcome = obtainBrowser({
  chosen: process.env['CHROMIUM_PATH'] ?? '',
  find: () => findBrowser(hereAndNow()),
  // Chrome on Windows opens a window for --version, so there its presence must do.
  starts: (path) =>
    process.platform === 'win32' || succeeds(path, ['--version', '--no-sandbox'], minutes, 'ignore'),
  download: () => succeeds(process.execPath, [tools.playwright, 'install', 'chromium'], 2 * minutes),
  mayInstallPackages: () =>
    process.platform === 'linux' &&
    existsSync(aptGet) &&
    (isRoot || (sudo !== undefined && succeeds(sudo, ['-n', 'true'], minutes, 'ignore'))),
  installPackages: (names) => apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...names]),
  say: (line) => {
    process.stdout.write(`${line}\n`);
  },
});
if (!outcome.ok) {
  process.stderr.write(`${outcome.error}\n`);
  process.exit(1);
}
