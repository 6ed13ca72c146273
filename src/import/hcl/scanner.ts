// Characters of an HCL text: blanks and comments passed over, names, numbers, quoted texts and heredocs read.
import { HclSyntaxError } from './syntax.ts';

const blank = /(?:[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const blankOrLine = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const name = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const heredocMark = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;

/** A text, and whether it holds a template that only Terraform can fill in. */
export interface ScannedText {
  readonly value: string;
  readonly isTemplate: boolean;
}

const escapes: { readonly [sign: string]: string } = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }
  get next(): string {
    return this.text[this.at] ?? '';
  }

  /** Blanks and comments of the line; with `lines`, of as many lines as there are. */
  skip(lines: boolean): void {
    this.match(lines ? blankOrLine : blank);
  }
  name(): string | null {
    return this.match(name)?.[0] ?? null;
  }
  number(): number | null {
    const digits = this.match(number)?.[0];
    return digits === undefined ? null : Number(digits);
  }
  take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }
  problem(message: string, start = this.at): HclSyntaxError {
    return new HclSyntaxError(message, {
      start,
      end: Math.min(this.text.length, Math.max(start + 1, this.at)),
    });
  }

  quoted(): ScannedText {
    const start = this.at;
    this.at += 1;
    let value = '';
    let isTemplate = false;
    while (this.next !== '"') {
      if (this.ended || this.next === '\n')
        throw this.problem('This text is not closed: a `"` is missing.', start);
      const part = this.template();
      if (part !== null) {
        value += part.value;
        isTemplate ||= part.isTemplate;
      } else if (this.next === '\\') value += this.escape();
      else {
        value += this.next;
        this.at += 1;
      }
    }
    this.at += 1;
    return { value, isTemplate };
  }

  heredoc(): ScannedText | null {
    const start = this.at;
    const head = this.match(heredocMark);
    if (head === null) return null;
    const [, indented = '', mark = ''] = head;
    const lines: string[] = [];
    for (;;) {
      if (this.ended) throw this.problem(`This text is not closed: a line \`${mark}\` is missing.`, start);
      const end = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, end < 0 ? this.text.length : end);
      if (line.trim() === mark) {
        this.at += line.length;
        return this.filled(lines, indented === '-');
      }
      lines.push(line);
      this.at = end < 0 ? this.text.length : end + 1;
    }
  }

  private filled(lines: readonly string[], indented: boolean): ScannedText {
    const shown = lines.filter((line) => line.trim() !== '');
    const common = Math.min(...shown.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
    const cut = indented && shown.length > 0 ? lines.map((line) => line.slice(common)) : lines;
    const inner = new Scanner(cut.map((line) => `${line}\n`).join(''));
    let value = '';
    let isTemplate = false;
    while (!inner.ended) {
      const part = inner.template();
      value += part?.value ?? inner.next;
      isTemplate ||= part?.isTemplate === true;
      if (part === null) inner.at += 1;
    }
    return { value, isTemplate };
  }

  /** `$${` stands for `${`; `${…}` and `%{…}` are for Terraform to fill in. */
  private template(): ScannedText | null {
    for (const sign of ['$', '%']) {
      if (this.take(`${sign}${sign}{`)) return { value: `${sign}{`, isTemplate: false };
      if (this.text.startsWith(`${sign}{`, this.at)) return { value: this.interpolation(), isTemplate: true };
    }
    return null;
  }

  private interpolation(): string {
    const start = this.at;
    let depth = 0;
    do {
      if (this.ended) throw this.problem('This template is not closed: a `}` is missing.', start);
      if (this.next === '{') depth += 1;
      if (this.next === '}') depth -= 1;
      if (this.next === '"') this.quoted();
      else this.at += 1;
    } while (depth > 0 || this.at === start + 1);
    return this.text.slice(start, this.at);
  }

  private escape(): string {
    const [whole, short, long] = this.match(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y) ?? [];
    const code = short ?? long;
    if (whole !== undefined && code !== undefined) {
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    }
    const meant = escapes[this.text[this.at + 1] ?? ''];
    if (meant === undefined)
      throw this.problem('This escape means nothing. A backslash itself is written `\\\\`.');
    this.at += 2;
    return meant;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }
}
