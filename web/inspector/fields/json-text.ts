// JSON as a person types it: read, or refused at the place where it stops being JSON. The browsers' own messages name
// that place in different ways or not at all.
import type { Json } from '../../../src/index.ts';
import type { Reading } from '../use-draft.ts';

export const showJson = (value: Json): string => JSON.stringify(value, null, 2);

export function readJsonText(text: string): Reading<Json> {
  try {
    // JSON.parse gives JSON.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    const { at, wanted } = firstFault(text);
    const before = text.slice(0, at).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    return {
      ok: false,
      error: `Line ${before.length}, column ${column}: ${wanted}.`,
      line: before.length,
    };
  }
}

class Fault extends Error {
  readonly at: number;
  constructor(at: number, wanted: string) {
    super(wanted);
    this.at = at;
  }
}

/** Where text that is no JSON stops being JSON, and what is wanted there. */
export function firstFault(text: string): { readonly at: number; readonly wanted: string } {
  try {
    const end = skip(text, value(text, skip(text, 0)));
    return { at: end, wanted: 'nothing more belongs here' };
  } catch (fault) {
    if (fault instanceof Fault) return { at: fault.at, wanted: fault.message };
    throw fault;
  }
}

const skip = (text: string, at: number): number => {
  const rest = /[ \t\r\n]*/y;
  rest.lastIndex = at;
  return at + (rest.exec(text)?.[0].length ?? 0);
};

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids control characters inside strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

function value(text: string, at: number): number {
  if (text[at] === '{') return entries(text, at, '}', entry);
  if (text[at] === '[') return entries(text, at, ']', value);
  if (text[at] === '"') return quoted(text, at);
  scalar.lastIndex = at;
  const found = scalar.exec(text)?.[0];
  if (found === undefined) throw new Fault(at, wantedValue(text, at));
  return at + found.length;
}

const wantedValue = (text: string, at: number): string => {
  if (at >= text.length) return 'a value is missing';
  if (text[at] === ',' || text[at] === '}' || text[at] === ']') return 'a value is missing before this';
  return 'a value is wanted; put text between double quotes';
};

function quoted(text: string, at: number): number {
  string.lastIndex = at;
  const found = string.exec(text)?.[0];
  if (found === undefined)
    throw new Fault(at, 'this text has no end, or holds a line break or a stray backslash');
  return at + found.length;
}

function entry(text: string, at: number): number {
  if (text[at] !== '"') throw new Fault(at, 'a name between double quotes is wanted');
  const colon = skip(text, quoted(text, at));
  if (text[colon] !== ':') throw new Fault(colon, 'a colon is wanted after the name');
  return value(text, skip(text, colon + 1));
}

function entries(
  text: string,
  open: number,
  close: string,
  one: (text: string, at: number) => number,
): number {
  let at = skip(text, open + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = skip(text, one(text, at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Fault(at, `a comma or ${close} is wanted`);
    const next = skip(text, at + 1);
    if (text[next] === close) throw new Fault(at, 'a comma may not stand before the end');
    at = next;
  }
}
