// Walks a delta down the document and has each part of it written where it belongs: values, block entries, bracket
// entries; through aliases and merge keys only in the way the person chose.
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Json } from '../base/json.ts';
import { isList } from '../base/json.ts';
import { changeBlock, moveInBlock } from './change-block.ts';
import { changeFlow, moveInFlow } from './change-flow.ts';
import { writeValue } from './change-value.ts';
import { applyDelta, isUnchanged, partOf, type Delta } from './change.ts';
import { entriesOf, isFlow, type Collection, type Entry } from './entries.ts';
import { behind } from './find-node.ts';
import { stringText, type ScalarStyle } from './scalar-text.ts';
import { isShared, slotOf, touch } from './sharing.ts';
import { bracketLines, inlineText, isFilled, itemLines, keyLine, pairLines, pairText } from './value-text.ts';
import { splice, type Slot, type Writer } from './writer.ts';

export function writeDelta(writer: Writer, delta: Delta, old: Json | undefined, slot: Slot): void {
  const { node } = slot;
  if (isAlias(node)) return writeThroughAlias(writer, delta, old, slot);
  if (node && isShared(writer.document, node)) touch(writer, node, old, false);
  if (delta.set === undefined && (isMap(node) || isSeq(node)) && entriesOf(node).length > 0)
    writeEntries(writer, delta, old, slot, node);
  else writeValue(writer, slot, applyDelta(delta, old) ?? null);
}

function writeThroughAlias(writer: Writer, delta: Delta, old: Json | undefined, slot: Slot): void {
  const anchor = behind(writer.document, slot.node);
  if (!anchor) return;
  touch(writer, anchor, old, true);
  if (writer.shared === 'detach') writeValue(writer, slot, applyDelta(delta, old) ?? null);
  else writeDelta(writer, delta, old, slotOf(writer.document, anchor));
}

interface Addition {
  readonly index: number;
  readonly key: string | null;
  readonly value: Json;
}

function writeEntries(
  writer: Writer,
  delta: Delta,
  old: Json | undefined,
  slot: Slot,
  collection: Collection,
): void {
  if (delta.move) return moveItem(writer, delta, old, slot, collection);
  const entries = entriesOf(collection);
  const removed = new Set<number>();
  const additions: Addition[] = delta.inserts.map(({ index, value }) => ({ index, key: null, value }));
  const merged: [string | number, Delta][] = [];
  for (const [part, child] of delta.children) {
    const index = indexOf(entries, part);
    const entry = entries[index];
    if (child.rename !== undefined && !(entry && renameInPlace(writer, entry, child.rename, collection))) {
      // Lent, or a key that is more than its text: the old entry goes, the new one comes.
      if (entry) removed.add(index);
      else merged.push([part, { children: new Map(), inserts: [], remove: true }]);
      const value = applyDelta(child, partOf(old, part));
      if (value !== undefined)
        additions.push({ index: entry ? index + 1 : entries.length, key: child.rename, value });
    } else if (!entry) {
      if (partOf(old, part) === undefined) {
        const value = applyDelta(child, undefined);
        if (value !== undefined) additions.push({ index: entries.length, key: String(part), value });
      } else merged.push([part, child]);
    } else if (child.remove) removed.add(index);
    else if (!isUnchanged(child))
      writeDelta(writer, child, partOf(old, part), { node: entry.value, entry, holder: collection });
  }
  if (merged.length > 0) additions.push(...writeMerged(writer, merged, old, collection, removed));
  writeStructure(writer, delta, old, slot, collection, removed, additions);
}

/** Writes a key anew, in the quotes it has; false where an anchor, a tag or an alias is part of it. */
function renameInPlace(writer: Writer, { key }: Entry, name: string, collection: Collection): boolean {
  if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined || !key.range) return false;
  const quotes = writer.style.json ? 'json' : keyQuotes.get(key.type ?? '');
  if (quotes === undefined) return false;
  const [start, end] = key.range;
  splice(writer, start, end, stringText(name, quotes, isFlow(collection)));
  return true;
}

const keyQuotes: ReadonlyMap<string, ScalarStyle> = new Map([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
]);

const indexOf = (entries: readonly Entry[], part: string | number): number =>
  typeof part === 'number' && entries[0]?.key === null
    ? part
    : entries.findLastIndex(({ merge, keyText }) => !merge && keyText === String(part));

function writeStructure(
  writer: Writer,
  delta: Delta,
  old: Json | undefined,
  slot: Slot,
  collection: Collection,
  removed: ReadonlySet<number>,
  additions: readonly Addition[],
): void {
  const entries = entriesOf(collection);
  for (const index of removed) {
    const entry = entries[index];
    if (entry) writer.removed.push({ start: entry.start, end: entry.end });
  }
  const flow = isFlow(collection);
  const rewritten = flow && removed.size > 0 && additions.length > 0;
  if (removed.size === entries.length || rewritten)
    return writeValue(writer, slot, applyDelta(delta, old) ?? (isList(old) ? [] : {}));
  if (flow) {
    const long = isLong(writer, collection);
    const write =
      ({ key, value }: Addition) =>
      (column: number | null) =>
        flowEntry(writer, key, value, long ? column : null);
    changeFlow(
      writer,
      collection,
      removed,
      additions.map((addition) => ({ index: addition.index, write: write(addition) })),
    );
  } else
    changeBlock(
      writer,
      collection,
      removed,
      additions.map(({ index, key, value }) => ({
        index,
        lines: (column) => blockEntry(writer, collection, key, value, column),
      })),
    );
}

