// Expressions of Terraform's language: values, lists, objects, calls and references. Everything else (operators,
// conditions, `for`, indexes) is stepped over as a whole: only Terraform can work it out.
import type { Cursor } from './cursor.ts';
import type { Expression, ObjectEntry } from './syntax.ts';
import { readHeredoc, readQuoted } from './templates.ts';

export const identifier = /[\p{ID_Start}_](?:[\p{ID_Continue}-]|::(?=[\p{ID_Start}_]))*/uy;
const attribute = /\.([\p{ID_Start}_][\p{ID_Continue}-]*)/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const forStart = /[[{]\s*for(?![\p{ID_Continue}-])/uy;
const signRun = /[^\s"<[\](){}#/,~]+|[</~]/y;

/** In brackets, lines do not end an expression. */
export function readExpression(cursor: Cursor, lines: boolean): Expression {
  cursor.skipBlanks(lines);
  const start = cursor.at;
  const term = cursor.nested(
    () => readTerm(cursor, lines),
    () => other(cursor, start, true),
  );
  const { at } = cursor;
  cursor.skipBlanks(lines);
  if (endsHere(cursor, lines)) {
    cursor.at = at;
    return term;
  }
  skipRest(cursor, lines);
  return other(cursor, start, term.kind === 'other' && term.broken);
}

/** In `${…}`, up to the closing brace. `%{ if … }` is no expression and is stepped over. */
function readInside(cursor: Cursor): Expression {
  const expression = readExpression(cursor, true);
  if (cursor.next !== '}') skipRest(cursor, true);
  return expression;
}

const other = (cursor: Cursor, start: number, broken = false): Expression => ({
  kind: 'other',
  broken,
  range: cursor.rangeFrom(start),
});

function endsHere(cursor: Cursor, lines: boolean): boolean {
  return (
    (!lines && cursor.isAtLineEnd) || cursor.isAtEnd || ',)]}'.includes(cursor.next) || cursor.sees('~}')
  );
}

/** To the end of the expression: its brackets and texts may hold what looks like an end. */
function skipRest(cursor: Cursor, lines: boolean): void {
  let depth = 0;
  for (;;) {
    cursor.skipBlanks(lines || depth > 0);
    if (cursor.isAtEnd || (depth === 0 && endsHere(cursor, lines))) return;
    if (cursor.next === '"') readQuoted(cursor, readInside);
    else if (readHeredoc(cursor, readInside) === null && cursor.match(signRun) === null) {
      if ('([{'.includes(cursor.next)) depth++;
      if (')]}'.includes(cursor.next)) depth--;
      cursor.at++;
    }
  }
}

function readTerm(cursor: Cursor, lines: boolean): Expression {
  const start = cursor.at;
  if (cursor.next === '"') return readQuoted(cursor, readInside);
  if (cursor.match(forStart) !== null) return skipFrom(cursor, start, lines);
  switch (cursor.next) {
    case '[':
      return { kind: 'list', items: readItems(cursor, ']'), range: cursor.rangeFrom(start) };
    case '{':
      return { kind: 'object', entries: readEntries(cursor), range: cursor.rangeFrom(start) };
    case '(':
      return readBracketed(cursor);
    case '!':
      return skipFrom(cursor, start, lines);
    case '-':
      return readNegative(cursor, lines);
    default:
      return (
        readHeredoc(cursor, readInside) ??
        readNumber(cursor) ??
        readNamed(cursor) ??
        readNothing(cursor, lines)
      );
  }
}

function skipFrom(cursor: Cursor, start: number, lines: boolean, broken = false): Expression {
  cursor.at = start;
  skipRest(cursor, lines);
  return other(cursor, start, broken);
}

function readNothing(cursor: Cursor, lines: boolean): Expression {
  const start = cursor.at;
  if (endsHere(cursor, lines)) cursor.report('A value is missing here.', Math.max(0, start - 1), start);
  else cursor.report('Terraform cannot read a value here.', start);
  return skipFrom(cursor, start, lines, true);
}

function readBracketed(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at++;
  const inner = readExpression(cursor, true);
  close(cursor, ')', start);
  return { ...inner, range: cursor.rangeFrom(start) };
}

function readNegative(cursor: Cursor, lines: boolean): Expression {
  const start = cursor.at;
  cursor.at++;
  cursor.skipBlanks(lines);
  const positive = readNumber(cursor);
  if (positive?.kind !== 'literal' || typeof positive.value !== 'number')
    return skipFrom(cursor, start, lines);
  // Zero has one sign in Terraform's numbers.
  return { ...positive, value: 0 - positive.value, range: cursor.rangeFrom(start) };
}

function readNumber(cursor: Cursor): Expression | null {
  const start = cursor.at;
  const [text] = cursor.match(number) ?? [];
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return other(cursor, start);
  const isRounded = /^\d+$/.test(text) && String(value) !== text && BigInt(text) !== BigInt(value);
  const literal = { kind: 'literal', value, range: cursor.rangeFrom(start) } as const;
  return isRounded ? { ...literal, rounded: true } : literal;
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readNamed(cursor: Cursor): Expression | null {
  const start = cursor.at;
  const [name] = cursor.match(identifier) ?? [];
  if (name === undefined) return null;
  const word = words.get(name);
  if (word !== undefined) return { kind: 'literal', value: word, range: cursor.rangeFrom(start) };
  if (cursor.next === '(')
    return { kind: 'call', name, items: readItems(cursor, ')'), range: cursor.rangeFrom(start) };
  const parts = [name];
  for (let part = cursor.match(attribute); part !== null; part = cursor.match(attribute))
    parts.push(part[1] ?? '');
  return { kind: 'reference', parts, range: cursor.rangeFrom(start) };
}

/** Values between commas, from the opening bracket to the closing one. */
function readItems(cursor: Cursor, closing: string): readonly Expression[] {
  const start = cursor.at;
  const items: Expression[] = [];
  cursor.at++;
  for (;;) {
    cursor.skipBlanks(true);
    if (cursor.isAtEnd || ')]}'.includes(cursor.next)) break;
    items.push(readExpression(cursor, true));
    cursor.skipBlanks(true);
    if (!cursor.take(',')) break;
  }
  close(cursor, closing, start);
  return items;
}

/** Entries between commas or line ends. */
function readEntries(cursor: Cursor): readonly ObjectEntry[] {
  const start = cursor.at;
  const entries: ObjectEntry[] = [];
  cursor.at++;
  for (;;) {
    cursor.skipBlanks(true);
    if (cursor.isAtEnd || ')]}'.includes(cursor.next)) break;
    const entry = readEntry(cursor);
    if (entry !== null) entries.push(entry);
    cursor.skipBlanks(false);
    cursor.take(',');
  }
  close(cursor, '}', start);
  return entries;
}

function readEntry(cursor: Cursor): ObjectEntry | null {
  const start = cursor.at;
  const key = asKey(cursor, readTerm(cursor, false));
  cursor.skipBlanks(false);
  if ('=:'.includes(cursor.next) && !cursor.isAtEnd) {
    cursor.at++;
    return { key, value: readExpression(cursor, false) };
  }
  if (!(key.kind === 'other' && key.broken))
    cursor.report('A `=` is missing after this key.', start, Math.max(start + 1, cursor.at));
  if (cursor.at === start) cursor.at++;
  skipRest(cursor, false);
  return null;
}

/** A bare word is a text as a key. */
function asKey({ text }: Cursor, key: Expression): Expression {
  const { range } = key;
  const isWord = key.kind === 'reference' && key.parts.length === 1;
  const isLiteral = key.kind === 'literal' && typeof key.value !== 'string';
  if (!isWord && !isLiteral) return key;
  return { kind: 'literal', value: text.slice(range.start, range.end).normalize('NFC'), range };
}

function close(cursor: Cursor, closing: string, start: number): void {
  cursor.skipBlanks(true);
  if (!cursor.take(closing))
    cursor.report(`This bracket is never closed: a \`${closing}\` is missing.`, start, start + 1);
}
