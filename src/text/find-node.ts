// From a path to the YAML node it leads to, through aliases and merge keys as the readers of a config go.
import { isAlias, isMap, isNode, isSeq, type Alias, type Node } from 'yaml';
import type { Range } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { contentEnd, contentStart, entriesOf, type Collection, type Entry } from './entries.ts';
import type { TextDocument } from './text-document.ts';

export interface Found {
  /** Path parts that were found; the rest does not exist. */
  readonly depth: number;
  /** The value as it stands there, an alias where one is written. Null for an empty value. */
  readonly node: Node | null;
  /** The collection that holds it and its entry there; null for the document itself. */
  readonly holder: Collection | null;
  readonly entry: Entry | null;
  /** The first alias on the way to it, not counting the value itself. */
  readonly lent: Lent | null;
}

export interface Lent {
  readonly alias: Alias;
  /** How many parts of the path lie before the alias. */
  readonly depth: number;
  readonly merge: boolean;
}

/** What an alias stands for; any other node stands for itself. */
export const behind = (document: TextDocument, node: Node | null): Node | null => {
  let target = node;
  while (isAlias(target)) target = document.lenders.get(target) ?? null;
  return target;
};

/** The place of the deepest part of `path` (from the document's root) that exists. */
export function findNode(document: TextDocument, path: Path): Found {
  let found: Found = { depth: 0, node: document.root, holder: null, entry: null, lent: null };
  for (const part of path) {
    const next = step(document, found, part);
    if (!next) break;
    found = next;
  }
  return found;
}

function step(document: TextDocument, from: Found, part: string | number): Found | null {
  const { depth, node } = from;
  const holder = behind(document, node);
  const lent = from.lent ?? (isAlias(node) ? { alias: node, depth, merge: false } : null);
  if (isSeq(holder)) {
    const entry = typeof part === 'number' ? entriesOf(holder)[part] : undefined;
    return entry ? { depth: depth + 1, node: entry.value, holder, entry, lent } : null;
  }
  if (!isMap(holder)) return null;
  const own = entriesOf(holder).findLast((entry) => !entry.merge && entry.keyText === String(part));
  if (own) return { depth: depth + 1, node: own.value, holder, entry: own, lent };
  return merged(document, { ...from, node: holder, lent }, part);
}

function merged(document: TextDocument, from: Found, part: string | number): Found | null {
  if (!isMap(from.node)) return null;
  for (const entry of entriesOf(from.node)) {
    if (!entry.merge) continue;
    const list = behind(document, entry.value);
    const sources = isSeq(list) ? list.items.filter(isNode) : [entry.value];
    for (const source of sources) {
      const alias = isAlias(entry.value) ? entry.value : isAlias(source) ? source : null;
      const lent = from.lent ?? (alias ? { alias, depth: from.depth, merge: true } : null);
      const found = step(document, { ...from, node: source, lent }, part);
      if (found) return found;
    }
  }
  return null;
}

/** Of an empty value, its key. */
export function valueRange({ node, entry }: Found): Range {
  if (node && contentEnd(node) > contentStart(node))
    return { start: contentStart(node), end: contentEnd(node) };
  return entry ? headOf(entry) : { start: 0, end: 0 };
}

/** The key of a pair; an item of a sequence stands for itself. */
export function headOf({ key, start, end }: Entry): Range {
  return key?.range ? { start: key.range[0], end: key.range[1] } : { start, end };
}
