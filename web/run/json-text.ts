// JSON texts as trees that keep every number as it was written (a run's numbers may not fit JavaScript's), and the
// place and words of what is wrong with a text that somebody types.
import { err, ok, type Json, type Result } from '../../src/index.ts';

export type JsonTree =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, JsonTree])[] }
  | { readonly kind: 'list'; readonly items: readonly JsonTree[] }
  | { readonly kind: 'scalar'; readonly text: string };

export interface JsonFault {
  readonly message: string;
  /** Offset into the text. */
  readonly at: number;
}

export function readTree(text: string): Result<JsonTree, JsonFault> {
  const reader = new Reader(text);
  try {
    return ok(reader.whole());
  } catch (fault) {
    if (fault instanceof Fault) return err({ message: fault.message, at: fault.at });
    throw fault;
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON and nothing else
export const parseJson = (text: string): Json => JSON.parse(text) as Json;

/** The fault of a text that is not JSON as a sentence with its line and column; null for JSON. */
export function faultOf(text: string): string | null {
  const read = readTree(text);
  if (read.ok) return null;
  const before = text.slice(0, read.error.at).split('\n');
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${read.error.message}`;
}

class Fault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Deeper values are not drawn: nobody reads them, and the stack ends somewhere. */
const deepest = 500;
// oxlint-disable-next-line no-control-regex -- JSON texts must not hold them
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonTree {
    const tree = this.#value(0);
    if (this.#peek() !== '') this.#stop('the value ends before this.');
    return tree;
  }

  #value(depth: number): JsonTree {
    if (depth > deepest) this.#stop('nested too deep.');
    switch (this.#peek()) {
      case '{':
        return { kind: 'map', entries: this.#members('}', () => this.#entry(depth + 1)) };
      case '[':
        return { kind: 'list', items: this.#members(']', () => this.#value(depth + 1)) };
      case '"':
        return { kind: 'scalar', text: this.#string() };
      case '':
        return this.#stop('a value is missing.');
      default:
        return { kind: 'scalar', text: this.#word() };
    }
  }

  #members<T>(end: string, member: () => T): readonly T[] {
    this.#at += 1;
    const members: T[] = [];
    if (this.#took(end)) return members;
    for (;;) {
      members.push(member());
      if (this.#took(end)) return members;
      const comma = this.#at;
      if (!this.#took(',')) this.#stop(`a comma or ${end} is missing.`);
      if (this.#peek() === end) {
        this.#at = comma;
        this.#stop('remove this comma.');
      }
    }
  }

  #entry(depth: number): readonly [string, JsonTree] {
    if (this.#peek() !== '"') this.#stop('a key in double quotes is missing.');
    const key: unknown = JSON.parse(this.#string());
    if (!this.#took(':')) this.#stop('a colon is missing.');
    return [String(key), this.#value(depth)];
  }

  #string(): string {
    return (
      this.#match(string) ?? this.#stop('this text is not closed, or holds a character that needs a \\.')
    );
  }

  #word(): string {
    const found = this.#match(word);
    if (found === null || /[\w.+-]/.test(this.#text[this.#at] ?? '')) {
      this.#at -= found?.length ?? 0;
      this.#stop('put this text in double quotes.');
    }
    return found;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #peek(): string {
    this.#match(space);
    return this.#text[this.#at] ?? '';
  }

  #took(mark: string): boolean {
    if (this.#peek() !== mark) return false;
    this.#at += 1;
    return true;
  }

  #stop(message: string): never {
    throw new Fault(message, this.#at);
  }
}
