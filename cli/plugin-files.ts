// The files of a folder with custom plugins, named from that folder on. Lua is read; of other files the name is enough.
import { basename, join, resolve } from 'node:path';
import { err, ok, type Result } from '../src/index.ts';
import type { PluginFile } from '../src/plugin-check.ts';
import { listFiles, readText, type Host } from './host.ts';

export interface PluginFiles {
  readonly files: readonly PluginFile[];
  /** As the person would write the name of a file. */
  readonly shown: (path: string) => string;
}

export function readPluginFiles(host: Host, folder: string): Result<PluginFiles, string> {
  const listed = listFiles(host, folder);
  if (!listed.ok) return listed;
  const own = basename(resolve(host.folder, folder));
  const prefix = own === '' ? '' : `${own}/`;
  const files: PluginFile[] = [];
  for (const path of listed.value) {
    const text = path.endsWith('.lua') ? readText(host, join(folder, path)) : ok('');
    if (!text.ok) return err(text.error);
    files.push({ path: prefix + path.replaceAll('\\', '/'), text: text.value });
  }
  return ok({ files, shown: (path) => join(folder, path.slice(prefix.length)) });
}
