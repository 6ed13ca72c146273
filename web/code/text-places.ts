// Between offsets in the document's text and the editor's lines and columns. The editor gives every line one kind
// of line end and hides a byte order mark; the document keeps its own, so places are met at line and column.

/** One-based line and column, in UTF-16 units, as the editor counts them. */
export interface TextPlace {
  readonly lineNumber: number;
  readonly column: number;
}

export class TextPlaces {
  readonly #text: string;
  readonly #starts: number[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#starts.push(text.startsWith('\uFEFF') ? 1 : 0);
    for (const end of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(end.index + end[0].length);
  }

  /** Offsets past a line's end stand at its end. */
  offsetAt({ lineNumber, column }: TextPlace): number {
    const start = this.#starts[lineNumber - 1] ?? this.#text.length;
    return Math.min(start + column - 1, this.#lineEnd(lineNumber));
  }

  placeAt(offset: number): TextPlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const within = Math.min(offset, this.#lineEnd(low + 1)) - (this.#starts[low] ?? 0);
    return { lineNumber: low + 1, column: Math.max(0, within) + 1 };
  }

  #lineEnd(lineNumber: number): number {
    const next = this.#starts[lineNumber];
    if (next === undefined) return this.#text.length;
    return this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }
}

/** The one part in which two texts differ. */
export function difference(before: string, after: string): { start: number; end: number; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  // A line end of two characters is replaced whole.
  if (before[start - 1] === '\r' || after[start - 1] === '\r') start -= 1;
  if (tail > 0 && before[before.length - tail - 1] === '\r' && before[before.length - tail] === '\n')
    tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
