// What the commands need from the terminal, so that tests run them without one.
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../src/index.ts';

export interface Host {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Bytes of a file, or of standard input for `-`. Throws as Node does. */
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, text: string) => void;
  /** A new file for its owner alone, or for all to read. Throws as Node does when there is one already. */
  readonly create: (path: string, bytes: Uint8Array, secret: boolean) => void;
  /** Anything of that name, a link to nothing too. */
  readonly exists: (path: string) => boolean;
  /** A folder for its owner alone, with those above it, where there is none. Throws as Node does. */
  readonly makeFolder: (path: string) => void;
  /** Files of a folder and of those in it, named from it on. Throws as Node does. */
  readonly list: (folder: string) => readonly string[];
  /** A variable of the environment. */
  readonly env: (name: string) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where relative names are meant from. */
  readonly folder: string;
  /** Colours for severities. */
  readonly colours: boolean;
}

type Reasons = { readonly [code: string]: string };

const readReasons: Reasons = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

const listReasons: Reasons = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is a file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const writeReasons: Reasons = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  ENOTDIR: 'there is no such folder',
  EEXIST: 'it is there already, and nothing is overwritten',
};

const folderReasons: Reasons = { ...writeReasons, EEXIST: 'a file has that name' };

/** The bytes of a file, or why there are none, in one sentence. */
export function readBytes(host: Pick<Host, 'read'>, path: string): Result<Uint8Array, string> {
  try {
    return ok(host.read(path));
  } catch (error) {
    return err(`${shownName(path)} cannot be read: ${reasonOf(error, readReasons)}.`);
  }
}

const shownName = (path: string): string =>
  path === '-' ? 'Standard input' : path || 'A file without a name';

/** The text of a file, or why there is none, in one sentence. */
export function readText(host: Pick<Host, 'read'>, path: string): Result<string, string> {
  const bytes = readBytes(host, path);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null
    ? err(`${shownName(path)} is not text in UTF-8. Save it as UTF-8 and try again.`)
    : ok(text);
}

/** The files of a folder, or why there are none, in one sentence. */
export function listFiles(host: Pick<Host, 'list'>, folder: string): Result<readonly string[], string> {
  try {
    return ok(host.list(folder));
  } catch (error) {
    return err(`${folder || 'A folder without a name'} cannot be read: ${reasonOf(error, listReasons)}.`);
  }
}

/** Null for bytes that are no text: a NUL stands in no text file. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Why a file cannot be written, in one sentence; null when it was. */
export function writeText(host: Pick<Host, 'write'>, path: string, text: string): string | null {
  try {
    host.write(path, text);
    return null;
  } catch (error) {
    return `${path || 'A file without a name'} cannot be written: ${reasonOf(error, writeReasons)}.`;
  }
}

/** Why a new file cannot be written, in one sentence; null when it was. */
export function createFile(
  host: Pick<Host, 'create'>,
  path: string,
  bytes: Uint8Array,
  secret: boolean,
): string | null {
  try {
    host.create(path, bytes, secret);
    return null;
  } catch (error) {
    return `${path} cannot be written: ${reasonOf(error, writeReasons)}.`;
  }
}

/** A text, and where it goes. */
export type Target = readonly [path: string, text: string];

/** The first that cannot be written, in one sentence. */
export function writeTexts(host: Pick<Host, 'write'>, targets: readonly Target[]): string | null {
  for (const [path, text] of targets) {
    const problem = writeText(host, path, text);
    if (problem !== null) return problem;
  }
  return null;
}

/** Texts that are secret: new files for their owner alone; none where one of them is there already. */
export function createTexts(
  host: Pick<Host, 'create' | 'exists'>,
  targets: readonly Target[],
): string | null {
  const taken = targets.find(([path]) => host.exists(path));
  if (taken !== undefined)
    return `${taken[0]} is there already, and what is secret is not written over a file that others may read. Nothing was written. Choose another name.`;
  for (const [path, text] of targets) {
    const problem = createFile(host, path, new TextEncoder().encode(text), true);
    if (problem !== null) return problem;
  }
  return null;
}

/** Why there can be no such folder, in one sentence; null when there is one now. */
export function makeFolder(host: Pick<Host, 'makeFolder'>, path: string): string | null {
  try {
    host.makeFolder(path);
    return null;
  } catch (error) {
    return `The folder ${path} cannot be made: ${reasonOf(error, folderReasons)}.`;
  }
}

function reasonOf(error: unknown, reasons: Reasons): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return reasons[String(error.code)] ?? error.message;
}

/** What tools keep for themselves is passed over; links are not followed. */
function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    if (entry.isFile()) return [path];
    return entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name) ? filesBelow(folder, path) : [];
  });
}

export const terminal = (): Host => ({
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path),
  write: (path, text) => {
    writeFileSync(path, text);
  },
  create: (path, bytes, secret) => {
    writeFileSync(path, bytes, { flag: 'wx', mode: secret ? 0o600 : 0o644 });
  },
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  },
  list: (folder) => filesBelow(folder),
  env: (name) => process.env[name],
  now: () => Date.now(),
  folder: process.cwd(),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
