// Nodes and edges for React Flow, with the memory that keeps unchanged ones the same objects.
import { useMemo, useState } from 'react';
import { chippedLines } from './chips.ts';
import {
  drawnLines,
  edgesOf,
  nodesOf,
  routesOf,
  type CanvasEdge,
  type CanvasNode,
  type GraphView,
} from './graph.ts';
import type { Picture } from './use-arrangement.ts';

export interface Graph {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

function remembering() {
  let nodes: ReadonlyMap<string, CanvasNode> = new Map();
  let edges: ReadonlyMap<string, CanvasEdge> = new Map();
  return {
    nodes: (...[model, arrangement, view]: [Picture['model'], Picture['arrangement'], GraphView]) => {
      const next = nodesOf(model, arrangement, view, nodes);
      nodes = new Map(next.map((node) => [node.id, node]));
      return next;
    },
    edges: (...[lines, routes, chipped, view]: [Lines, Routes, ReadonlySet<string>, GraphView]) => {
      const next = edgesOf(lines, routes, chipped, view, edges);
      edges = new Map(next.map((edge) => [edge.id, edge]));
      return next;
    },
  };
}
type Lines = Parameters<typeof edgesOf>[0];
type Routes = Parameters<typeof edgesOf>[1];

export function useGraph({ model, arrangement, settled }: Picture, view: GraphView): Graph {
  const [memory] = useState(remembering);
  const nodes = useMemo(
    () => (settled ? memory.nodes(model, arrangement, view) : []),
    [settled, memory, model, arrangement, view],
  );
  const lines = useMemo(() => (settled ? drawnLines(model, arrangement) : []), [settled, model, arrangement]);
  // Routes follow the cards at rest: what is open, selected or marked changes none of them.
  const routes = useMemo(() => routesOf(lines, model, arrangement), [lines, model, arrangement]);
  const chipped = useMemo(
    () =>
      chippedLines(
        lines.flatMap(({ line, source }) => {
          const route = routes.get(line.id);
          return route && line.kind === 'data' ? [{ id: line.id, source, route }] : [];
        }),
      ),
    [lines, routes],
  );
  const edges = useMemo(
    () => memory.edges(lines, routes, chipped, view),
    [memory, lines, routes, chipped, view],
  );
  return { nodes, edges };
}
