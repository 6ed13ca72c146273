// What the file of a plugin knows for an export of it: under what a person gives.
import type { ExportSettings } from '../export/settings.ts';
import { parseText } from '../text/parse-text.ts';
import type { ImportedPlugin } from './define.ts';
import { objectNames } from './kubernetes-names.ts';
import { readForeign } from './read-foreign.ts';

/** The plugin of one place of a text, where an import makes one plugin of each; null where it does not. */
export function pluginAt(text: string, place: number): ImportedPlugin | null {
  const { plugins } = readForeign(text);
  return plugins.length === parseText(text).places.length ? (plugins[place] ?? null) : null;
}

/** Names, ids and options that the file of a plugin knows, under those that are given. */
export function underGiven(
  { filled, source, written }: Pick<ImportedPlugin, 'filled' | 'source' | 'written'>,
  format: string,
  given: ExportSettings,
): ExportSettings {
  // What the file was written with holds for the same format again.
  const again = written?.format === format ? written.options : {};
  const objects = format.startsWith('kubernetes') ? objectNames(source.scope) : {};
  return {
    ...given,
    filled: { ...filled, ...objects, ...given.filled },
    options: { ...again, ...given.options },
  };
}
