// Several text files as one to download. Loaded when somebody asks for it.
import { strToU8, zipSync } from 'fflate';

export interface ZippedFile {
  /** With folders, separated by slashes. */
  readonly path: string;
  readonly text: string;
}

/** The same files give the same bytes: the time in the archive is fixed. */
export const zipFiles = (files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
    mtime: '1980-01-01T00:00:00',
  });
