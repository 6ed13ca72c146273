// Puts a value where another stands, or where a key or a dash has none yet. The quoting, the anchor, the tag and
// the comments around it stay.
import { isAlias, isCollection, isScalar, type CST, type Node } from 'yaml';
import type { Json } from '../base/json.ts';
import { isList } from '../base/json.ts';
import { contentEnd, contentStart, entriesOf, isFlow, lineEnd } from './entries.ts';
import { columnOf, ownLines, startsLine } from './own-lines.ts';
import {
  foldedBlock,
  literalBlock,
  scalarText,
  type Block,
  type BlockPlace,
  type ScalarStyle,
} from './scalar-text.ts';
import { blockLines, bracketLines, indented, inlineText, isFilled } from './value-text.ts';
import { splice, type Slot, type Writer } from './writer.ts';

/** A value in two parts: what stands beside its key or dash, and the lines below. */
interface Parts {
  readonly beside: string;
  readonly below: readonly string[];
}

/** The same of the value that is replaced, as offsets. */
interface Held {
  readonly beside: readonly [start: number, end: number];
  /** Where lines go, or what lines go. */
  readonly below: readonly [start: number, end: number];
}

export function writeValue(writer: Writer, slot: Slot, value: Json): void {
  const { node } = slot;
  if (node && isCollection(node)) writer.removed.push({ start: contentStart(node), end: contentEnd(node) });
  dropTag(writer, slot, value);
  const held = heldBy(writer, slot);
  const parts = partsOf(writer, slot, value, held);
  const [start, end] = held.beside;
  const mark = markOf(slot) ?? start;
  if (parts.beside === '' && start > mark && writer.text.slice(mark, start).trim() === '')
    splice(writer, mark, end, '');
  else splice(writer, start, end, start === end && parts.beside !== '' ? ` ${parts.beside}` : parts.beside);
  const below = parts.below.map((line) => writer.style.newline + line).join('');
  if (below !== '' || held.below[1] > held.below[0]) splice(writer, held.below[0], held.below[1], below);
}

const blankTokens = new Set(['space', 'newline', 'comment', 'comma']);

/** After the colon or the dash, and after an anchor or a tag; null for a root, and where a bracket item begins. */
function markOf({ entry }: Slot): number | null {
  const tokens = entry?.source.sep ?? entry?.source.start ?? [];
  const last = tokens.findLast(({ type }) => !blankTokens.has(type));
  return last ? last.offset + last.source.length : null;
}

const isWritten = (node: Node | null): node is Node => node !== null && contentEnd(node) > contentStart(node);

function heldBy(writer: Writer, slot: Slot): Held {
  const { text } = writer;
  const { node, entry } = slot;
  if (!isWritten(node)) {
    const mark = markOf(slot) ?? entry?.end ?? text.length;
    return { beside: [mark, mark], below: [lineEnd(text, mark), lineEnd(text, mark)] };
  }
  const start = contentStart(node);
  const end = contentEnd(node);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') {
    const head = token.props[0];
    const headEnd = start + (head && 'source' in head ? head.source.length : 1);
    const body = Math.min(lineEnd(text, headEnd), end);
    return { beside: [start, headEnd], below: [body, end] };
  }
  const first = isCollection(node) && !isFlow(node) ? entriesOf(node)[0] : undefined;
  if (!first || !isCollection(node) || !startsLine(text, first.start))
    return { beside: [start, end], below: [lineEnd(text, end), lineEnd(text, end)] };
  const entries = entriesOf(node);
  const mark = markOf(slot) ?? start;
  const last = ownLines(text, entries, entries.length - 1).end;
  const from = lineBefore(text, ownLines(text, entries, 0).start);
  return {
    beside: [mark, mark],
    below: [from, last === text.length && !text.endsWith('\n') ? last : lineBefore(text, last)],
  };
}

/** End of the line above a line start. */
const lineBefore = (text: string, start: number): number =>
  start - (text.slice(0, start).endsWith('\r\n') ? 2 : start > 0 ? 1 : 0);

