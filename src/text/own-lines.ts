// Which lines of a block collection belong to one entry: its own, the comments directly above at its indentation,
// and the comments directly below that are indented deeper.
import type { Range } from '../base/diagnostic.ts';
import { lineStart, nextLine, type Entry } from './entries.ts';

export const columnOf = (text: string, entry: Entry): number => entry.start - lineStart(text, entry.start);

/** False for the first entry of a map that begins beside its dash. */
export const startsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === '';

/**
 * From a line start to a line start; an entry that begins beside a dash starts where it stands. The comment that a
 * text begins with speaks of the text, not of its first entry.
 */
export function ownLines(text: string, entries: readonly Entry[], index: number): Range {
  const entry = entries[index];
  if (!entry) return { start: text.length, end: text.length };
  const column = columnOf(text, entry);
  const above = entries[index - 1];
  const floor = above ? ownEnd(text, above, column) : 0;
  const start = startsLine(text, entry.start)
    ? leadStart(text, lineStart(text, entry.start), column, floor)
    : entry.start;
  return { start: start === 0 ? lineStart(text, entry.start) : start, end: ownEnd(text, entry, column) };
}

function ownEnd(text: string, entry: Entry, column: number): number {
  let end = nextLine(text, entry.end);
  while (end < text.length) {
    const next = nextLine(text, end);
    const line = text.slice(end, next);
    if (!line.trimStart().startsWith('#') || line.search(/\S/) <= column) break;
    end = next;
  }
  return end;
}

function leadStart(text: string, line: number, column: number, floor: number): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (above < floor || above >= start) break;
    const words = text.slice(above, start);
    if (!words.trimStart().startsWith('#') || words.search(/\S/) !== column) break;
    start = above;
  }
  return start;
}

/** Start of the blank lines that end at `line`, a line start. */
export function blankStart(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above >= start || text.slice(above, start).trim() !== '') break;
    start = above;
  }
  return start;
}

/** End of the blank lines that start at `line`, a line start. */
export function blankEnd(text: string, line: number): number {
  let end = line;
  while (end < text.length) {
    const next = nextLine(text, end);
    if (text.slice(end, next).trim() !== '') break;
    end = next;
  }
  return end;
}
