// HCL as Terraform's files have it, into a tree with places. Own, because what npm has either gives up the places and
// turns expressions into text (hcl2json, six megabytes of Go in wasm, its project archived) or gives a bare tree and
// leaves every escape, heredoc and template to be read here anyway (tree-sitter).
import { Scanner } from './scanner.ts';
import {
  HclSyntaxError,
  type HclBlock,
  type HclBody,
  type HclEntry,
  type HclExpression,
  type HclProblem,
} from './syntax.ts';

export interface HclFile extends HclBody {
  /** Null for a sound text; else what comes after is not read. */
  readonly problem: HclProblem | null;
}

/** Deeper than any config; a text that is only brackets must not end the reader. */
const deepest = 200;

export function parseHcl(text: string): HclFile {
  const parser = new Parser(text);
  const body: Growing = { attributes: [], blocks: [] };
  try {
    parser.body(body, '');
    return { ...body, problem: null };
  } catch (error) {
    if (!(error instanceof HclSyntaxError)) throw error;
    return { ...body, problem: { message: error.message, range: error.range } };
  }
}

/** An operator at the start of a line goes on with the expression before it. */
const goesOn = /[.?:+*/&|<>=!%-]/;

interface Growing {
  readonly attributes: HclEntry[];
  readonly blocks: HclBlock[];
}

class Parser {
  private readonly scanner: Scanner;
  private depth = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  body(into: Growing, close: string): void {
    const { scanner } = this;
    for (;;) {
      scanner.skip(true);
      if (close !== '' && scanner.take(close)) return;
      if (scanner.ended) {
        if (close === '') return;
        throw scanner.problem('A `}` is missing at the end.', scanner.text.length - 1);
      }
      this.item(into);
    }
  }

  private item(into: Growing): void {
    const { scanner } = this;
    const start = scanner.at;
    const name = scanner.name();
    if (name === null) throw scanner.problem('A name is expected here: of a block or of an argument.');
    const keyRange = { start, end: scanner.at };
    scanner.skip(false);
    if (scanner.next === '=' && scanner.text[scanner.at + 1] !== '=') {
      scanner.at += 1;
      into.attributes.push({ key: name, keyRange, value: this.expression(false) });
      return;
    }
    const labels: string[] = [];
    while (scanner.next !== '{') {
      const label = scanner.next === '"' ? scanner.quoted().value : scanner.name();
      if (label === null) throw scanner.problem('A `=` or a `{` is expected after the name.');
      labels.push(label);
      scanner.skip(false);
    }
    scanner.at += 1;
    const inner: Growing = { attributes: [], blocks: [] };
    this.body(inner, '}');
    into.blocks.push({ type: name, labels, ...inner, range: { start, end: scanner.at } });
  }

  /** `inside` brackets an expression goes on over the end of a line. */
  private expression(inside: boolean): HclExpression {
    const { scanner } = this;
    scanner.skip(inside);
    const start = scanner.at;
    if (this.depth > deepest) throw scanner.problem('Values are nested too deep here.');
    this.depth += 1;
    const found = this.primary(start);
    this.depth -= 1;
    const { at: end } = scanner;
    scanner.skip(inside);
    const isNewLine = scanner.text.slice(end, scanner.at).includes('\n') && !goesOn.test(scanner.next);
    if (this.endsHere(inside) || isNewLine) return found;
    this.passOver(inside);
    return { kind: 'computed', range: { start, end: scanner.at } };
  }

