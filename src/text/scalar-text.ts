// JSON scalars as YAML that readers of YAML 1.1 (decK, kubectl, Kong's DB-less loader) and of 1.2 take alike: plain
// only where no reader sees anything but text, quoted elsewhere.
import type { Json } from '../base/json.ts';

/** How a scalar was written, or is to be. `json`: double quotes with JSON's own escapes. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'json';

/** Words and numbers of YAML 1.1 and 1.2, and of libyaml under Lua, that are no text when plain. */
const reserved =
  /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?\.?(?:inf|nan|infinity)|[-+]?\.?\d.*|[-+.]+)$/i;
const plainStart = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`<=~+]|<(?!<)|-(?=[^\s\-.\d]))/u;
const endsPlain = /:(?:\s|$)|\s#|\s$/;
/** Older libyaml takes a question mark or a colon between brackets for a sign of its own. */
const inFlowOnlyQuoted = /[,[\]{}?:]/;
/** Control and format characters, odd spaces and unpaired surrogates: written as escapes only. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

export const isPlainText = (text: string, inFlow: boolean): boolean =>
  plainStart.test(text) &&
  !reserved.test(text) &&
  !endsPlain.test(text) &&
  !unprintable.test(text) &&
  !(inFlow && inFlowOnlyQuoted.test(text));

/** One line for any string; `preferred` is kept where it can hold the text. */
export function stringText(text: string, preferred: ScalarStyle, inFlow: boolean): string {
  if (preferred === 'json') return jsonText(text);
  if (preferred === 'plain' && isPlainText(text, inFlow)) return text;
  if (preferred === 'double' || unprintable.test(text)) return doubleQuoted(text);
  return `'${text.replaceAll("'", "''")}'`;
}

export function scalarText(
  value: Exclude<Json, readonly Json[] | { readonly [key: string]: Json }>,
  preferred: ScalarStyle,
  inFlow: boolean,
): string {
  if (typeof value === 'string') return stringText(value, preferred, inFlow);
  if (typeof value === 'number' && preferred !== 'json') return numberText(value);
  return String(value);
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  // PyYAML takes `1e+21` for text: a float needs its point.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

const named: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);

const doubleQuoted = (text: string): string =>
  `"${Array.from(text, (character) => escape(character, true)).join('')}"`;

const jsonText = (text: string): string =>
  `"${Array.from(text, (character) => escape(character, false)).join('')}"`;

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

function escape(character: string, yaml: boolean): string {
  const known = named.get(character);
  if (known !== undefined) return known;
  if (!unprintable.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (yaml && code <= 0xff) return `\\x${hex(code, 2)}`;
  if (code <= 0xffff) return `\\u${hex(code, 4)}`;
  if (yaml) return `\\U${hex(code, 8)}`;
  return `\\u${hex(character.charCodeAt(0), 4)}\\u${hex(character.charCodeAt(1), 4)}`;
}

export interface Block {
  readonly header: string;
  /** Without their common indentation; empty lines stay empty. */
  readonly lines: readonly string[];
}

/** What is known of the place that a block is to stand in. */
export interface BlockPlace {
  /** Columns of the lines to the right of the key; null behind a dash, where readers count differently. */
  readonly indent: number | null;
  /** True when no blank line follows, which a block that keeps its last line breaks would take for its own. */
  readonly closed: boolean;
}

/** A literal block that gives exactly `text`; null where none can be trusted to. */
export function literalBlock(text: string, { indent, closed }: BlockPlace): Block | null {
  const body = text.replace(/\n+$/, '');
  const breaks = text.length - body.length;
  if (body.trim() === '' || unprintable.test(body.replaceAll(/[\t\n]/g, '')) || (breaks > 1 && !closed))
    return null;
  // A first line that begins with a blank hides where the indentation ends.
  const hidden = /^[ \t\n]/.test(body);
  if (hidden && (indent === null || indent < 1 || indent > 9)) return null;
  const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const lines = [...body.split('\n'), ...Array.from({ length: Math.max(0, breaks - 1) }, () => '')];
  return { header: `|${hidden ? indent : ''}${chomp}`, lines };
}

/** A folded block for the same; null where folding would lose lines. */
export function foldedBlock(text: string): Block | null {
  const literal = literalBlock(text, { indent: null, closed: false });
  if (!literal || literal.lines.some((line) => /^\s|\s$/.test(line))) return null;
  const lines = literal.lines.flatMap((line, i) => (i === 0 || line === '' ? [line] : ['', line]));
  return { header: literal.header.replace('|', '>'), lines };
}
