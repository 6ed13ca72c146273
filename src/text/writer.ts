// What the writing of one edit gathers: splices, what was removed, and which shared values were touched on the way.
import type { Node } from 'yaml';
import type { Range } from '../base/diagnostic.ts';
import type { Json } from '../base/json.ts';
import type { Collection, Entry } from './entries.ts';
import type { TextDocument } from './text-document.ts';
import type { Splice } from './splice.ts';
import type { TextStyle } from './text-style.ts';

export interface Writer {
  readonly text: string;
  readonly document: TextDocument;
  readonly style: TextStyle;
  /** What the person chose to do with shared values, if asked. */
  readonly shared: 'change-anchor' | 'detach' | undefined;
  readonly splices: Splice[];
  /** What goes out of the text, anchors and all. */
  readonly removed: Range[];
  readonly touched: Touched[];
}

/** A value on the way of a change that stands for several places. */
interface Touched {
  readonly name: string;
  /** The node that carries the anchor, and its value before the change where the change went through it. */
  readonly anchor: Node;
  readonly value: Json | undefined;
  readonly throughAlias: boolean;
}

/** Where a value stands: its entry in the collection that holds it; both null for a document's root. */
export interface Slot {
  readonly node: Node | null;
  readonly entry: Entry | null;
  readonly holder: Collection | null;
}

export const splice = (writer: Writer, start: number, end: number, text: string): void => {
  writer.splices.push({ start, end, text });
};

/** Puts whole lines at a line start, or after a last line that has no line break. */
export function insertLines(writer: Writer, at: number, lines: readonly string[]): void {
  const { text, style } = writer;
  const body = lines.join(style.newline);
  const open = at === text.length && text !== '' && !text.endsWith('\n');
  splice(writer, at, at, open ? style.newline + body : body + style.newline);
}

/** Removes whole lines; a text that ended without a line break still does. */
export function removeLines(writer: Writer, start: number, end: number): void {
  const { text } = writer;
  const open = end === text.length && !text.endsWith('\n') && start > 0;
  const from = open ? start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1) : start;
  splice(writer, from, end, '');
}
