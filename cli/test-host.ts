// A host for tests: files that exist in memory only, and what was printed.
import type { JqService } from '../src/index.ts';
import { runCommandLine } from './command-line.ts';
import type { Host } from './host.ts';

export type Files = { readonly [path: string]: string | Uint8Array };

class NoSuchFile extends Error {
  readonly code = 'ENOENT';
}
class FileExists extends Error {
  readonly code = 'EEXIST';
}

/** Of a folder that is there because a file is in it. */
export function filesIn(folder: string, paths: readonly string[]): readonly string[] {
  const start = folder === '.' ? '' : `${folder}/`;
  const found = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  if (found.length === 0) throw new NoSuchFile(folder);
  return found;
}

/** 2026-11-26, 16:00. */
const now = Date.UTC(2026, 10, 26, 16);

export interface Created {
  readonly bytes: Uint8Array;
  readonly secret: boolean;
}

export function memoryHost(files: Files, env: { readonly [name: string]: string } = {}) {
  const written = new Map<string, string>();
  const created = new Map<string, Created>();
  const folders = new Set<string>();
  let out = '';
  let said = '';
  const host: Host = {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += text;
    },
    read: (path) => {
      const content = files[path];
      if (content === undefined) throw new NoSuchFile(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    write: (path, text) => {
      if (path.startsWith('no-folder/')) throw new NoSuchFile(path);
      written.set(path, text);
    },
    list: (folder) => filesIn(folder, Object.keys(files)),
    create: (path, bytes, secret) => {
      if (path.startsWith('no-folder/')) throw new NoSuchFile(path);
      if (path in files || created.has(path)) throw new FileExists(path);
      created.set(path, { bytes, secret });
    },
    exists: (path) => path in files || created.has(path),
    makeFolder: (path) => {
      if (path === 'no-folder') throw new NoSuchFile(path);
      folders.add(path);
    },
    env: (name) => env[name],
    now: () => now,
    folder: '/project',
    colours: false,
  };
  return { host, written, created, folders, printed: () => ({ out, said }) };
}

/** Whole command lines with real engines: exit code, what was printed and what was written. */
export const commandLines =
  (jq: JqService) =>
  async (words: readonly string[], files: Files = {}, env: { readonly [name: string]: string } = {}) => {
    const { host, written, created, folders, printed } = memoryHost(files, env);
    const code = await runCommandLine(words, host, jq);
    const { out, said } = printed();
    return { code, out, said, written, created, folders, json: (): unknown => JSON.parse(out) };
  };
