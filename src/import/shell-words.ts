// The words of a command line, as bash, dash and any other POSIX shell part them and take their quotes off.
import type { Range } from '../base/diagnostic.ts';
import { expansionAt, ShellTextBuilder, type ShellText } from './shell-text.ts';

export interface ShellWord extends ShellText {
  /** Quotes included. */
  readonly range: Range;
  /** Some of it stands in these quotes. */
  readonly quoted: { readonly single: boolean; readonly double: boolean };
  /** The quotation mark that opens and is never closed. */
  readonly open: "'" | '"' | null;
}

const blank = /[ \t\r]/;
/** Ends a word outside quotes. */
const wordEnd = /[ \t\r\n;&|<>()]/;
/** What a backslash takes its meaning from inside double quotes. */
const escapable = /[$`"\\\n]/;

/** Start of the next word or sign: blanks, joined lines and comments passed over. */
export function skipBlanks(script: string, from: number): number {
  let at = from;
  for (;;) {
    if (blank.test(script[at] ?? '')) at++;
    else if (script.startsWith('\\\n', at)) at += 2;
    else if (script.startsWith('\\\r\n', at)) at += 3;
    else if (script[at] === '#') {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else return at;
  }
}

/** The word that begins at `start`, which is no blank and no sign. */
export function readWord(script: string, start: number): ShellWord {
  const text = new ShellTextBuilder();
  const quoted = { single: false, double: false };
  let open: ShellWord['open'] = null;
  let at = start;
  while (at < script.length && !wordEnd.test(script[at] ?? '')) {
    const sign = script[at];
    if (sign === "'" || (sign === '$' && script[at + 1] === "'")) {
      quoted.single = true;
      const end = sign === '$' ? readAnsi(script, at + 2, text) : readSingle(script, at + 1, text);
      if (end > script.length) open = "'";
      at = Math.min(end, script.length);
    } else if (sign === '"') {
      quoted.double = true;
      const end = readDouble(script, at + 1, text);
      if (end === null) open = '"';
      at = end ?? script.length;
    } else at = readPlain(script, at, text);
  }
  return { ...text.done(at), range: { start, end: at }, quoted, open };
}

/** One step outside quotes. */
function readPlain(script: string, at: number, text: ShellTextBuilder): number {
  const length = expansionAt(script, at);
  if (length > 0) {
    text.expand(script.slice(at, at + length), at);
    return at + length;
  }
  if (script[at] !== '\\') text.add(script[at] ?? '', at);
  else if (script[at + 1] !== '\n') text.add(script[at + 1] ?? '', at, true);
  return at + (script[at] === '\\' ? 2 : 1);
}

/** After the closing quote; past the end of the script where there is none. */
function readSingle(script: string, from: number, text: ShellTextBuilder): number {
  const end = script.indexOf("'", from);
  text.add(script.slice(from, end < 0 ? script.length : end), from);
  return end < 0 ? script.length + 1 : end + 1;
}

/** After the closing quote; null where there is none. */
function readDouble(script: string, from: number, text: ShellTextBuilder): number | null {
  for (let at = from; at < script.length;) {
    if (script[at] === '"') return at + 1;
    at = readExpanded(script, at, text, escapable);
  }
  return null;
}

/** One step where the shell expands and backslashes escape `meant` alone: double quotes, and documents in a script. */
export function readExpanded(script: string, at: number, text: ShellTextBuilder, meant: RegExp): number {
  const next = script[at + 1] ?? '';
  if (script[at] === '\\' && meant.test(next)) {
    if (next !== '\n') text.add(next, at, true);
    return at + 2;
  }
  const length = expansionAt(script, at);
  if (length > 0) text.expand(script.slice(at, at + length), at);
  else text.add(script[at] ?? '', at);
  return at + Math.max(1, length);
}

const ansi: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
]);
const ansiCode = /\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/y;
/** Bytes: several in a row may be one character in UTF-8. */
const ansiBytes = /(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+/y;

const bytesOf = (escapes: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(escapes.split('\\').slice(1), (one) =>
      one.startsWith('x') ? parseInt(one.slice(1), 16) : parseInt(one, 8),
    ),
  );

/** There is no character with a higher code. */
const characterOf = (code: number): string => (code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));

/** `$'…'` of bash: backslashes as in C. */
function readAnsi(script: string, from: number, text: ShellTextBuilder): number {
  for (let at = from; at < script.length;) {
    if (script[at] === "'") return at + 1;
    ansiCode.lastIndex = at;
    ansiBytes.lastIndex = at;
    const code = ansiCode.exec(script);
    const bytes = ansiBytes.exec(script)?.[0];
    const named = script[at] === '\\' ? ansi.get(script[at + 1] ?? '') : undefined;
    if (code) {
      text.add(characterOf(parseInt(code[1] ?? code[2] ?? '0', 16)), at, true);
      at += code[0].length;
    } else if (bytes !== undefined) {
      text.add(bytesOf(bytes), at, true);
      at += bytes.length;
    } else if (named !== undefined) {
      text.add(named, at, true);
      at += 2;
    } else text.add(script[at] ?? '', at++);
  }
  return script.length + 1;
}
