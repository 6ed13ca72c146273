// The files of a custom plugin as they come in: a folder that was picked or dropped, or a zip. Lua is read; of other files
// the name is enough. Nothing leaves the browser.
import { err, ok, type Result } from '../../src/index.ts';
import type { PluginFile } from '../../src/plugin-check.ts';

interface NamedFile {
  /** With folders, separated by slashes. */
  readonly path: string;
  readonly file: File;
}

export type ReadFiles = Result<readonly PluginFile[], string>;

/** Far more than any plugin has. */
const mostFiles = 2000;
const largestModule = 2_000_000;
const largestZip = 20_000_000;

const isLua = (path: string): boolean => path.endsWith('.lua');

function decoded(path: string, bytes: Uint8Array): Result<PluginFile, string> {
  try {
    return ok({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return err(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

async function bytesOf({ path, file }: NamedFile, most: number): Promise<Result<Uint8Array, string>> {
  if (file.size > most)
    return err(`${path} has ${Math.round(file.size / 1e6)} MB, which is too much to read.`);
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return err(`${path} could not be read: ${String(error)}`);
  }
}

async function readAll(files: readonly NamedFile[]): Promise<ReadFiles> {
  if (files.length > mostFiles)
    return err(`There are ${files.length} files. Choose the folder of the plugin.`);
  const read = await Promise.all(
    files.map(async (one): Promise<Result<PluginFile, string>> => {
      if (!isLua(one.path)) return ok({ path: one.path, text: '' });
      const bytes = await bytesOf(one, largestModule);
      return bytes.ok ? decoded(one.path, bytes.value) : bytes;
    }),
  );
  const found: PluginFile[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}

async function readZip(named: NamedFile): Promise<ReadFiles> {
  const bytes = await bytesOf(named, largestZip);
  if (!bytes.ok) return bytes;
  const { unzipFiles } = await import('./zip.ts');
  const unzipped = unzipFiles(bytes.value, { mostFiles, largest: largestModule, wanted: isLua });
  if (!unzipped.ok) return err(`${named.path} cannot be opened: ${unzipped.error}`);
  const found: PluginFile[] = [];
  for (const { path, bytes: content } of unzipped.value) {
    const one = decoded(path, content);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}

const read = (files: readonly NamedFile[]): Promise<ReadFiles> => {
  const [first, ...more] = files;
  return first !== undefined && more.length === 0 && /\.zip$/i.test(first.path)
    ? readZip(first)
    : readAll(files);
};

/** Null when the person closes the picker. Must be called from a click or a key. */
export function pickPlugin(what: 'folder' | 'zip'): Promise<ReadFiles | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    if (what === 'folder') input.webkitdirectory = true;
    else input.accept = '.zip';
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      resolve(read(files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))));
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

const listed = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });

/** A reader gives some entries at a time, and none when it is at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (let some = await listed(reader); some.length > 0; some = await listed(reader)) all.push(...some);
  return all;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesOf(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry) || /^(\.|node_modules$)/.test(entry.name)) return [];
  const inner = await Promise.all((await entriesIn(entry)).map(filesOf));
  return inner.flat();
}

/** A file that stands in no folder of the machine has no entry. */
const filesOfDrop = async (dropped: FileSystemEntry | File | null): Promise<readonly NamedFile[]> => {
  if (dropped === null) return [];
  return dropped instanceof File ? [{ path: dropped.name, file: dropped }] : filesOf(dropped);
};

/** Must be called while the drop is handled: later the browser has forgotten what was dropped. */
export async function droppedPlugin({ items }: DataTransfer): Promise<ReadFiles> {
  const dropped = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  try {
    const files = await Promise.all(dropped.map(filesOfDrop));
    return await read(files.flat());
  } catch (error) {
    return err(`What was dropped could not be read: ${String(error)}`);
  }
}
