// How a person writes their YAML, read from what stands there, so that additions look like the rest.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { contentStart, entriesOf, isFlow, lineStart, type Collection } from './entries.ts';

export interface TextStyle {
  readonly newline: string;
  /** Columns that a map stands to the right of its key. */
  readonly step: number;
  /** Columns that a dash stands to the right of its key. */
  readonly dashIndent: number;
  /** Columns from a dash to its value. */
  readonly dashWidth: number;
  /** Keys and texts of bracket collections are in double quotes. */
  readonly json: boolean;
  /** What stands after `{` and before `}` on one line. */
  readonly padding: string;
  readonly colon: string;
  readonly comma: string;
}

type Seen = { -readonly [K in keyof TextStyle]?: TextStyle[K] | undefined };

/** Enough of a text to know its style by. */
const mostLookedAt = 400;

export function styleOf(text: string, root: Node | null): TextStyle {
  const seen: Seen = {};
  const left = { count: mostLookedAt };
  if (root) look(text, root, 0, seen, left);
  const json = seen.json ?? /^\uFEFF?\s*[{[]/.test(text);
  return {
    newline: /\r?\n/.exec(text)?.[0] ?? '\n',
    step: seen.step ?? 2,
    dashIndent: seen.dashIndent ?? 2,
    dashWidth: seen.dashWidth ?? 2,
    json,
    padding: seen.padding ?? (json ? '' : ' '),
    colon: seen.colon ?? ': ',
    comma: seen.comma ?? ', ',
  };
}

// `column` is that of the key which holds `node`.
function look(text: string, node: Node, column: number, seen: Seen, left: { count: number }): void {
  if ((left.count -= 1) < 0 || !(isMap(node) || isSeq(node))) return;
  const first = entriesOf(node)[0];
  if (!first) return;
  if (isFlow(node)) lookAtFlow(text, node, seen);
  const own = first.start - lineStart(text, first.start);
  if (!isFlow(node) && isMap(node) && own > column) seen.step ??= own - column;
  for (const entry of entriesOf(node)) {
    const { value } = entry;
    if (isSeq(value) && isMap(node) && !isFlow(value) && !isFlow(node))
      seen.dashIndent ??= Math.max(0, columnOf(text, value) - own);
    if (isSeq(node) && !isFlow(node) && value && !text.slice(entry.start, contentStart(value)).includes('\n'))
      seen.dashWidth ??= Math.max(2, contentStart(value) - entry.start);
    // The map of an item stands at the item's own column: that is no step.
    if (value) look(text, value, isSeq(node) ? Number.POSITIVE_INFINITY : own, seen, left);
  }
}

const columnOf = (text: string, collection: Collection): number => {
  const start = entriesOf(collection)[0]?.start ?? 0;
  return start - lineStart(text, start);
};

function lookAtFlow(text: string, collection: Collection, seen: Seen): void {
  const [first, second] = entriesOf(collection);
  if (!first) return;
  if (second && !text.slice(first.end, second.start).includes('\n'))
    seen.comma ??= /^,\s*$/.test(text.slice(first.end, second.start))
      ? text.slice(first.end, second.start)
      : undefined;
  if (!isMap(collection)) return;
  const { key, value, start } = first;
  seen.json ??= isScalar(key) && key.type === 'QUOTE_DOUBLE';
  const padding = text.slice((collection.range?.[0] ?? 0) + 1, start);
  if (!padding.includes('\n')) seen.padding ??= padding === '' ? '' : ' ';
  if (key?.range && value && /^:[ \t]*$/.test(text.slice(key.range[1], contentStart(value))))
    seen.colon ??= text.slice(key.range[1], contentStart(value));
}
