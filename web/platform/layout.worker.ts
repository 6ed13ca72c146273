// dagre, kept out of the page's thread and out of its first load.
import { Graph, layout } from '@dagrejs/dagre';
import type { LayoutLink, LayoutMethods } from './layout.ts';
import type { Block, Column } from './layout-fold.ts';
import { layOutLanes, type Sized } from './layout-lanes.ts';
import { plainRank } from './layout-rank.ts';
import { columnGap, rowGap } from './layout-spacing.ts';
import { serve } from './remote.ts';

/** dagre takes 0.1 s for 64 nodes and grows faster than their number. */
const mostForDagre = 150;

/** Half of a small card: heads stand level, whatever is under them. */
const level = 36;

/** From top to bottom, each clear of the one above. */
function settled(column: readonly Block[]): Column {
  let free = -Infinity;
  return column.map((block) => {
    const y = Math.max(block.y, free);
    free = y + block.height + rowGap;
    return { ...block, y };
  });
}

/** Columns by rank, each from top to bottom. */
function rank(blocks: readonly Sized[], links: readonly LayoutLink[]): readonly Column[] {
  if (blocks.length > mostForDagre) return plainRank(blocks, links);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: rowGap, ranksep: columnGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of blocks) graph.setNode(id, { width, height });
  for (const { from, to } of links) graph.setEdge(from, to);
  layout(graph);
  const columns = new Map<number, Block[]>();
  for (const { id, width, height } of blocks) {
    // dagre writes the centres of the nodes into the labels it was given; one rank shares one centre line.
    const { x, y }: { x: number; y: number } = graph.node(id);
    const line = Math.round(x);
    const column = columns.get(line) ?? [];
    column.push({ id, width, height, y: y - level });
    columns.set(line, column);
  }
  const lines = [...columns].sort(([a], [b]) => a - b);
  return lines.map(([, column]) => settled(column.sort((a, b) => a.y - b.y)));
}

serve({ layOut: (request) => layOutLanes(request, rank) } satisfies LayoutMethods);
