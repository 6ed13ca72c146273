// Where the entries of a map or a sequence stand. The package gives pairs, dashes and commas no range of their
// own, so they are read from the source tokens that each collection was made from.
import {
  isAlias,
  isCollection,
  isNode,
  isScalar,
  isSeq,
  type CST,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isMergeKey, keyText, nodeOrNull } from './read-json.ts';

export type Collection = YAMLMap | YAMLSeq;
export type CollectionItem = CST.CollectionItem;

export interface Entry {
  /** Offset of the dash, the key, or whatever tag or anchor stands before it. */
  readonly start: number;
  /** After the last character of the entry itself; no comma, comment or line break. */
  readonly end: number;
  /** Null in a sequence. */
  readonly key: Node | null;
  readonly keyText: string | null;
  readonly merge: boolean;
  readonly value: Node | null;
  readonly source: CollectionItem;
}

const known = new WeakMap<Collection, readonly Entry[]>();

export function entriesOf(collection: Collection): readonly Entry[] {
  let entries = known.get(collection);
  if (!entries) {
    entries = isSeq(collection) ? itemsOf(collection) : pairsOf(collection);
    known.set(collection, entries);
  }
  return entries;
}

/** True for the bracket style, which JSON is. */
export const isFlow = (collection: Collection): boolean =>
  collection.srcToken?.type === 'flow-collection' || collection.srcToken === undefined;

function pairsOf(map: YAMLMap): Entry[] {
  return map.items.flatMap((pair) => {
    const source = pair.srcToken;
    if (!source) return [];
    const merge = isMergeKey(pair.key);
    const key = nodeOrNull(pair.key);
    const value = nodeOrNull(pair.value);
    return [
      {
        start: startOf(source),
        end: endOf(source, value),
        key,
        keyText: merge ? null : keyText(key),
        merge,
        value,
        source,
      },
    ];
  });
}

function itemsOf(seq: YAMLSeq): Entry[] {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return [];
  const sources: CollectionItem[] = token.items.filter(isItem);
  return seq.items.filter(isNode).flatMap((value, i) => {
    const source = sources[i];
    if (!source) return [];
    return [
      {
        start: startOf(source),
        end: endOf(source, value),
        key: null,
        keyText: null,
        merge: false,
        value,
        source,
      },
    ];
  });
}

const isItem = ({ start, sep, value, key }: CollectionItem): boolean =>
  value !== undefined || key !== undefined || sep !== undefined || start.some((token) => !isTrivia(token));

/** Tokens that carry nothing: blanks, comments, and the commas between flow entries. */
const isTrivia = ({ type }: CST.SourceToken): boolean =>
  type === 'space' || type === 'newline' || type === 'comment' || type === 'comma';

function startOf({ start, key, sep, value }: CollectionItem): number {
  const first = start.find((token) => !isTrivia(token)) ?? key ?? sep?.[0] ?? value;
  return first?.offset ?? 0;
}

function endOf({ start, key, sep }: CollectionItem, value: Node | null): number {
  if (value?.srcToken || (value && isCollection(value))) return contentEnd(value);
  const last = sep?.findLast((token) => !isTrivia(token));
  if (last) return last.offset + last.source.length;
  if (key && 'source' in key) return key.offset + key.source.length;
  const mark = start.findLast((token) => !isTrivia(token));
  return mark ? mark.offset + mark.source.length : (value?.range?.[1] ?? 0);
}

/** After the last character of a value, without the line break that ends a block. */
export function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isAlias(node)) return end;
  if (isScalar(node)) {
    const token = node.srcToken;
    if (token?.type !== 'block-scalar') return end;
    const header = token.props.at(-1);
    const source = token.source === '' && header && 'source' in header ? header.source : token.source;
    return end - (source.endsWith('\r\n') ? 2 : source.endsWith('\n') ? 1 : 0);
  }
  if (!isCollection(node) || isFlow(node)) return end;
  return entriesOf(node).at(-1)?.end ?? end;
}

/** Offset of the first character of a value. */
export const contentStart = (node: Node): number => node.range?.[0] ?? 0;

/** Start of the line that `offset` stands on; a byte order mark is not part of the first line. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Offset of the line break that ends the line, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** Start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}
