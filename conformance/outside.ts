// Whether an edited text is, outside of the nodes concerned, the text it was. Nodes are found with the YAML package
// alone. In block style whole lines are compared, in brackets what is left without commas and blanks.
import { isMap, isSeq, parseAllDocuments, visit, type Node } from 'yaml';
import type { Path } from '../src/base/path.ts';

interface Piece {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Pieces {
  readonly nodes: readonly Piece[];
  readonly flow: boolean;
}

/** Null when the texts agree outside of the nodes named, else the first difference. */
export function differsOutside(
  before: string,
  after: string,
  document: number,
  path: Path,
  concerned: readonly string[],
): string | null {
  const old = piecesOf(before, document, path);
  const now = piecesOf(after, document, path);
  if (!old || !now) return null;
  const slice = (text: string, piece: Piece | undefined): string =>
    piece ? text.slice(piece.start, piece.end) : '';
  const heirs = now.nodes.filter((piece) => {
    const same = old.nodes.find(({ name }) => name === piece.name);
    return anchorsIn(slice(after, piece)) !== anchorsIn(slice(before, same));
  });
  const exempt = new Set([...concerned, ...heirs.map(({ name }) => name)]);
  const rest = (text: string, { nodes, flow }: Pieces): readonly string[] => {
    const left = without(
      text,
      nodes.filter(({ name }) => exempt.has(name)),
      flow,
    );
    if (flow) return [left.replaceAll(/[\s,]/g, '')];
    return left
      .replaceAll(/^(\s*"?nodes"?:) \[\]/gm, '$1')
      .split('\n')
      .filter((line) => line.trim() !== '');
  };
  // A block list that lost its last node is an empty pair of brackets, and the other way round.
  const flow = old.nodes.length > 0 ? old.flow : now.flow;
  const oldRest = rest(before, { ...old, flow });
  const nowRest = rest(after, { ...now, flow });
  for (let i = 0; i < Math.max(oldRest.length, nowRest.length); i += 1)
    if (oldRest[i] !== nowRest[i])
      return `${JSON.stringify(oldRest[i]?.slice(0, 200))} became ${JSON.stringify(nowRest[i]?.slice(0, 200))}`;
  for (const piece of old.nodes) {
    if (exempt.has(piece.name)) continue;
    const same = now.nodes.find(({ name }) => name === piece.name);
    if (slice(before, piece) !== slice(after, same)) return `the text of ${piece.name} changed`;
  }
  return null;
}

/** An anchor that loses its place moves on to its first alias, in another node. */
const anchorsIn = (text: string): string => (text.match(/&(same-\d+|lent)\b/g) ?? []).join(' ');

function piecesOf(text: string, index: number, path: Path): Pieces | null {
  const document = parseAllDocuments(text, { merge: true, keepSourceTokens: true })[index];
  const list = document && 'getIn' in document ? document.getIn([...path, 'nodes']) : null;
  if (!isSeq(list)) return null;
  const flow = list.flow === true;
  const token = list.srcToken;
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
      : [];
  const nodes = list.items.flatMap((item, i): Piece[] => {
    if (!isMap(item) || !item.range) return [];
    const start = dashes[i]?.offset ?? item.range[0];
    const name = String(item.get('name'));
    const count = list.items
      .slice(0, i)
      .filter((other) => isMap(other) && String(other.get('name')) === name).length;
    return [{ name: count === 0 ? name : `${name}#${count}`, start, end: lastCharacter(item, text) }];
  });
  return { nodes, flow };
}

/** After the last character of the last value. */
function lastCharacter(item: Node, text: string): number {
  let end = item.range?.[0] ?? 0;
  visit(item, {
    Node: (_, node) => {
      const holds = (isMap(node) || isSeq(node)) && node.flow !== true;
      if (!holds && node.range) end = Math.max(end, node.range[1]);
    },
  });
  return end - (/\r?\n$/.exec(text.slice(0, end))?.[0].length ?? 0);
}

/** The text without these nodes; in block style without their lines, and the comments that are theirs. */
function without(text: string, nodes: readonly Piece[], flow: boolean): string {
  let left = '';
  let at = 0;
  for (const { start, end } of nodes) {
    if (flow) {
      left += text.slice(at, start);
      at = end;
      continue;
    }
    const line = text.lastIndexOf('\n', start) + 1;
    const column = start - line;
    const above = text.slice(at, line).split('\n');
    let kept = above.length - 1;
    while (kept > 0 && commentColumn(above[kept - 1]) === column) kept -= 1;
    left += above
      .slice(0, kept)
      .map((words) => `${words}\n`)
      .join('');
    at = nextLine(text, end);
    const below = /^(?:[ \t\r]*\n)*( *)#.*/;
    for (let next = below.exec(text.slice(at)); next; next = below.exec(text.slice(at))) {
      if ((next[1] ?? '').length <= column) break;
      at = nextLine(text, at + next[0].length);
    }
  }
  return left + text.slice(at);
}

/** Where a line that is a comment begins; -1 for any other. */
const commentColumn = (line = ''): number => (line.trimStart().startsWith('#') ? line.search(/\S/) : -1);

const nextLine = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};
