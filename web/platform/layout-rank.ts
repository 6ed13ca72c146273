// A plain ranking for graphs so large that dagre would keep people waiting: by the longest way from a source, in the
// order of the sources. No flow that a gateway accepts is that large; half-made ones are drawn all the same.
import type { LayoutLink } from './layout.ts';
import type { Block, Column } from './layout-fold.ts';
import type { Sized } from './layout-lanes.ts';
import { rowGap } from './layout-spacing.ts';

export function plainRank(blocks: readonly Sized[], links: readonly LayoutLink[]): readonly Column[] {
  const ranks = longestWays(
    blocks.map(({ id }) => id),
    links,
  );
  const columns = new Map<number, Sized[]>();
  for (const block of blocks) {
    const rank = ranks.get(block.id) ?? 0;
    const column = columns.get(rank);
    if (column) column.push(block);
    else columns.set(rank, [block]);
  }
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
  return ordered.map(stacked);
}

/** Links that close a circle count for nothing. */
function longestWays(ids: readonly string[], links: readonly LayoutLink[]): ReadonlyMap<string, number> {
  const sources = new Map<string, string[]>();
  for (const { from, to } of links) {
    const known = sources.get(to);
    if (known) known.push(from);
    else sources.set(to, [from]);
  }
  const ranks = new Map<string, number>();
  const open = new Set<string>();
  for (const start of ids) {
    // A stack of its own: a chain of thousands would exhaust the call stack.
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const before = sources.get(id) ?? [];
      const next = before.find((source) => !ranks.has(source) && !open.has(source));
      open.add(id);
      if (next !== undefined) {
        stack.push(next);
        continue;
      }
      ranks.set(id, Math.max(-1, ...before.map((source) => ranks.get(source) ?? -1)) + 1);
      open.delete(id);
      stack.pop();
    }
  }
  return ranks;
}

function stacked(column: readonly Sized[]): Column {
  let y = 0;
  return column.map(({ id, width, height }): Block => {
    const at = y;
    y += height + rowGap;
    return { id, width, height, y: at };
  });
}
