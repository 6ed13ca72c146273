// Any file that holds a datakit plugin, for the commands that read other tools' files.
import { readForeign, type ExportSettings, type Imported, type ImportedPlugin } from '../src/formats.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { Host } from './host.ts';
import { readText } from './host.ts';
import { visible } from './visible.ts';

export interface ReadImport {
  readonly text: string;
  readonly imported: Imported;
  readonly plugin: ImportedPlugin;
}

export function readImport(
  host: Host,
  { file, config }: { readonly file: string; readonly config: number | null },
): Result<ReadImport, string> {
  const text = readText(host, file);
  if (!text.ok) return text;
  const imported = readForeign(text.value);
  const { plugins } = imported;
  const [first] = plugins;
  if (first === undefined)
    return err(
      [
        `${file} holds no datakit plugin that can be read.`,
        ...imported.faults.map(({ message }) => message),
      ].join('\n'),
    );
  if (config === null && plugins.length > 1) return err(choice(file, plugins));
  const plugin = config === null ? first : plugins[config - 1];
  if (plugin === undefined)
    return err(`${file} has no datakit plugin number ${config}: it holds ${plugins.length}.`);
  return ok({ text: text.value, imported, plugin });
}

const choice = (file: string, plugins: Imported['plugins']): string =>
  [
    `${file} holds ${plugins.length} datakit plugins. Choose one with --config:`,
    ...plugins.map(({ title }, i) => `  ${i + 1}  ${visible(title)}`),
  ].join('\n');

/** Faults as people read them, with their lines. */
export function faultLines(text: string, { imported, plugin }: Omit<ReadImport, 'text'>): string {
  return [...imported.faults, ...plugin.faults]
    .map(({ message, range }) => {
      const line = range === null ? '' : `line ${text.slice(0, range.start).split('\n').length}: `;
      return `note: ${line}${visible(message)}\n`;
    })
    .join('');
}

/** Names, ids and options that the file of a plugin knows, under those that are given. */
export function underGiven(
  { filled, written }: Pick<ImportedPlugin, 'filled' | 'written'>,
  format: string,
  given: ExportSettings,
): ExportSettings {
  // What the file was written with holds for the same format again.
  const again = written?.format === format ? written.options : {};
  return { ...given, filled: { ...filled, ...given.filled }, options: { ...again, ...given.options } };
}
