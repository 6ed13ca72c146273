// Texts of Terraform's language: in quotes, and as heredocs. Terraform makes every text NFC, and so does this.
// Measured with Terraform 1.11: `$${` and `%%{` stand for `${` and `%{`, after other `$`, too; a carriage return stays in
// a heredoc; `<<-` takes the indent that all lines share, lines of blanks apart.
import type { Cursor } from './cursor.ts';
import type { Expression } from './syntax.ts';

/** Reads what stands in `${…}`, up to its closing brace. */
type ReadInside = (cursor: Cursor) => Expression;

/** A run of text, or what is worked out. */
type Part = string | Expression;

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);
const longEscape = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const highest = 0x10ffff;

function readEscape(cursor: Cursor): string {
  const start = cursor.at;
  const long = cursor.match(longEscape);
  const code = parseInt(long?.[1] ?? long?.[2] ?? '', 16);
  if (long !== null && code <= highest) return String.fromCodePoint(code);
  const known = long === null ? simple.get(cursor.text.charAt(start + 1)) : undefined;
  if (long === null) cursor.at = Math.min(start + 2, cursor.text.length);
  if (known === undefined)
    cursor.report('Terraform knows no such escape: a backslash is written `\\\\` in quotes.', start);
  return known ?? cursor.text.slice(start, cursor.at);
}

/** Both forms have templates; only quotes have escapes. */
function readPart(cursor: Cursor, escapes: boolean, readInside: ReadInside): Part {
  for (const sign of ['$', '%']) {
    if (cursor.take(`${sign}${sign}{`)) return `${sign}{`;
    if (cursor.sees(`${sign}{`)) return readTemplate(cursor, readInside);
  }
  if (escapes && cursor.next === '\\') return readEscape(cursor);
  cursor.at++;
  return cursor.text.charAt(cursor.at - 1);
}

function readTemplate(cursor: Cursor, readInside: ReadInside): Expression {
  const start = cursor.at;
  const isValue = cursor.next === '$';
  cursor.at += 2;
  cursor.take('~');
  const inside = readInside(cursor);
  cursor.skipBlanks(true);
  cursor.take('~');
  if (!cursor.take('}')) cursor.report('This template is never closed: a `}` is missing.', start, start + 2);
  return isValue ? inside : { kind: 'other', broken: false, range: cursor.rangeFrom(start) };
}

/** Text alone, one value alone, or a mixture that only Terraform can work out. */
function joined(parts: readonly Part[], range: Expression['range']): Expression {
  const [only, ...more] = parts.filter((part) => part !== '');
  if (more.length === 0 && typeof only === 'object') return only;
  if (parts.every((part) => typeof part === 'string'))
    return { kind: 'literal', value: parts.join('').normalize('NFC'), range };
  const broken = parts.some((part) => typeof part === 'object' && part.kind === 'other' && part.broken);
  return { kind: 'other', broken, range };
}

/** The cursor is at the opening quote. */
export function readQuoted(cursor: Cursor, readInside: ReadInside): Expression {
  const start = cursor.at;
  const parts: Part[] = [];
  cursor.at++;
  while (!cursor.isAtLineEnd && cursor.next !== '"') parts.push(readPart(cursor, true, readInside));
  if (!cursor.take('"'))
    cursor.report('This text is never closed: a `"` is missing at the end of the line.', start, start + 1);
  return joined(parts, cursor.rangeFrom(start));
}

const heredocStart = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const heredocLine = /[^\n]*(?:\n|$)/y;

/** The cursor is at `<<`. Null when no heredoc begins here. */
export function readHeredoc(cursor: Cursor, readInside: ReadInside): Expression | null {
  const start = cursor.at;
  const [head = '', flush, word = ''] = cursor.match(heredocStart) ?? [];
  if (head === '') return null;
  const lines: (readonly Part[])[] = [];
  for (;;) {
    if (cursor.isAtEnd) {
      cursor.report(
        `This heredoc is never closed: a line with \`${word}\` alone is missing.`,
        start,
        start + head.length,
      );
      break;
    }
    const from = cursor.at;
    const [line = ''] = cursor.match(heredocLine) ?? [];
    if (line.trim() === word) {
      // The end of the line ends the attribute, too.
      cursor.at = from + line.trimEnd().length;
      break;
    }
    cursor.at = from;
    lines.push(readLine(cursor, readInside));
  }
  return joined((flush === '-' ? flushed(lines) : lines).flat(), cursor.rangeFrom(start));
}

/** A template may run over several lines. */
function readLine(cursor: Cursor, readInside: ReadInside): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  while (!cursor.isAtEnd && !text.endsWith('\n')) {
    const part = readPart(cursor, false, readInside);
    if (typeof part === 'string') text += part;
    else {
      parts.push(text, part);
      text = '';
    }
  }
  return [...parts, text];
}

const blankStart = /^\p{White_Space}*/u;

function flushed(lines: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  const counted = lines.filter(([first]) => !isBlank(first));
  const indent = Math.min(...counted.map(([first]) => indentOf(first)));
  return lines.map(([first = '', ...rest]) =>
    typeof first !== 'string' || isBlank(first) ? [first, ...rest] : [first.slice(indent), ...rest],
  );
}

const indentOf = (part: Part | undefined): number =>
  typeof part === 'string' ? (blankStart.exec(part)?.[0].length ?? 0) : 0;
const isBlank = (part: Part | undefined): boolean =>
  typeof part === 'string' && part.endsWith('\n') && part.trim() === '';
