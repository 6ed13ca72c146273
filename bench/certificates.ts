// What certificates cost, beside the openssl command line doing the same work in the same run, in turns. Long RSA keys
// are luck of primes: they are printed and have no bar.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from '../src/certs/make.ts';
import { opensslCommands } from '../src/certs/openssl.ts';
import { keyKindOf, type KeyKindId } from '../src/certs/key-kinds.ts';
import { presets, type MakeOptions, type MakePresetId } from '../src/certs/options.ts';
import { takeAway, usualForms } from '../src/certs/take-away.ts';
import type { BenchRow } from './row.ts';

const services = { crypto: globalThis.crypto, now: () => Date.now() };

function optionsOf(preset: MakePresetId, key: KeyKindId): MakeOptions {
  const options = presets.find(({ id }) => id === preset)?.options;
  if (options === undefined) throw new Error(`no preset ${preset}`);
  return { ...options, key };
}

/** Keys, certificates and PEM, to the last file. */
async function made(options: MakeOptions): Promise<number> {
  const began = performance.now();
  const set = await makeCertificates(options, services);
  if (!set.ok) throw new Error(set.error.message);
  await takeAway(set.value, { forms: usualForms, passphrase: null }, services);
  return performance.now() - began;
}

function byOpenssl(script: string, folder: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the openssl commands ended with ${status}: ${stderr}`);
  return performance.now() - began;
}

/** Three starts of openssl for each certificate and nothing else: files of extensions are there, numbers are given. */
const atItsBest = (commands: string): string =>
  commands.replace(/^cat > .*<<'EXT'\n[^]*?\nEXT\n/gm, '').replaceAll('"0x$(openssl rand -hex 15)"', '1');

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function row(name: string, options: MakeOptions, rounds: number, bar?: number): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-bench-'));
  const commands = opensslCommands(options);
  byOpenssl(commands, folder);
  const script = atItsBest(commands);
  const [own, theirs]: [number[], number[]] = [[], []];
  // The first key of a kind loads code.
  await made(options);
  for (let round = 0; round < rounds; round++) {
    // oxlint-disable-next-line no-await-in-loop -- in turns, so that the machine treats both alike
    own.push(await made(options));
    theirs.push(byOpenssl(script, folder));
  }
  rmSync(folder, { recursive: true });
  const [value, yardstick] = [median(own), median(theirs)];
  const known = { value, unit: 'ms', yardstick, ratio: value / yardstick } as const;
  const title = `${name}, ${keyKindOf(options.key).title} (yardstick: openssl, the same files)`;
  return bar === undefined ? { name: title, ...known } : { name: title, ...known, bar };
}

export async function certificateBench(): Promise<readonly BenchRow[]> {
  if (spawnSync('openssl', ['version']).status !== 0) return [];
  const rows: BenchRow[] = [];
  for (const key of ['p-256', 'p-384', 'p-521', 'ed25519'] as const)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that times tell something
    rows.push(await row('root, intermediate and data plane', optionsOf('konnect-pki', key), 25, 0.33));
  rows.push(await row('pinned key pair', optionsOf('konnect-pinned', 'rsa-2048'), 25, 2));
  for (const key of ['rsa-3072', 'rsa-4096'] as const)
    // oxlint-disable-next-line no-await-in-loop -- as above
    rows.push(await row('pinned key pair', optionsOf('konnect-pinned', key), 5));
  return rows;
}