function partsOf(writer: Writer, slot: Slot, value: Json, held: Held): Parts {
  const { style } = writer;
  const { node, holder } = slot;
  const inFlow = holder ? isFlow(holder) : isCollection(node) && isFlow(node);
  if (inFlow) return { beside: flowText(writer, slot, value), below: [] };
  const keepsBrackets = isCollection(node) && isFlow(node) && entriesOf(node).length > 0;
  if (isFilled(value) && !keepsBrackets) return blockParts(writer, slot, value, held);
  if (isFilled(value)) return { beside: inlineText(value, style, false), below: [] };
  return scalarParts(writer, slot, value);
}

/** In brackets; over several lines where the value that is replaced was, too. */
function flowText({ text, style }: Writer, { node }: Slot, value: Json): string {
  if (
    isFilled(value) &&
    isCollection(node) &&
    text.slice(contentStart(node), contentEnd(node)).includes('\n')
  ) {
    const line = text.lastIndexOf('\n', contentStart(node) - 1) + 1;
    const column = Math.max(0, text.slice(line).search(/\S/));
    return bracketLines(value, column, style).join(style.newline);
  }
  if (typeof value === 'object' && value !== null) return inlineText(value, style, true);
  return scalarText(value, scalarStyle(node, style.json), true);
}

function scalarStyle(node: Node | null, json: boolean): ScalarStyle {
  if (json) return 'json';
  if (!isScalar(node)) return 'plain';
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

function blockParts(writer: Writer, slot: Slot, value: Json, held: Held): Parts {
  const { text, style } = writer;
  const { entry } = slot;
  const column = entry ? columnOf(text, entry) : 0;
  if (entry?.key) {
    const indent = isList(value) ? style.dashIndent : style.step;
    return { beside: '', below: blockLines(value, column + indent, style) };
  }
  const inner = column + style.dashWidth;
  const lines = blockLines(value, inner, style);
  const rest = text.slice(held.beside[1], lineEnd(text, held.beside[1]));
  if (rest.includes('#')) return { beside: '', below: lines };
  const [first = '', ...below] = lines;
  return { beside: first.slice(inner), below };
}

function scalarParts(writer: Writer, slot: Slot, value: Json): Parts {
  const { style } = writer;
  const { node, entry } = slot;
  if (typeof value === 'object' && value !== null)
    return { beside: inlineText(value, style, false), below: [] };
  const column = entry ? columnOf(writer.text, entry) : 0;
  const indent = bodyColumn(node) ?? column + (entry?.key ? style.step : style.dashWidth);
  const place = { indent: entry?.key ? indent - column : null, closed: isClosed(writer, slot) };
  const block = typeof value === 'string' ? blockFor(value, node, place) : null;
  if (!block) return { beside: scalarText(value, scalarStyle(node, false), false), below: [] };
  return { beside: block.header, below: block.lines.map((line) => indented(line, indent)) };
}

/** Blocks stay blocks, and texts of several lines become blocks: a program typed line by line stays readable. */
function blockFor(value: string, node: Node | null, place: BlockPlace): Block | null {
  const type = isScalar(node) ? node.type : undefined;
  if (type === 'BLOCK_FOLDED') return foldedBlock(value) ?? literalBlock(value, place);
  return type === 'BLOCK_LITERAL' || value.includes('\n') ? literalBlock(value, place) : null;
}

/** True when the line after the value has something on it, or the text ends there with a line break. */
function isClosed({ text }: Writer, { node, entry }: Slot): boolean {
  const end = isWritten(node) ? contentEnd(node) : (entry?.end ?? 0);
  return /^[^\n]*\n(?:$|[ \t]*[^\s])/.test(text.slice(end));
}

/** Column of the lines of a block that has some. */
function bodyColumn(node: Node | null): number | null {
  const token = node && !isAlias(node) ? node.srcToken : undefined;
  if (token?.type !== 'block-scalar') return null;
  const first = token.source.split('\n').find((line) => line.trim() !== '');
  return first === undefined ? null : first.search(/\S/);
}

/** A standard tag that the new value does not fit goes; a tag of the person's own stays. */
function dropTag(writer: Writer, { entry }: Slot, value: Json): void {
  const tokens: readonly CST.SourceToken[] = entry?.source.sep ?? entry?.source.start ?? [];
  const tag = tokens.find(({ type }) => type === 'tag');
  if (!tag?.source.startsWith('!!') || (tag.source === '!!str' && typeof value === 'string')) return;
  const before = writer.text[tag.offset - 1] === ' ' ? 1 : 0;
  splice(writer, tag.offset - before, tag.offset + tag.source.length, '');
}
