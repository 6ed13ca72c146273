// What the commands need from the terminal, so that tests run them without one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../src/index.ts';

export interface Host {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Bytes of a file, or of standard input for `-`. Throws as Node does. */
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, text: string) => void;
  readonly exists: (path: string) => boolean;
  /** Colours for severities. */
  readonly colours: boolean;
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

/** The text of a file, or why there is none, in one sentence. */
export function readText(host: Pick<Host, 'read'>, path: string): Result<string, string> {
  const shown = path === '-' ? 'Standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = host.read(path);
  } catch (error) {
    return err(`${shown} cannot be read: ${reasonOf(error)}.`);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err(`${shown} is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return reasons[String(error.code)] ?? error.message;
}

export const terminal = (): Host => ({
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
  read: (path) => readFileSync(path === '-' ? 0 : path),
  write: (path, text) => {
    writeFileSync(path, text);
  },
  exists: (path) => existsSync(path),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
