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

/** The header and the lines of a literal block that gives exactly `text`; null where a block cannot be trusted to. */
export function literalBlock(
  text: string,
): { readonly header: string; readonly lines: readonly string[] } | null {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  if (body === '' || /^[ \t\n]/.test(body) || body.endsWith('\n')) return null;
  if (lines.some((line) => unprintable.test(line.replaceAll('\t', '')) || /^[ \t]+$/.test(line))) return null;
  return { header: text.endsWith('\n') ? '|' : '|-', lines };
}

/** The same as a folded block; null where folding would lose lines. */
export function foldedBlock(
  text: string,
): { readonly header: string; readonly lines: readonly string[] } | null {
  const literal = literalBlock(text);
  if (!literal || literal.lines.some((line) => /^\s/.test(line))) return null;
  const lines = literal.lines.flatMap((line, i) => (i === 0 || line === '' ? [line] : ['', line]));
  return { header: literal.header.replace('|', '>'), lines };
}
