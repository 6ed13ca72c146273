// The jq programs of a flow and their words, as rules look at them.
import type { JqWord } from '../jq/words.ts';
import { wordsOf } from '../jq/words.ts';
import type { RuleContext } from './context.ts';

/** Each program is read once: rules run at each key. */
const known = new Map<string, readonly JqWord[]>();
const mostKnown = 256;

export function wordsIn(program: string): readonly JqWord[] {
  const found = known.get(program) ?? wordsOf(program);
  if (known.size >= mostKnown) known.clear();
  known.set(program, found);
  return found;
}

export interface Program {
  readonly key: string;
  readonly text: string;
  readonly path: readonly [string, number, string];
}

export const programsOf = ({ flow }: RuleContext): readonly Program[] =>
  flow.nodes.flatMap((node) => {
    const text = node.type === 'jq' ? node.attributes['jq'] : undefined;
    return typeof text === 'string'
      ? [{ key: node.key, text, path: ['nodes', node.index, 'jq'] as const }]
      : [];
  });