  private endsHere(inside: boolean): boolean {
    const { scanner } = this;
    return scanner.ended || /[,)\]}]/.test(scanner.next) || (!inside && scanner.next === '\n');
  }

  private primary(start: number): HclExpression {
    const { scanner } = this;
    const range = () => ({ start, end: scanner.at });
    if (scanner.next === '"') return this.text(scanner.quoted(), start);
    if (scanner.next === '[') return { kind: 'list', items: this.items('[', ']'), range: range() };
    if (scanner.next === '{') return { kind: 'object', entries: this.entries(), range: range() };
    const heredoc = scanner.heredoc();
    if (heredoc !== null) return this.text(heredoc, start);
    const negative = scanner.take('-');
    const number = scanner.number();
    if (number !== null) return { kind: 'number', value: negative ? -number : number, range: range() };
    const name = scanner.name();
    if (name === null || negative) {
      if (scanner.next === '(' || negative || scanner.next === '!') return this.computed(start);
      throw scanner.problem('A value is expected here.');
    }
    return this.named(name, start);
  }

  private named(name: string, start: number): HclExpression {
    const { scanner } = this;
    const range = () => ({ start, end: scanner.at });
    if (scanner.next === '(') return { kind: 'call', name, args: this.items('(', ')'), range: range() };
    const parts = [name];
    while (scanner.next === '.' && /[\p{L}_]/u.test(scanner.text[scanner.at + 1] ?? '')) {
      scanner.at += 1;
      parts.push(scanner.name() ?? '');
    }
    if (parts.length > 1) return { kind: 'reference', parts, range: range() };
    if (name === 'null') return { kind: 'null', range: range() };
    if (name === 'true' || name === 'false')
      return { kind: 'boolean', value: name === 'true', range: range() };
    return { kind: 'reference', parts, range: range() };
  }

  private text({ value, isTemplate }: { value: string; isTemplate: boolean }, start: number): HclExpression {
    const range = { start, end: this.scanner.at };
    return isTemplate ? { kind: 'computed', range } : { kind: 'text', value, range };
  }

  private items(open: string, close: string): readonly HclExpression[] {
    const { scanner } = this;
    const start = scanner.at;
    scanner.take(open);
    const items: HclExpression[] = [];
    for (;;) {
      scanner.skip(true);
      if (scanner.take(close)) return items;
      if (scanner.ended) throw scanner.problem(`A \`${close}\` is missing.`, start);
      items.push(this.expression(true));
      scanner.skip(true);
      if (!scanner.take(',') && scanner.next !== close)
        throw scanner.problem(`A comma or a \`${close}\` is expected here.`);
    }
  }

  private entries(): readonly HclEntry[] {
    const { scanner } = this;
    const start = scanner.at;
    scanner.take('{');
    const entries: HclEntry[] = [];
    for (;;) {
      scanner.skip(true);
      if (scanner.take('}')) return entries;
      if (scanner.ended) throw scanner.problem('A `}` is missing.', start);
      entries.push(this.entry());
      scanner.skip(true);
      scanner.take(',');
    }
  }

  private entry(): HclEntry {
    const { scanner } = this;
    const start = scanner.at;
    const key = scanner.next === '"' ? scanner.quoted().value : scanner.name();
    if (key === null) throw scanner.problem('A key is expected here: a name, or a text in quotes.');
    const keyRange = { start, end: scanner.at };
    scanner.skip(true);
    if (!scanner.take('=') && !scanner.take(':')) throw scanner.problem('A `=` is expected after the key.');
    return { key, keyRange, value: this.expression(true) };
  }

  private computed(start: number): HclExpression {
    this.passOver(false);
    return { kind: 'computed', range: { start, end: this.scanner.at } };
  }

  /** To the end of an expression that is not read: a comma, a closing bracket or the end of a line. */
  private passOver(inside: boolean): void {
    const { scanner } = this;
    let open = 0;
    while (!scanner.ended) {
      const sign = scanner.next;
      if (
        open === 0 &&
        (/[,)\]}]/.test(sign) ||
          (sign === '\n' &&
            !(inside && /^\s*[.?:+*/&|<>=-]/.test(scanner.text.slice(scanner.at, scanner.at + 80)))))
      )
        return;
      if (sign === '"') scanner.quoted();
      else {
        if (/[([{]/.test(sign)) open += 1;
        if (/[)\]}]/.test(sign)) open -= 1;
        scanner.at += 1;
      }
    }
  }
}
