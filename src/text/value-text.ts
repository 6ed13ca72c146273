// Values that are new to a text, written in its style: as block lines, or in brackets.
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import { literalBlock, scalarText, stringText } from './scalar-text.ts';
import type { TextStyle } from './text-style.ts';

const spaces = (count: number): string => ' '.repeat(count);

export const isEmpty = (value: Json): boolean =>
  isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;

export const isFilled = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !isEmpty(value);

export const keyLine = (key: string): string => `${stringText(key, 'plain', false)}:`;

/** A key and its value as whole lines, the key standing at `column`. */
export const pairLines = (key: string, value: Json, column: number, style: TextStyle): string[] =>
  withHead(spaces(column) + keyLine(key), value, column, style, style.step);

/** A list item as whole lines, its dash standing at `column`. */
export function itemLines(value: Json, column: number, style: TextStyle): string[] {
  const inner = column + style.dashWidth;
  const dash = `-${spaces(style.dashWidth - 1)}`;
  if (!isFilled(value))
    return withHead(spaces(column) + dash.slice(0, -1), value, column, style, style.dashWidth);
  const [first = '', ...rest] = blockLines(value, inner, style);
  return [spaces(column) + dash + first.slice(inner), ...rest];
}

/** The entries of a filled map or list as whole lines at `column`. */
export function blockLines(value: Json, column: number, style: TextStyle): string[] {
  if (isList(value)) return value.flatMap((item) => itemLines(item, column, style));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => pairLines(key, item, column, style));
}

// `head` is `key:` or `-`; what does not fit behind it goes below.
function withHead(head: string, value: Json, column: number, style: TextStyle, step: number): string[] {
  if (isFilled(value)) {
    const indent = isList(value) ? style.dashIndent : style.step;
    return [head, ...blockLines(value, column + indent, style)];
  }
  const place = { indent: head.endsWith(':') ? step : null, closed: false };
  const block = typeof value === 'string' && value.includes('\n') ? literalBlock(value, place) : null;
  if (!block) return [`${head} ${inlineText(value, style, false)}`];
  return [`${head} ${block.header}`, ...block.lines.map((line) => indented(line, column + step))];
}

/** Empty lines stay empty. */
export const indented = (line: string, column: number): string => (line === '' ? '' : spaces(column) + line);

/** A value on one line. `inFlow`: it stands between brackets. */
export function inlineText(value: Json, style: TextStyle, inFlow: boolean): string {
  const scalar = inFlow && style.json ? 'json' : 'plain';
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((item) => inlineText(item, style, true)).join(style.comma)}]`;
  }
  if (!isObject(value)) return scalarText(value, scalar, inFlow);
  const pairs = Object.entries(value).map(([key, item]) => pairText(key, item, style));
  return pairs.length === 0 ? '{}' : `{${style.padding}${pairs.join(style.comma)}${style.padding}}`;
}

export function pairText(key: string, value: Json, style: TextStyle): string {
  const name = stringText(key, style.json ? 'json' : 'plain', true);
  // A plain key needs the blank after its colon.
  const colon = name.startsWith('"') || style.colon !== ':' ? style.colon : ': ';
  return name + colon + inlineText(value, style, true);
}

/** A bracket collection over several lines, its closing bracket at `column`. */
export function bracketLines(value: Json, column: number, style: TextStyle): string[] {
  if (!isFilled(value)) return [inlineText(value, style, true)];
  const inner = spaces(column + style.step);
  const parts: string[][] = isList(value)
    ? value.map((item) => bracketLines(item, column + style.step, style))
    : Object.entries(isObject(value) ? value : {}).map(([key, item]) => {
        const [first = '', ...rest] = bracketLines(item, column + style.step, style);
        return [pairText(key, null, style).replace(/null$/, '') + first, ...rest];
      });
  const last = parts.length - 1;
  const lines = parts.flatMap(([first = '', ...rest], i) => {
    const all = [inner + first, ...rest];
    return i < last ? [...all.slice(0, -1), `${all.at(-1) ?? ''},`] : all;
  });
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...lines, spaces(column) + close];
}
