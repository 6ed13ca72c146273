// A host for tests: files that exist in memory only, and what was printed.
import type { JqService } from '../src/index.ts';
import { runCommandLine } from './command-line.ts';
import type { Host } from './host.ts';

export type Files = { readonly [path: string]: string | Uint8Array };

class NoSuchFile extends Error {
  readonly code = 'ENOENT';
}

/** Of a folder that is there because a file is in it. */
export function filesIn(folder: string, paths: readonly string[]): readonly string[] {
  const start = folder === '.' ? '' : `${folder}/`;
  const found = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  if (found.length === 0) throw new NoSuchFile(folder);
  return found;
}

export function memoryHost(files: Files) {
  const written = new Map<string, string>();
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
    exists: (path) => path in files,
    list: (folder) => filesIn(folder, Object.keys(files)),
    folder: '/project',
    colours: false,
  };
  return { host, written, printed: () => ({ out, said }) };
}

/** Whole command lines with real engines: exit code, what was printed and what was written. */
export const commandLines =
  (jq: JqService) =>
  async (words: readonly string[], files: Files = {}) => {
    const { host, written, printed } = memoryHost(files);
    const code = await runCommandLine(words, host, jq);
    const { out, said } = printed();
    return { code, out, said, written, json: (): unknown => JSON.parse(out) };
  };
