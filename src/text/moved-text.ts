// The text of one config out of a larger text: its own lines, comments and all, moved to the left margin.
import { isMap, type Node } from 'yaml';
import { contentEnd, contentStart, entriesOf, isFlow, lineStart, nextLine } from './entries.ts';
import { findNode, type Found } from './find-node.ts';
import { columnOf, ownLines, startsLine } from './own-lines.ts';
import { documentOf, type ConfigPlace, type ParsedText } from './parse-text.ts';

/** Null for JSON, and where there is no config. Whether the lines say the same alone is for the caller to see. */
export function movedText(parsed: ParsedText, place: ConfigPlace): string | null {
  const document = documentOf(parsed, place);
  if (!document) return null;
  const found = findNode(document, place.path);
  const { node, entry } = found;
  if (!node || found.depth < place.path.length) return null;
  const brackets = isMap(node) && isFlow(node);
  if (brackets && isJson(parsed.text.slice(contentStart(node), contentEnd(node)))) return null;
  if (!entry) return documentText(parsed, place);
  return brackets ? bracketText(parsed.text, node) : blockText(parsed.text, found);
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Takes up to `column` blanks off the start of each line. */
const dedent = (text: string, column: number): string =>
  text.replaceAll(/^ +/gm, (blanks) => blanks.slice(column));

function bracketText(text: string, node: Node): string {
  const start = contentStart(node);
  const line = text.slice(lineStart(text, start), start);
  return ended(dedent(text.slice(start, contentEnd(node)), line.search(/[^ ]|$/)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A whole document, without the marks that part it from others. */
function documentText({ text, documents }: ParsedText, { documentIndex }: ConfigPlace): string {
  const start = documents[documentIndex - 1]?.range[1] ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const own = text.slice(start, documents[documentIndex]?.range[1]);
  const marked = /^---(?=\s|$)[ \t]*\n?/m;
  const body = marked.test(own) ? own.replaceAll(/^%.*\n/gm, '').replace(marked, '') : own;
  return ended(body.replace(/^\.\.\.[ \t]*\n?$/m, ''));
}

function blockText(text: string, { node, entry, holder }: Found): string {
  const first = isMap(node) ? entriesOf(node)[0] : undefined;
  if (!node || !entry || !holder || !first) return '';
  const column = columnOf(text, first);
  const entries = entriesOf(holder);
  const end = isFlow(holder)
    ? nextLine(text, contentEnd(node))
    : ownLines(text, entries, entries.indexOf(entry)).end;
  if (!startsLine(text, first.start)) return ended(dedent(text.slice(first.start, end), column));
  const colon = entry.source.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  const line = lineStart(text, first.start);
  const above = colon === undefined ? '' : commentsIn(text.slice(colon + 1, line));
  return ended(dedent(above + text.slice(line, end), column));
}

/** Comments between the key `config` and what it holds; one beside the key gets a line of its own. */
function commentsIn(gap: string): string {
  const lines = gap.split('\n').slice(0, -1);
  const first = lines.findIndex((line) => line.trim().startsWith('#'));
  const kept = first < 0 ? [] : lines.slice(first).filter((line) => /^\s*(?:#|$)/.test(line));
  return kept.map((line, i) => `${i === 0 && first === 0 ? line.trim() : line}\n`).join('');
}
