// Files written on Windows: to a shell, a backslash before such a line end continues no line. They are read as if
// their lines ended as everywhere else, and places are told in the text as it was.
import type { Range } from '../base/diagnostic.ts';

export interface UnixLines {
  readonly text: string;
  /** From the text with other line ends to the one that was given. */
  readonly back: (range: Range) => Range;
}

/** A carriage return is only taken away where each line has one: elsewhere it may be part of a value. */
export function unixLines(text: string): UnixLines {
  if (!text.includes('\r\n') || /(?<!\r)\n/.test(text)) return { text, back: (range) => range };
  const lines = text.replaceAll('\r\n', '\n');
  const back = (at: number): number => at + (lines.slice(0, at).split('\n').length - 1);
  return { text: lines, back: ({ start, end }) => ({ start: back(start), end: back(end) }) };
}