/** Whole lines for a new entry, in brackets where its neighbours are. */
function blockEntry(
  { style }: Writer,
  collection: Collection,
  key: string | null,
  value: Json,
  column: number,
): readonly string[] {
  const filled = entriesOf(collection).flatMap(({ value }) => (isMap(value) || isSeq(value) ? [value] : []));
  if (isFilled(value) && filled.length > 0 && filled.every(isFlow)) {
    const head = key === null ? '-' : keyLine(key);
    return [`${' '.repeat(column)}${head} ${inlineText(value, style, false)}`];
  }
  return key === null ? itemLines(value, column, style) : pairLines(key, value, column, style);
}

/** True when entries of a bracket collection take several lines each. */
const isLong = ({ text }: Writer, collection: Collection): boolean =>
  entriesOf(collection).some(({ start, end }) => text.slice(start, end).includes('\n'));

function flowEntry({ style }: Writer, key: string | null, value: Json, column: number | null): string {
  if (column === null || !isFilled(value))
    return key === null ? inlineText(value, style, true) : pairText(key, value, style);
  const lines = bracketLines(value, column, style).join(style.newline);
  return key === null ? lines : pairText(key, null, style).replace(/null$/, '') + lines;
}

function moveItem(
  writer: Writer,
  delta: Delta,
  old: Json | undefined,
  slot: Slot,
  collection: Collection,
): void {
  const { from = 0, before = null } = delta.move ?? {};
  if (isFlow(collection)) moveInFlow(writer, collection, from, before);
  else if (!moveInBlock(writer, collection, from, before))
    writeValue(writer, slot, applyDelta(delta, old) ?? null);
}

/** Keys that a merge lends: changed where they are written, or given to this map as its own. */
function writeMerged(
  writer: Writer,
  merged: readonly (readonly [string | number, Delta])[],
  old: Json | undefined,
  collection: Collection,
  removed: Set<number>,
): readonly Addition[] {
  const lenders = merged.flatMap(([part, child]) => {
    const lender = lenderOf(writer, collection, String(part));
    return lender ? [{ part, child, lender }] : [];
  });
  for (const { lender } of lenders) touch(writer, lender, old, true);
  if (writer.shared === 'detach') return detachMerged(merged, old, collection, removed);
  for (const { part, child, lender } of lenders)
    writeDelta(
      writer,
      { children: new Map([[part, child]]), inserts: [] },
      old,
      slotOf(writer.document, lender),
    );
  return [];
}

/** The map behind a merge key of `collection` that gives it `key`. */
function lenderOf(writer: Writer, collection: Collection, key: string): Node | null {
  for (const { merge, value } of entriesOf(collection)) {
    if (!merge) continue;
    const target = behind(writer.document, value);
    const sources = isSeq(target)
      ? entriesOf(target).map((entry) => behind(writer.document, entry.value))
      : [target];
    for (const source of sources) {
      if (!isMap(source)) continue;
      if (entriesOf(source).some((entry) => entry.keyText === key)) return source;
      const deeper = lenderOf(writer, source, key);
      if (deeper) return deeper;
    }
  }
  return null;
}

function detachMerged(
  merged: readonly (readonly [string | number, Delta])[],
  old: Json | undefined,
  collection: Collection,
  removed: Set<number>,
): readonly Addition[] {
  const entries = entriesOf(collection);
  const changes = new Map(merged.map(([part, child]) => [String(part), child]));
  const isOwn = (key: string): boolean => entries.some((entry) => !entry.merge && entry.keyText === key);
  const add = (key: string): Addition[] => {
    const value = applyDelta(changes.get(key), partOf(old, key));
    return value === undefined ? [] : [{ index: entries.length, key, value }];
  };
  if (![...changes.values()].some((child) => child.remove)) return [...changes.keys()].flatMap(add);
  // A lent key can only be left out by taking over the others.
  entries.forEach((entry, i) => {
    if (entry.merge) removed.add(i);
  });
  return Object.keys(typeof old === 'object' && old !== null ? old : {})
    .filter((key) => !isOwn(key))
    .flatMap(add);
}

/** Gives a value its own copy of everything that aliases and merge keys lend it. */
export function writeDetached(writer: Writer, old: Json | undefined, slot: Slot): void {
  const { node } = slot;
  if (isAlias(node)) return writeValue(writer, slot, old ?? null);
  if (!isMap(node) && !isSeq(node)) return;
  const entries = entriesOf(node);
  const removed = new Set<number>();
  entries.forEach((entry, i) => {
    if (entry.merge) removed.add(i);
    else writeDetached(writer, partOf(old, entry.keyText ?? i), { node: entry.value, entry, holder: node });
  });
  if (removed.size === 0) return;
  const lent = Object.keys(typeof old === 'object' && old !== null ? old : {})
    .filter((key) => !entries.some((entry) => entry.keyText === key))
    .map((key) => ({ index: entries.length, key, value: partOf(old, key) ?? null }));
  writeStructure(writer, { children: new Map(), inserts: [] }, old, slot, node, removed, lent);
}
