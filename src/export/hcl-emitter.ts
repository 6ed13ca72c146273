// Terraform's language, laid out as `terraform fmt` lays it out. All formats that write HCL write it here.
import { isList, isObject, type Json } from '../base/json.ts';
import { heredocLines, isChanged, quotedText } from './hcl-scalar.ts';
import { jsonText } from './json-text.ts';

/** Names that the provider knows, written bare, or keys that a person chose, always in quotes. */
export type HclValue =
  | string
  | number
  | boolean
  | { readonly kind: 'list'; readonly items: readonly HclValue[] }
  | { readonly kind: 'object'; readonly bare: boolean; readonly entries: Entries }
  /** A reference or a call, as it is. */
  | { readonly kind: 'expression'; readonly text: string }
  /** A text that holds JSON, made by `jsonencode`. */
  | { readonly kind: 'json'; readonly value: Json };

export type Entries = readonly (readonly [key: string, value: HclValue])[];

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly (HclBlock | Entries)[];
}

type Lines = readonly string[];

export const names = (entries: Entries): HclValue => ({ kind: 'object', bare: true, entries });
export const keys = (entries: Entries): HclValue => ({ kind: 'object', bare: false, entries });
export const list = (items: readonly HclValue[]): HclValue => ({ kind: 'list', items });
export const expression = (text: string): HclValue => ({ kind: 'expression', text });
export const encoded = (value: Json): HclValue => ({ kind: 'json', value });

/** Blocks with a line between them. */
export const emitHcl = (blocks: readonly HclBlock[]): string =>
  `${blocks.map(blockText).join('\n\n')}\n`.replaceAll(`\n${verbatim}`, '\n');

const blockText = (block: HclBlock): string => blockLines(block).join('\n');

function blockLines({ type, labels, body }: HclBlock): Lines {
  const head = [type, ...labels.map(quotedText)].join(' ');
  const inner = body.flatMap((part) => (isBlock(part) ? blockLines(part) : entryLines(part, true)));
  return [`${head} {`, ...indented(inner), '}'];
}

const isBlock = (part: HclBlock | Entries): part is HclBlock => 'body' in part;

/** A line of a heredoc belongs to the text: it is marked, so that nothing indents it. */
const verbatim = '\0';
const indented = (lines: Lines): Lines =>
  lines.map((line) => (line.startsWith(verbatim) || line === '' ? line : `  ${line}`));

interface Item {
  readonly key: string;
  readonly lines: Lines;
}

/** `fmt` aligns the signs of entries that follow one another and stand on one line each. */
function entryLines(entries: Entries, bare: boolean): Lines {
  const items = entries.map(([key, value]): Item => ({
    key: bare ? key : quotedText(key),
    lines: valueLines(value),
  }));
  const lines: string[] = [];
  for (let i = 0; i < items.length;) {
    const group = groupFrom(items, i);
    const width = Math.max(...group.map(({ key }) => widthOf(key)));
    for (const { key, lines: own } of group) {
      const gap = ' '.repeat(group.length === 1 ? 0 : width - widthOf(key));
      lines.push(`${key}${gap} = ${own[0] ?? ''}`, ...own.slice(1));
    }
    i += group.length;
  }
  return lines;
}

/** A value that opens a bracket stands alone; a heredoc counts as one line. */
function groupFrom(items: readonly Item[], start: number): readonly Item[] {
  const group: Item[] = [];
  for (const item of items.slice(start)) {
    if (opens(item)) return group.length === 0 ? [item] : group;
    group.push(item);
  }
  return group;
}

const opens = ({ lines }: Item): boolean => lines.length > 1 && /[{[(]$|^chomp\(/.test(lines[0] ?? '');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A letter that newer Unicode joins to the one before it; Terraform's does not. */
const joinedLetter = /(?<=\p{M}\u200d?)\p{Lo}/gu;

/** As `fmt` counts columns: signs that it reads for themselves take one each, whatever mark follows them. */
function widthOf(key: string): number {
  const isQuoted = key.startsWith('"');
  const parts = (isQuoted ? key.slice(1, -1) : key).split(/(?<=[$%]\{?)/);
  const segments = parts.flatMap((part) => [...graphemes.segment(part)]);
  const columns = segments.map(({ segment }) => 1 + (segment.match(joinedLetter)?.length ?? 0));
  return columns.reduce((sum, width) => sum + width, isQuoted ? 2 : 0);
}

function valueLines(value: HclValue): Lines {
  if (typeof value === 'string') return textLines(value);
  if (typeof value !== 'object') return [String(value)];
  switch (value.kind) {
    case 'expression':
      return [value.text];
    case 'list':
      return listLines(value.items);
    case 'object':
      return wrapped('{', entryLines(value.entries, value.bare), '}');
    default:
      return jsonLines(value.value);
  }
}

/** A heredoc ends in a line break: one that the text does not have is taken off again. */
function textLines(text: string): Lines {
  const isCut = text.includes('\n') && !text.endsWith('\n');
  const [mark, ...rest] = heredocLines(isCut ? `${text}\n` : text) ?? [];
  if (mark === undefined) return [quotedText(text)];
  const lines = rest.map((line) => verbatim + line);
  return isCut ? [`chomp(${mark}`, ...lines, ')'] : [mark, ...lines];
}

const wrapped = (open: string, inner: Lines, close: string): Lines =>
  inner.length === 0 ? [open + close] : [open, ...indented(inner), close];

const longestLine = 100;

function listLines(items: readonly HclValue[]): Lines {
  const each = items.map(valueLines);
  const line = `[${each.map(([first = '']) => first).join(', ')}]`;
  if (items.every(isScalar) && each.every(({ length }) => length === 1) && line.length <= longestLine)
    return [line];
  return wrapped('[', each.flatMap(withComma), ']');
}

const isScalar = (value: HclValue): boolean => typeof value !== 'object' || value.kind === 'expression';

/** Nothing may follow the mark of a heredoc on its line. */
function withComma(lines: Lines): Lines {
  const last = lines.at(-1) ?? '';
  return last.startsWith(verbatim) ? [...lines, ','] : [...lines.slice(0, -1), `${last},`];
}

/**
 * Terraform makes the JSON of `jsonencode` NFC: where that would change a text, or the escape before a mark (`\r` and
 * an acute make an r with an acute), the JSON itself is written, its marks as escapes.
 */
function jsonLines(value: Json): Lines {
  if (holdsChanged(value)) return [quotedText(asciiJson(value))];
  const [first = '', ...rest] = valueLines(fromJson(value));
  if (rest.length === 0) return [`jsonencode(${first})`];
  return [`jsonencode(${first}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ''})`];
}

const asciiJson = (value: Json): string =>
  JSON.stringify(JSON.parse(jsonText(value))).replace(
    /[^\u0020-\u007e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Signs that JSON writes as escapes, Go's `<`, `>` and `&` among them. */
const escapedMark = /[\p{Cc}\p{Zl}\p{Zp}<>&"\\]\p{M}|\p{Cs}/u;

function holdsChanged(value: Json): boolean {
  if (typeof value === 'string') return isChanged(value) || escapedMark.test(value);
  if (isList(value)) return value.some(holdsChanged);
  return (
    isObject(value) && Object.entries(value).some(([key, inner]) => holdsChanged(key) || holdsChanged(inner))
  );
}

function fromJson(value: Json): HclValue {
  if (value === null) return expression('null');
  if (isList(value)) return list(value.map(fromJson));
  if (isObject(value)) return keys(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
  return value;
}
