// What the commands need from the terminal, so that tests run them without one.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../src/index.ts';

export interface Host {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Bytes of a file, or of standard input for `-`. Throws as Node does. */
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, text: string) => void;
  /** A folder and those above it; nothing where they are there. Throws as Node does. */
  readonly makeFolder: (path: string) => void;
  /** A new file for its owner alone, or for all to read. Throws as Node does when there is one already. */
  readonly create: (path: string, bytes: Uint8Array, secret: boolean) => void;
  readonly exists: (path: string) => boolean;
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

const folderReasons: Reasons = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'there is a file of that name',
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

/** Why a folder cannot be made, in one sentence; null when it is there. */
export function makeFolder(host: Pick<Host, 'makeFolder'>, path: string): string | null {
  try {
    host.makeFolder(path);
    return null;
  } catch (error) {
    return `${path || 'A folder without a name'} cannot be made: ${reasonOf(error, folderReasons)}.`;
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
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  create: (path, bytes, secret) => {
    writeFileSync(path, bytes, { flag: 'wx', mode: secret ? 0o600 : 0o644 });
  },
  exists: (path) => existsSync(path),
  list: (folder) => filesBelow(folder),
  env: (name) => process.env[name],
  now: () => Date.now(),
  folder: process.cwd(),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
