// From offsets in a scalar's value to offsets in the text, for all five ways YAML writes a scalar: a jq error at
// column 7 of a folded program has to be marked where the person wrote it.
import type { CST, Scalar } from 'yaml';
import type { Range } from '../base/diagnostic.ts';

/** The value as read here and, for each of its UTF-16 units, the offset it comes from. */
interface Traced {
  value: string;
  readonly at: number[];
}

/** Null when `within` cannot be told apart from the whole scalar. */
export function rangeWithin(text: string, scalar: Scalar, within: Range): Range | null {
  const token = scalar.srcToken;
  if (!token || !scalar.range) return null;
  const traced = trace(token);
  if (!traced || traced.value !== (scalar.source ?? scalar.value)) return null;
  const after = (traced.at.at(-1) ?? scalar.range[0]) + 1;
  const start = traced.at[within.start] ?? Math.min(after, text.length);
  const end = within.end > within.start ? (traced.at[within.end - 1] ?? after - 1) + 1 : start;
  return { start, end: Math.max(start, end) };
}

function trace(token: CST.Token): Traced | null {
  switch (token.type) {
    case 'block-scalar':
      return traceBlock(token);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return traceFlow(token);
    default:
      return null;
  }
}

function add(traced: Traced, value: string, offset: number): void {
  traced.value += value;
  for (let i = 0; i < value.length; i += 1) traced.at.push(offset);
}

/** Adds text that stands in the source as it is read. */
function addPlain(traced: Traced, value: string, offset: number): void {
  traced.value += value;
  for (let i = 0; i < value.length; i += 1) traced.at.push(offset + i);
}

function traceFlow({ type, source, offset }: CST.FlowScalar): Traced {
  const traced: Traced = { value: '', at: [] };
  const quote = type === 'scalar' ? '' : (source[0] ?? '');
  const end = source.length - quote.length;
  let i = quote.length;
  while (i < end) {
    const rest = source.slice(i, Math.min(end, i + 12));
    const read = readEscape(rest, quote);
    if (read) {
      add(traced, read.value, offset + i);
      i += read.length;
      if (read.breaks) i += blanksAt(source, i);
    } else i += addFolded(traced, source, i, end, offset);
  }
  return traced;
}

/** One ordinary character, or a run of blanks and line breaks folded as YAML folds them. */
function addFolded(traced: Traced, source: string, i: number, end: number, offset: number): number {
  foldable.lastIndex = i;
  const blanks = foldable.exec(source)?.[0].slice(0, end - i);
  if (blanks === undefined) {
    addPlain(traced, source.charAt(i), offset + i);
    return 1;
  }
  const breaks = blanks.split('\n').length - 1;
  add(traced, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), offset + i);
  return blanks.length;
}

const foldable = /[ \t]*\r?\n[ \t\r\n]*/y;

const blanksAt = (source: string, i: number): number => /^[ \t]*/.exec(source.slice(i))?.[0].length ?? 0;

const simpleEscapes: { readonly [code: string]: string } = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function readEscape(
  rest: string,
  quote: string,
): { readonly value: string; readonly length: number; readonly breaks?: true } | null {
  if (quote === "'" && rest.startsWith("''")) return { value: "'", length: 2 };
  if (quote !== '"' || rest[0] !== '\\') return null;
  const lineBreak = /^\\\r?\n/.exec(rest);
  if (lineBreak) return { value: '', length: lineBreak[0].length, breaks: true };
  const hex = /^\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/i.exec(rest);
  const digits = hex?.[1] ?? hex?.[2] ?? hex?.[3];
  if (hex && digits) {
    const code = Number.parseInt(digits, 16);
    return { value: code <= 0x10ffff ? String.fromCodePoint(code) : '', length: hex[0].length };
  }
  const code = rest[1] ?? '';
  return { value: simpleEscapes[code] ?? code, length: 2 };
}

interface Line {
  readonly indent: string;
  readonly content: string;
  readonly offset: number;
}

function traceBlock(token: CST.BlockScalar): Traced {
  const header = token.props.map((part) => ('source' in part ? part.source : '')).join('');
  const mark = /^[|>]([-+\d]*)/.exec(header);
  const explicit = Number(/[1-9]/.exec(mark?.[1] ?? '')?.[0] ?? 0);
  const lines = linesOf(token.source, token.offset + header.length);
  let kept = lines.findLastIndex(({ content }) => content !== '') + 1;
  const indent =
    explicit > 0
      ? token.indent + explicit
      : (lines.find(({ content }) => content !== '')?.indent.length ?? 0);
  for (let i = lines.length - 1; i >= kept; i -= 1) if ((lines[i]?.indent.length ?? 0) > indent) kept = i + 1;
  const traced: Traced = { value: '', at: [] };
  if (header.startsWith('>')) addFoldedLines(traced, lines.slice(0, kept), indent);
  else addLiteralLines(traced, lines.slice(0, kept), indent);
  addChomped(traced, lines, kept, indent, mark?.[1] ?? '');
  return traced;
}

function linesOf(source: string, offset: number): Line[] {
  let at = offset;
  return source.split('\n').map((raw) => {
    const indent = /^ */.exec(raw)?.[0] ?? '';
    const line = { indent, content: raw.slice(indent.length).replace(/\r$/, ''), offset: at };
    at += raw.length + 1;
    return line;
  });
}

function addLiteralLines(traced: Traced, lines: readonly Line[], indent: number): void {
  lines.forEach((line, i) => {
    if (i > 0) add(traced, '\n', line.offset - 1);
    addLine(traced, line, indent);
  });
}

const addLine = (traced: Traced, line: Line, indent: number): void =>
  addPlain(
    traced,
    line.indent.slice(indent) + line.content,
    line.offset + Math.min(indent, line.indent.length),
  );

function addFoldedLines(traced: Traced, lines: readonly Line[], indent: number): void {
  const first = lines.findIndex(({ content }) => content !== '');
  let separator = '';
  let deeperBefore = false;
  lines.forEach((line, i) => {
    if (i < first) return add(traced, '\n', line.offset);
    const deeper = line.indent.length > indent || line.content.startsWith('\t');
    if (!deeper && line.content === '') {
      if (separator === '\n') add(traced, '\n', line.offset);
      else separator = '\n';
      return;
    }
    if (deeper && separator === ' ') separator = '\n';
    else if (deeper && !deeperBefore && separator === '\n') separator = '\n\n';
    add(traced, separator, Math.max(0, line.offset - 1));
    addLine(traced, line, indent);
    separator = deeper ? '\n' : ' ';
    deeperBefore = deeper;
  });
}

function addChomped(
  traced: Traced,
  lines: readonly Line[],
  kept: number,
  indent: number,
  mark: string,
): void {
  if (mark.includes('-')) return;
  const offset = lines[kept]?.offset ?? (lines.at(-1)?.offset ?? 0) + 1;
  if (!mark.includes('+')) {
    if (kept > 0) add(traced, '\n', offset - 1);
    return;
  }
  for (const line of lines.slice(kept)) add(traced, `\n${line.indent.slice(indent)}`, line.offset - 1);
  if (!traced.value.endsWith('\n')) add(traced, '\n', offset - 1);
}
