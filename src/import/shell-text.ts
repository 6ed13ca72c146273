// A text as a POSIX shell makes it out of a script: quotes taken off, and each character's place in the script known.
// What the shell would put something else for ($x, `date`) stays as it is written, and is told.
import type { Range } from '../base/diagnostic.ts';

/** What the shell would replace. */
export interface Expansion {
  /** As written, such as `$HOME` or `$(date)`. */
  readonly text: string;
  readonly range: Range;
}

export interface ShellText {
  readonly text: string;
  /** Offset in the script of each UTF-16 unit of the text, and of its end. */
  readonly at: readonly number[];
  readonly expansions: readonly Expansion[];
}

/** From a range in the text to one in the script. */
export const inScript =
  ({ at }: ShellText) =>
  ({ start, end }: Range): Range => {
    const last = at.at(-1) ?? 0;
    return { start: at[start] ?? last, end: end > start ? (at[end - 1] ?? last) + 1 : (at[end] ?? last) };
  };

/** Gathers a text piece by piece. */
export class ShellTextBuilder {
  readonly #at: number[] = [];
  readonly #expansions: Expansion[] = [];
  #text = '';

  /** `source` is where the text stands; a text that is written otherwise stands where its escape begins. */
  add(text: string, start: number, escaped = false): void {
    this.#text += text;
    for (let i = 0; i < text.length; i++) this.#at.push(escaped ? start : start + i);
  }

  expand(text: string, start: number): void {
    this.#expansions.push({ text, range: { start, end: start + text.length } });
    this.add(text, start);
  }

  done(end: number): ShellText {
    return { text: this.#text, at: [...this.#at, end], expansions: this.#expansions };
  }
}

const parameter = /\$(?:\{[^}\n]*\}?|[A-Za-z_]\w*|[0-9@*#?$!-])/y;

/** Length of what the shell would replace at this place; 0 for nothing. */
export function expansionAt(script: string, at: number): number {
  const sign = script[at];
  if (sign === '`') {
    for (let end = at + 1; end < script.length; end++) {
      if (script[end] === '\\') end++;
      else if (script[end] === '`') return end + 1 - at;
    }
    return script.length - at;
  }
  if (sign !== '$') return 0;
  if (script[at + 1] === '(') return closing(script, at + 1) - at;
  parameter.lastIndex = at;
  return parameter.exec(script)?.[0].length ?? 0;
}

/** After the bracket that closes the one at `from`. Quoted brackets inside are few, and are counted like the others. */
function closing(script: string, from: number): number {
  let depth = 0;
  for (let at = from; at < script.length; at++) {
    if (script[at] === '(') depth++;
    else if (script[at] === ')' && --depth === 0) return at + 1;
  }
  return script.length;
}
