// Several files as one to download. Loaded when somebody asks for it.
import { strToU8, zipSync } from 'fflate';

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
