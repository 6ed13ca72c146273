// Single quotes in jq programs. jq has strings in double quotes only and no other use for a single one: a program that
// has one outside strings and comments does not compile with any jq. Renderers that turn `"` into `'` make such programs.
import type { Range } from '../base/diagnostic.ts';

interface Reading {
  /** Offsets outside strings and comments. */
  readonly code: readonly number[];
  readonly comments: readonly Range[];
  /** Every string and every bracket that opens is closed. */
  readonly closed: boolean;
}

/** Reads a program as if its strings stood between `quote`s. */
function read(program: string, quote: string): Reading {
  const code: number[] = [];
  const comments: Range[] = [];
  /** Open brackets; a quote stands for a string, which an interpolation may interrupt. */
  const open: string[] = [];
  for (let at = 0; at < program.length; at++) {
    const sign = program[at] ?? '';
    if (open.at(-1) === quote) {
      if (sign === quote) open.pop();
      else if (sign === '\\' && program[++at] === '(') open.push('(');
    } else if (sign === '#') {
      const end = program.indexOf('\n', at);
      comments.push({ start: at, end: end < 0 ? program.length : end });
      at = (comments.at(-1)?.end ?? at) - 1;
    } else {
      code.push(at);
      if (sign === quote || '([{'.includes(sign)) open.push(sign);
      else if (')]}'.includes(sign)) open.pop();
    }
  }
  return { code, comments, closed: open.length === 0 };
}

/** Offsets of single quotes that no jq can read. */
export const strayQuotes = (program: string): readonly number[] =>
  program.includes("'") ? read(program, '"').code.filter((at) => program[at] === "'") : [];

/** Marks that join the letter before them, letters that stand for others, and the parts of Hangul syllables. */
const mark = /\p{M}|[\u1160-\u11ff\ud7b0-\ud7ff]/u;

/**
 * The program with escapes for the characters in its strings that tools join to their neighbours (Unicode's NFC). It
 * means the same. Outside strings and comments jq takes no such character.
 */
export function withEscapedMarks(program: string): string {
  const { code, comments } = read(program, '"');
  const outside = new Set(code);
  return program.replace(/[^\0-\u007f]/gu, (character, at: number) => {
    const isText = !outside.has(at) && !comments.some(({ start, end }) => at >= start && at < end);
    if (!isText || !(mark.test(character) || character.normalize('NFC') !== character)) return character;
    return Array.from({ length: character.length }, (_, i) => escapeOf(character.charCodeAt(i))).join('');
  });
}

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/**
 * The program with double quotes where single ones delimit its strings. Null unless that is certain: the program has
 * no double quote of its own, and its single quotes, those of comments apart, come in pairs.
 */
export function withDoubleQuotes(program: string): string | null {
  if (program.includes('"')) return null;
  const { comments, closed } = read(program, "'");
  if (!closed) return null;
  return program.replaceAll("'", (quote, at: number) =>
    comments.some(({ start, end }) => at >= start && at < end) ? quote : '"',
  );
}
