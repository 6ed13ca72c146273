// A host for tests: files that exist in memory only, and what was printed.
import type { Host } from './host.ts';

export type Files = { readonly [path: string]: string | Uint8Array };

class NoSuchFile extends Error {
  readonly code = 'ENOENT';
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
    folder: '/project',
    colours: false,
  };
  return { host, written, printed: () => ({ out, said }) };
}
