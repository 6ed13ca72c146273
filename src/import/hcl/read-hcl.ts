// A file in Terraform's language: attributes and blocks, each with its place. Reading goes on after a mistake.
import { Cursor } from './cursor.ts';
import { identifier, readExpression } from './expressions.ts';
import type { Attribute, Block, Body, HclFile } from './syntax.ts';
import { readQuoted } from './templates.ts';

export function readHcl(text: string): HclFile {
  const cursor = new Cursor(text);
  return { body: readBody(cursor, null), problems: cursor.problems };
}

/** `opened` is where the brace of a block stands; null for the whole file. */
function readBody(cursor: Cursor, opened: number | null): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (;;) {
    cursor.skipBlanks(true);
    if (cursor.isAtEnd) {
      if (opened !== null) cursor.report('This block is never closed: a `}` is missing.', opened, opened + 1);
      break;
    }
    if (opened !== null && cursor.take('}')) break;
    const item = readItem(cursor);
    if (item === null) cursor.skipLine();
    else if ('body' in item) blocks.push(item);
    else attributes.push(item);
  }
  return { attributes, blocks };
}

/** Null where neither an attribute nor a block begins. */
function readItem(cursor: Cursor): Attribute | Block | null {
  const start = cursor.at;
  const [name] = cursor.match(identifier) ?? [];
  if (name === undefined) {
    cursor.report('Terraform expects the name of an attribute or a block here.', start);
    return null;
  }
  const range = cursor.rangeFrom(start);
  cursor.skipBlanks(false);
  if (!cursor.take('=')) return readBlock(cursor, name, start);
  const value = readExpression(cursor, false);
  cursor.skipBlanks(false);
  if (!cursor.isAtLineEnd && cursor.next !== '}') {
    cursor.report('Terraform expects the end of the line here.', cursor.at);
    cursor.skipLine();
  }
  return { name, value, range };
}

function readBlock(cursor: Cursor, type: string, start: number): Block | null {
  const labels: string[] = [];
  for (let label = readLabel(cursor); label !== null; label = readLabel(cursor)) labels.push(label);
  const range = cursor.rangeFrom(start);
  const opened = cursor.at;
  if (!cursor.take('{')) {
    cursor.report('Terraform expects a `=` for an attribute or a `{` for a block here.', start, cursor.at);
    return null;
  }
  const empty: Body = { attributes: [], blocks: [] };
  const body = cursor.nested(
    () => readBody(cursor, opened),
    () => empty,
  );
  return { type, labels, body, range };
}

function readLabel(cursor: Cursor): string | null {
  const from = cursor.at;
  const word = cursor.match(identifier)?.[0];
  const quoted = word === undefined && cursor.next === '"' ? readQuoted(cursor, noTemplate) : null;
  const label = quoted?.kind === 'literal' ? quoted.value : word;
  if (typeof label !== 'string') {
    cursor.at = from;
    return null;
  }
  cursor.skipBlanks(false);
  return label;
}

/** Labels have no templates. */
const noTemplate = (cursor: Cursor): ReturnType<typeof readExpression> => readExpression(cursor, true);
