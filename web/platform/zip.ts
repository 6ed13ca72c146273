// Several files in one: text files to download, and what comes in. Loaded when somebody asks for it.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../src/index.ts';

export interface ZippedFile {
  /** With folders, separated by slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

/** The same files give the same bytes: the time in the archive is fixed. */
export const zipFiles = (files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, content }) => [path, bytesOf(content)])), {
    mtime: '1980-01-01T00:00:00',
  });

interface UnzipLimits {
  readonly mostFiles: number;
  /** In bytes, of one file that is read. */
  readonly largest: number;
  /** Of other files the name is enough: they come back empty. */
  readonly wanted: (path: string) => boolean;
}

interface UnzippedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of an archive, or why it cannot be opened. An archive that would unpack to too much is refused unread. */
export function unzipFiles(
  archive: Uint8Array,
  { mostFiles, largest, wanted }: UnzipLimits,
): Result<readonly UnzippedFile[], string> {
  const names: string[] = [];
  let tooLarge: string | null = null;
  try {
    const found = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        names.push(name);
        if (!wanted(name)) return false;
        if (originalSize > largest) tooLarge = name;
        return tooLarge === null && names.length <= mostFiles;
      },
    });
    if (names.length > mostFiles) return err(`it holds more than ${mostFiles} files.`);
    if (tooLarge !== null) return err(`${String(tooLarge)} is too large to read.`);
    return ok(names.map((path) => ({ path, bytes: found[path] ?? new Uint8Array() })));
  } catch {
    return err('it is no zip archive, or a damaged one.');
  }
}
