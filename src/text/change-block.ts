// Entries of block maps and lists: put in, taken out and moved as whole lines, so that nothing else is touched.
import { entriesOf, type Collection } from './entries.ts';
import { blankEnd, blankStart, columnOf, ownLines, startsLine } from './own-lines.ts';
import { insertLines, removeLines, splice, type Writer } from './writer.ts';

/** New lines before the entry at `index`, or after the last; `lines` is asked with the column of the entries. */
export interface Addition {
  readonly index: number;
  readonly lines: (column: number) => readonly string[];
}

export function changeBlock(
  writer: Writer,
  collection: Collection,
  removed: ReadonlySet<number>,
  additions: readonly Addition[],
): void {
  const { text } = writer;
  const entries = entriesOf(collection);
  const first = entries[0];
  if (!first) return;
  const gone = runs(removed);
  // A place inside removed lines is the place behind them.
  const placeOf = ({ index }: Addition): number =>
    (gone.find(([from, to]) => index > from && index <= to)?.[1] ?? index - 1) + 1;
  const places = new Set(additions.map(placeOf));
  for (const [from, to] of gone) removeRun(writer, collection, from, to, places.has(to + 1));
  const column = columnOf(text, first);
  const spaced = isSpaced(text, collection);
  for (const index of places) {
    const groups = additions.filter((other) => placeOf(other) === index).map(({ lines }) => lines(column));
    insertAt(writer, collection, index, groups, spaced);
  }
}

/** The runs of neighbouring indexes. */
export function runs(indexes: ReadonlySet<number>): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function removeRun(writer: Writer, collection: Collection, from: number, to: number, filled: boolean): void {
  const { text } = writer;
  const entries = entriesOf(collection);
  const { start } = ownLines(text, entries, from);
  const { end } = ownLines(text, entries, to);
  if (from === 0 && !startsLine(text, start)) {
    const next = ownLines(text, entries, to + 1);
    const lead = text.slice(next.start, next.end).search(/\S/);
    splice(writer, start, next.start + Math.max(0, lead), '');
    return;
  }
  const above = blankStart(text, start);
  const below = blankEnd(text, end);
  const blankAround = above < start && (below > end || end === text.length);
  if (blankAround && !filled) removeLines(writer, above, end);
  else if (from === 0 && below > end && !filled) removeLines(writer, start, below);
  else removeLines(writer, start, end);
}

/** True when the entries have blank lines between them. */
function isSpaced(text: string, collection: Collection): boolean {
  const entries = entriesOf(collection);
  const last = entries.length - 1;
  if (last < 1) return false;
  const { start } = ownLines(text, entries, last);
  return blankStart(text, start) < start;
}

function insertAt(
  writer: Writer,
  collection: Collection,
  index: number,
  groups: readonly (readonly string[])[],
  spaced: boolean,
): void {
  const { text, style } = writer;
  const entries = entriesOf(collection);
  const first = entries[0];
  const gap = spaced ? [''] : [];
  if (index > 0 || !first) {
    const lines = groups.flatMap((group) => [...gap, ...group]);
    insertLines(writer, ownLines(text, entries, Math.min(index, entries.length) - 1).end, lines);
    return;
  }
  const lines = groups.flatMap((group) => [...group, ...gap]);
  const { start } = ownLines(text, entries, 0);
  if (startsLine(text, start)) return insertLines(writer, start, lines);
  const column = columnOf(text, first);
  const body = [...lines, ''].join(style.newline).slice(column) + ' '.repeat(column);
  splice(writer, start, start, body);
}

/** Moves an entry with its comments; false where it does not stand on lines of its own. */
export function moveInBlock(
  writer: Writer,
  collection: Collection,
  from: number,
  before: number | null,
): boolean {
  const { text, style } = writer;
  const entries = entriesOf(collection);
  const first = entries[0];
  if (!first || !startsLine(text, first.start)) return false;
  const { start, end } = ownLines(text, entries, from);
  const words = text.slice(start, end).replace(/\r?\n$/, '');
  removeRun(writer, collection, from, from, false);
  insertAt(
    writer,
    collection,
    before ?? entries.length,
    [words.split(style.newline)],
    isSpaced(text, collection),
  );
  return true;
}
