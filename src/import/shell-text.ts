// Text as a shell hands it to a command, and where each of its characters stands: what is wrong inside a quoted JSON
// text can then be shown in what was pasted.
import type { Range } from '../base/diagnostic.ts';

/** What the shell would put something else in place of. It stands in the value as written. */
export interface Expansion {
  /** `$x`; `$(…)` and backticks; `$((…))`; `*`, `?` and braces outside of quotes. */
  readonly kind: 'parameter' | 'command' | 'arithmetic' | 'pattern';
  readonly text: string;
  readonly range: Range;
}

export interface ShellText {
  /** Exact to the last character: quotes and escapes undone, expansions left as they are written. */
  readonly value: string;
  /** In the pasted text, quotes included. */
  readonly range: Range;
  readonly expansions: readonly Expansion[];
  /** Where a part of the value stands. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** A stretch of the value. Of one length with its range, it stands there letter by letter; else it is an escape. */
export interface Piece {
  readonly value: string;
  readonly range: Range;
  /** Set where the stretch is one that the shell expands. */
  readonly kind?: Expansion['kind'];
}

export const verbatim = (value: string, start: number): Piece => ({
  value,
  range: { start, end: start + value.length },
});

export function shellText(pieces: readonly Piece[], range: Range): ShellText {
  return {
    value: pieces.map(({ value }) => value).join(''),
    range,
    expansions: pieces.flatMap(({ kind, value, range }) =>
      kind === undefined ? [] : [{ kind, text: value, range }],
    ),
    rangeOf: (start, end) => ({
      start: startOf(pieces, start, range.end),
      end: end > start ? endOf(pieces, end, range.end) : startOf(pieces, start, range.end),
    }),
  };
}

const isVerbatim = ({ value, range }: Piece): boolean => value.length === range.end - range.start;

function startOf(pieces: readonly Piece[], at: number, otherwise: number): number {
  let before = 0;
  for (const piece of pieces) {
    const inside = at - before;
    before += piece.value.length;
    if (at < before) return piece.range.start + (isVerbatim(piece) ? inside : 0);
  }
  return pieces.at(-1)?.range.end ?? otherwise;
}

function endOf(pieces: readonly Piece[], at: number, otherwise: number): number {
  let before = 0;
  for (const piece of pieces) {
    const inside = at - before;
    before += piece.value.length;
    if (at <= before && inside > 0) return isVerbatim(piece) ? piece.range.start + inside : piece.range.end;
  }
  return pieces.at(-1)?.range.end ?? otherwise;
}

/** A backslash takes the meaning of what follows, where that has one; before a line break both go. */
export function unescaped(text: string, start: number, escapable: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { index, 1: character = '' } of text.matchAll(/\\([^])/g)) {
    if (!escapable.test(character)) continue;
    if (index > done) pieces.push(verbatim(text.slice(done, index), start + done));
    done = index + 2;
    const value = character === '\n' ? '' : character;
    pieces.push({ value, range: { start: start + index, end: start + done } });
  }
  return done < text.length ? [...pieces, verbatim(text.slice(done), start + done)] : pieces;
}

/** `<<-` takes the tabs at the start of each line away. */
export function withoutTabs(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let atStart = true;
  for (const piece of pieces) {
    const isPlain = piece.kind === undefined && isVerbatim(piece);
    let at = piece.range.start;
    if (!isPlain) kept.push(piece);
    for (const line of isPlain ? piece.value.split(/(?<=\n)/) : []) {
      const tabs = atStart ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
      kept.push(verbatim(line.slice(tabs), at + tabs));
      at += line.length;
      atStart = line.endsWith('\n');
    }
    atStart &&= isPlain;
  }
  return kept;
}
