// A place in a text that is being read: looks ahead, steps over blanks and comments, gathers what is wrong.
import type { Range } from '../../base/diagnostic.ts';
import type { HclProblem } from './syntax.ts';

const inLine = /(?:[ \t\ufeff]|(?:#|\/\/)[^\n]*|\/\*[^]*?(?:\*\/|$))*/y;
const acrossLines = /(?:\s|\ufeff|(?:#|\/\/)[^\n]*|\/\*[^]*?(?:\*\/|$))*/y;
const lineEnd = /\r?\n/y;

/** Deeper than any config; a text that nests further is not read on. */
const deepest = 200;

export class Cursor {
  readonly text: string;
  readonly problems: HclProblem[] = [];
  at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next character; empty at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  sees(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  /** Whether a line ends here. A comment up to the end of the line is blank. */
  get isAtLineEnd(): boolean {
    return this.isAtEnd || this.sees('\n') || this.sees('\r\n');
  }

  take(word: string): boolean {
    if (!this.sees(word)) return false;
    this.at += word.length;
    return true;
  }

  /** What the sticky pattern matches here, stepped over. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** Blanks and comments; in brackets lines do not count. */
  skipBlanks(lines: boolean): void {
    this.match(lines ? acrossLines : inLine);
  }

  skipLine(): void {
    while (!this.isAtLineEnd) this.at++;
    this.match(lineEnd);
  }

  report(message: string, start: number, end = Math.max(this.at, start + 1)): void {
    this.problems.push({ message, range: { start, end: Math.min(end, this.text.length) } });
  }

  rangeFrom = (start: number): Range => ({ start, end: this.at });

  /** What reads itself again inside goes through here, so that no text can exhaust the stack. */
  nested<T>(read: () => T, tooDeep: () => T): T {
    if (this.depth >= deepest) {
      this.report('Brackets are nested too deeply here: nothing after this is read.', this.at);
      this.at = this.text.length;
      return tooDeep();
    }
    this.depth++;
    try {
      return read();
    } finally {
      this.depth--;
    }
  }
}
