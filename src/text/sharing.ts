// Anchors, aliases and merge keys: who shares a value, and how an anchor moves on when its place goes.
import { isAlias, isMap, isSeq, type Alias, type Node } from 'yaml';
import type { Json } from '../base/json.ts';
import { entriesOf, type Collection } from './entries.ts';
import type { TextDocument } from './text-document.ts';
import { anchorOf } from './read-json.ts';
import { inlineText } from './value-text.ts';
import { splice, type Slot, type Writer } from './writer.ts';

/** The aliases that stand for a node. */
const aliasesOf = (document: TextDocument, node: Node): readonly Alias[] =>
  [...document.lenders].flatMap(([alias, lender]) => (lender === node ? [alias] : []));

/** Notes that a change went through a value which stands in several places. */
export function touch(writer: Writer, anchor: Node, value: Json | undefined, throughAlias: boolean): void {
  const name = anchorOf(anchor);
  if (name !== '') writer.touched.push({ name, anchor, value, throughAlias });
}

const slots = new WeakMap<TextDocument, ReadonlyMap<Node, Slot>>();

/** Where a node is held, for nodes that are reached through an alias. */
export function slotOf(document: TextDocument, node: Node): Slot {
  let known = slots.get(document);
  if (!known) {
    const found = new Map<Node, Slot>();
    if (document.root) gather(document.root, found);
    known = found;
    slots.set(document, known);
  }
  return known.get(node) ?? { node, entry: null, holder: null };
}

function gather(node: Node, found: Map<Node, Slot>): void {
  if (!isMap(node) && !isSeq(node)) return;
  const holder: Collection = node;
  for (const entry of entriesOf(holder)) {
    if (!entry.value) continue;
    found.set(entry.value, { node: entry.value, entry, holder });
    gather(entry.value, found);
  }
}

/** Anchors inside removed text go on at the first alias that stays, with the value that they had. */
export function rehomeRemoved(writer: Writer): void {
  const { document, removed } = writer;
  if (removed.length === 0 || document.lenders.size === 0) return;
  const isRemoved = (node: Node): boolean => {
    const at = node.range?.[0] ?? 0;
    return removed.some(({ start, end }) => at >= start && at < end);
  };
  for (const anchor of new Set(document.lenders.values()))
    if (isRemoved(anchor)) rehome(writer, anchor, document.anchored.get(anchor) ?? null, isRemoved);
}

/** Gives a value that is about to change for one place alone to the first of its aliases. */
export function rehomeTouched(writer: Writer): void {
  const anchors = new Map(writer.touched.map((touched) => [touched.anchor, touched]));
  for (const [anchor, { throughAlias, name }] of anchors) {
    if (throughAlias) continue;
    rehome(writer, anchor, writer.document.anchored.get(anchor) ?? null, () => false);
    const { entry } = slotOf(writer.document, anchor);
    const token = [...(entry?.source.sep ?? []), ...(entry?.source.start ?? [])].find(
      ({ type, source }) => type === 'anchor' && source === `&${name}`,
    );
    if (!token) continue;
    const blank = writer.text[token.offset - 1] === ' ' ? 1 : 0;
    splice(writer, token.offset - blank, token.offset + token.source.length, '');
  }
}

function rehome(writer: Writer, anchor: Node, value: Json, isRemoved: (node: Node) => boolean): void {
  const heir = aliasesOf(writer.document, anchor).find((alias) => !isRemoved(alias));
  if (!heir?.range) return;
  const words = `&${anchorOf(anchor)} ${inlineText(value, writer.style, true)}`;
  splice(writer, heir.range[0], heir.range[1], words);
}

/** How many places share an anchored value, its own place included. */
export const placesOf = (document: TextDocument, anchor: Node): number =>
  aliasesOf(document, anchor).length + 1;

export const isShared = (document: TextDocument, node: Node | null): boolean =>
  node !== null && !isAlias(node) && anchorOf(node) !== '' && aliasesOf(document, node).length > 0;
