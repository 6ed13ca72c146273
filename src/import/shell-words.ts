// A POSIX shell text as its commands: each word as the program would get it, and where it stands. Nothing is run and
// nothing expanded; what a shell would expand is told. Own, because the parsers on offer are unkept or a megabyte of
// wasm, and because the value of a word has to lead back to its place.
import type { Range } from '../base/diagnostic.ts';
import { readHeredoc } from './shell-heredoc.ts';
import { readWord, type ShellWord } from './shell-word.ts';

export type { ShellWord } from './shell-word.ts';

/** What a command reads from its standard input. */
export interface ShellInput extends ShellWord {
  /** False when the mark is quoted: the shell then leaves the text as it is. */
  readonly expands: boolean;
}

export interface ShellCommand {
  readonly words: readonly ShellWord[];
  readonly input: ShellInput | null;
  /** The command before it writes into this one. */
  readonly piped: boolean;
  readonly range: Range;
}

export interface ShellText {
  readonly commands: readonly ShellCommand[];
  /** Quotes and heredocs that do not end. */
  readonly open: readonly Range[];
}

interface Waiting {
  readonly command: Draft;
  readonly mark: ShellWord;
  readonly indented: boolean;
}

interface Draft {
  readonly words: ShellWord[];
  input: ShellInput | null;
  piped: boolean;
}

const operator = /(?:&&|\|\||;;|[;&|()\n])/y;
const redirection = /\d*(?:<<<|<<-|<<|>>|[<>]&?)/y;
const blank = /(?:[ \t\r]|\\\r?\n)+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

export function readShell(text: string): ShellText {
  return new Reader(text).read();
}

class Reader {
  private readonly text: string;
  private readonly commands: ShellCommand[] = [];
  private readonly open: Range[] = [];
  private waiting: Waiting[] = [];
  private draft: Draft = { words: [], input: null, piped: false };
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): ShellText {
    while (this.at < this.text.length) this.step();
    this.end(false);
    return { commands: this.commands, open: this.open };
  }

  private step(): void {
    const { text } = this;
    const gap = matchAt(blank, text, this.at);
    if (gap !== null) return this.skip(gap);
    if (text[this.at] === '#') return this.skip(/[^\n]*/y.exec(text.slice(this.at))?.[0] ?? '#');
    const redirected = matchAt(redirection, text, this.at);
    if (redirected !== null) return this.redirect(redirected);
    const separator = matchAt(operator, text, this.at);
    if (separator === null) return void this.draft.words.push(this.word());
    this.skip(separator);
    if (separator === '\n') this.bodies();
    this.end(separator === '|');
  }

  private skip(what: string): void {
    this.at += what.length;
  }

  private word(): ShellWord {
    const word = readWord(this.text, this.at);
    // A lone sign that begins no word must not stop the reader.
    this.at = Math.max(word.range.end, this.at + 1);
    if (word.open) this.open.push(word.range);
    return word;
  }

  private redirect(sign: string): void {
    this.skip(sign);
    const gap = matchAt(blank, this.text, this.at);
    if (gap !== null) this.skip(gap);
    if (/[\n;&|]/.test(this.text[this.at] ?? '\n')) return;
    const target = this.word();
    if (/^\d*<<-?$/.test(sign))
      this.waiting.push({ command: this.draft, mark: target, indented: sign.endsWith('-') });
    else if (sign.endsWith('<<<'))
      this.draft.input = { ...target, value: `${target.value}\n`, expands: true };
  }

  /** Heredocs begin on the line after the one that asks for them, in its order. */
  private bodies(): void {
    for (const { command, mark, indented } of this.waiting) {
      const { input, end, closed } = readHeredoc(this.text, this.at, mark, indented);
      command.input = input;
      if (!closed) this.open.push(mark.range);
      this.at = end;
    }
    this.waiting = [];
  }

  private end(pipes: boolean): void {
    const { draft } = this;
    // Heredocs may still come, on lines after this command: the object that receives them is the one kept.
    const [first] = draft.words;
    const last = draft.words.at(-1);
    if (first && last) {
      const range = { start: first.range.start, end: last.range.end };
      this.commands.push(Object.assign(draft, { range }));
    }
    this.draft = { words: [], input: null, piped: pipes && first !== undefined };
  }
}
