// One word of a shell text: its quotes taken off, its escapes read, its expansions left as they are but told.
import type { Range } from '../base/diagnostic.ts';

/** The value from `value` on stands in the text from `source` on, character by character. */
interface Run {
  readonly value: number;
  readonly source: number;
}

export interface ShellWord {
  readonly value: string;
  readonly range: Range;
  /** What the shell would put something else in place of: `$x`, `$(…)`, backticks. */
  readonly expansions: readonly Range[];
  /** Characters outside of quotes that mean something to the shell or to curl: `{`, `}`, `*`, `?`, `[`, and `|`. */
  readonly bare: readonly Range[];
  readonly runs: readonly Run[];
  /** A quote does not end. */
  readonly open: boolean;
  readonly quoted: boolean;
}

/** Where a character of the value stands in the text. */
export function sourceOf({ runs, range }: Pick<ShellWord, 'runs' | 'range'>, index: number): number {
  const run = runs.findLast(({ value }) => value <= index);
  return run === undefined ? range.start : run.source + (index - run.value);
}

const ends = /[\s;&|()<>]/;
const meaningful = /[{}*?[]/;
/** `{serviceName|Id}`: the documentation's placeholders stand in URLs without quotes, where a shell sees a pipe. */
const pipeInBraces = /\|[\w-]*\}/y;

export class WordBuilder {
  value = '';
  readonly expansions: Range[] = [];
  readonly bare: Range[] = [];
  readonly runs: Run[] = [];
  quoted = false;
  open = false;

  add(piece: string, source: number): void {
    const last = this.runs.at(-1);
    const follows = last !== undefined && source - last.source === this.value.length - last.value;
    if (!follows) this.runs.push({ value: this.value.length, source });
    this.value += piece;
  }
}

export function readWord(text: string, start: number): ShellWord {
  const word = new WordBuilder();
  let at = start;
  let braces = 0;
  for (;;) {
    const character = text[at];
    if (character === undefined) break;
    if (character === '|' && braces > 0 && matches(pipeInBraces, text, at)) {
      word.bare.push({ start: at, end: at + 1 });
      word.add(character, at);
      at += 1;
    } else if (ends.test(character)) break;
    else {
      if (character === '{') braces += 1;
      if (character === '}') braces -= 1;
      at = piece(text, at, word);
    }
  }
  const { value, expansions, bare, runs, open, quoted } = word;
  return { value, range: { start, end: at }, expansions, bare, runs, open, quoted };
}

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Reads one quoted part, escape, expansion or character; answers where the next begins. */
function piece(text: string, at: number, word: WordBuilder): number {
  const character = text[at] ?? '';
  if (character === "'") return single(text, at, word);
  if (character === '"') return double(text, at, word);
  if (character === '$' && text[at + 1] === "'") return dollarSingle(text, at, word);
  if (character === '\\') return escaped(text, at, word);
  const expansion = endOfExpansion(text, at);
  if (expansion !== null) return expand(text, at, expansion, word);
  if (meaningful.test(character)) word.bare.push({ start: at, end: at + 1 });
  word.add(character, at);
  return at + 1;
}

function expand(text: string, at: number, end: number, word: WordBuilder): number {
  word.expansions.push({ start: at, end });
  word.add(text.slice(at, end), at);
  return end;
}

function escaped(text: string, at: number, word: WordBuilder): number {
  const next = text[at + 1];
  if (next === undefined) {
    word.add('\\', at);
    return at + 1;
  }
  if (next !== '\n') word.add(next, at + 1);
  word.quoted = true;
  return at + 2;
}

function single(text: string, at: number, word: WordBuilder): number {
  const close = text.indexOf("'", at + 1);
  word.quoted = true;
  if (close < 0) word.open = true;
  const end = close < 0 ? text.length : close;
  word.add(text.slice(at + 1, end), at + 1);
  return close < 0 ? end : end + 1;
}

function double(text: string, start: number, word: WordBuilder): number {
  word.quoted = true;
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at = insideDouble(text, at, word);
  if (at >= text.length) word.open = true;
  return Math.min(at + 1, text.length);
}

/** In double quotes and in heredocs that expand: a backslash takes the meaning of five characters only. */
export function insideDouble(text: string, at: number, word: WordBuilder, special = /[$`"\\]/): number {
  if (text[at] === '\\') {
    const next = text[at + 1] ?? '';
    if (next === '\n') return at + 2;
    if (special.test(next)) {
      word.add(next, at + 1);
      return at + 2;
    }
    word.add('\\', at);
    return at + 1;
  }
  const expansion = endOfExpansion(text, at);
  if (expansion !== null) return expand(text, at, expansion, word);
  word.add(text[at] ?? '', at);
  return at + 1;
}

const controls: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
};
const codes = /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3}))/y;

/** `$'…'`, which bash reads and older shells do not: what browsers copy as curl. */
function dollarSingle(text: string, start: number, word: WordBuilder): number {
  word.quoted = true;
  let at = start + 2;
  while (at < text.length && text[at] !== "'") {
    codes.lastIndex = at;
    const code = codes.exec(text);
    const [whole = '', hex, short, long, octal] = code ?? [];
    if (code !== null) {
      const point = Number.parseInt(hex ?? short ?? long ?? octal ?? '0', octal === undefined ? 16 : 8);
      word.add(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', at);
      at += whole.length;
    } else if (text[at] === '\\' && at + 1 < text.length) {
      const letter = text[at + 1] ?? '';
      word.add(controls[letter] ?? letter, at);
      at += 2;
    } else {
      word.add(text[at] ?? '', at);
      at += 1;
    }
  }
  if (at >= text.length) word.open = true;
  return Math.min(at + 1, text.length);
}

const variable = /\$(?:\w+|[@*#?$!-])/y;

/** Where an expansion that begins here ends; null where none begins. */
export function endOfExpansion(text: string, at: number): number | null {
  if (text[at] === '`') {
    const close = text.indexOf('`', at + 1);
    return close < 0 ? text.length : close + 1;
  }
  if (text[at] !== '$') return null;
  const opening = text[at + 1];
  if (opening === '{') return closing(text, at + 1, '{', '}');
  if (opening === '(') return closing(text, at + 1, '(', ')');
  variable.lastIndex = at;
  const name = variable.exec(text)?.[0];
  return name === undefined ? null : at + name.length;
}

function closing(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
