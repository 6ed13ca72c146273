// Entries of bracket collections, JSON included: put in and taken out with their commas, on one line or on many.
import { contentEnd, contentStart, entriesOf, lineEnd, nextLine, type Collection } from './entries.ts';
import { runs } from './change-block.ts';
import { columnOf, ownLines, startsLine } from './own-lines.ts';
import { splice, type Writer } from './writer.ts';

/** A new entry before the one at `index`, or after the last; `write` is asked with the column of its line, if it gets one. */
interface FlowAddition {
  readonly index: number;
  readonly write: (column: number | null) => string;
}

export function changeFlow(
  writer: Writer,
  collection: Collection,
  removed: ReadonlySet<number>,
  additions: readonly FlowAddition[],
): void {
  for (const [from, to] of runs(removed)) removeRun(writer, collection, from, to);
  for (const index of new Set(additions.map((addition) => addition.index)))
    insertAt(
      writer,
      collection,
      index,
      additions.filter((other) => other.index === index),
    );
}

/** Offset of the comma before an entry, or of one after the last entry. */
function commaBefore(collection: Collection, index: number): number | null {
  const entries = entriesOf(collection);
  const token = collection.srcToken;
  if (token?.type !== 'flow-collection') return null;
  const after = token.items.at(-1);
  const source = index < entries.length ? entries[index]?.source : after;
  if (index >= entries.length && (after?.key || after?.value || after === entries.at(-1)?.source))
    return null;
  return source?.start.find(({ type }) => type === 'comma')?.offset ?? null;
}

function removeRun(writer: Writer, collection: Collection, from: number, to: number): void {
  const { text } = writer;
  const entries = entriesOf(collection);
  const first = entries[from];
  const last = entries[to];
  const next = entries[to + 1];
  if (!first || !last) return;
  const comma = commaBefore(collection, to + 1);
  const after = comma === null ? last.end : comma + 1;
  const { start } = ownLines(text, entries, from);
  if (startsLine(text, first.start) && endsLine(text, after, next?.start ?? contentEnd(collection))) {
    splice(writer, start, nextLine(text, after), '');
    if (!next && comma === null) dropComma(writer, collection, from);
  } else if (next) splice(writer, first.start, next.start, '');
  else splice(writer, commaBefore(collection, from) ?? first.start, last.end, '');
}

/** True when nothing but a comment stands between here and the end of the line. */
const endsLine = (text: string, offset: number, limit: number): boolean => {
  const end = lineEnd(text, offset);
  return end < limit && /^[ \t]*(#.*)?$/.test(text.slice(offset, end));
};

function dropComma(writer: Writer, collection: Collection, index: number): void {
  const comma = commaBefore(collection, index);
  if (comma !== null) splice(writer, comma, comma + 1, '');
}

function insertAt(
  writer: Writer,
  collection: Collection,
  index: number,
  additions: readonly FlowAddition[],
): void {
  const { text, style } = writer;
  const entries = entriesOf(collection);
  const before = entries[index - 1];
  const next = entries[index];
  const model = before ?? next;
  if (!model) return;
  const column = startsLine(text, model.start) ? columnOf(text, model) : null;
  const words = additions.map(({ write }) => write(column));
  const indent = ' '.repeat(column ?? 0);
  if (!before && next) {
    const { start } = ownLines(text, entries, 0);
    if (column === null)
      splice(writer, next.start, next.start, words.map((word) => word + style.comma).join(''));
    else splice(writer, start, start, words.map((word) => `${indent}${word},${style.newline}`).join(''));
    return;
  }
  const comma = commaBefore(collection, index);
  const end = before?.end ?? contentStart(collection) + 1;
  if (column === null) return insertInline(writer, end, comma, words);
  const lines = words.map((word) => style.newline + indent + word).join(',');
  if (comma === null) {
    const at = endsLine(text, end, contentEnd(collection)) ? lineEnd(text, end) : end;
    splice(writer, end, end, ',');
    splice(writer, at, at, lines);
    return;
  }
  const at = endsLine(text, comma + 1, contentEnd(collection)) ? lineEnd(text, comma + 1) : comma + 1;
  splice(writer, at, at, `${lines},`);
}

function insertInline(writer: Writer, end: number, comma: number | null, words: readonly string[]): void {
  const { style } = writer;
  if (comma === null) splice(writer, end, end, words.map((word) => style.comma + word).join(''));
  else splice(writer, comma + 1, comma + 1, words.map((word) => `${style.comma.slice(1)}${word},`).join(''));
}

/** Moves an entry by passing the entries between from place to place; commas and line breaks stay. */
export function moveInFlow(
  writer: Writer,
  collection: Collection,
  from: number,
  before: number | null,
): void {
  const { text } = writer;
  const entries = entriesOf(collection);
  const order = entries.map((_, i) => i).filter((i) => i !== from);
  const target = before ?? entries.length;
  order.splice(target > from ? target - 1 : target, 0, from);
  order.forEach((source, place) => {
    const here = entries[place];
    const moved = entries[source];
    if (here && moved && source !== place)
      splice(writer, here.start, here.end, text.slice(moved.start, moved.end));
  });
}
