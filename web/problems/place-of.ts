// Where a problem is, in the words of the flow: the node, what in it, the line.
import { showPath, type Analysis, type Diagnostic } from '../../src/index.ts';
import { lineAt } from '../state/lines.ts';
import { revealPlace } from '../state/store.ts';

export interface ProblemPlace {
  /** Node key, or null outside of nodes. */
  readonly node: string | null;
  /** Such as `AUTH`, `AUTH, jq` or `resources.cache`. */
  readonly words: string;
  readonly line: number;
}

export function placeOf(analysis: Analysis, { path, range }: Diagnostic): ProblemPlace {
  const [first, index, ...inside] = path;
  const line = lineAt(analysis.text, range.start);
  const node =
    first === 'nodes' && typeof index === 'number'
      ? analysis.flow?.nodes.find((candidate) => candidate.index === index)
      : undefined;
  if (!node) return { node: null, words: showPath(path), line };
  return { node: node.key, words: [node.key, showPath(inside)].filter(Boolean).join(', '), line };
}

/** Shows the place of a problem in every panel. */
export function revealProblem(analysis: Analysis, diagnostic: Diagnostic): void {
  const { node } = placeOf(analysis, diagnostic);
  revealPlace({ node, path: diagnostic.path, range: diagnostic.range, from: 'problems' });
}
