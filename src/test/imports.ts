// Imports for tests: foreign texts line by line, and what an importer tells of them.
import type { Imported } from '../import/define.ts';

export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

/** Each fault as its id, what it is about, and the part of the text that it points at. */
export function faultsIn(
  text: string,
  { plugins, faults }: Imported,
): readonly (readonly [string, string, string])[] {
  const all = [...faults, ...plugins.flatMap((plugin) => plugin.faults)];
  return all.map(({ id, about, range }) => [
    id,
    about,
    range === null ? '' : text.slice(range.start, range.end),
  ]);
}
