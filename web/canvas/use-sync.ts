// Hands the graph to React Flow's own store. React Flow moves cards by itself while they are dragged; what the
// document says replaces that only where it changed.
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CanvasEdge, CanvasNode } from './graph.ts';

/**
 * A new `version` puts every card back where the document says, after an edit that was refused.
 * Answers whether a selection is the one that React Flow was given last.
 */
export function useSync(
  nodes: readonly CanvasNode[],
  edges: readonly CanvasEdge[],
  version: number,
): (keys: readonly string[]) => boolean {
  const api = useStoreApi<CanvasNode, CanvasEdge>();
  const pushed = useRef<{ nodes: ReadonlyMap<string, CanvasNode>; version: number }>({
    nodes: new Map(),
    version: 0,
  });
  useLayoutEffect(() => {
    const { nodeLookup, edges: present, setNodes, setEdges } = api.getState();
    const before = pushed.current;
    const next = nodes.map((node) => {
      const now = nodeLookup.get(node.id)?.internals.userNode;
      if (!now || before.version !== version) return node;
      if (before.nodes.get(node.id) === node && now.selected === node.selected) return now;
      return now.dragging || before.nodes.get(node.id) === node ? moved(node, now) : node;
    });
    pushed.current = { nodes: new Map(nodes.map((node) => [node.id, node])), version };
    // A line whose handle goes with the new nodes must be gone before them.
    const staying = new Set(edges.map((edge) => edge.id));
    if (present.some((edge) => !staying.has(edge.id)))
      setEdges(present.filter((edge) => staying.has(edge.id)));
    setNodes(next);
  }, [api, nodes, edges, version]);
  useLayoutEffect(() => {
    const { edgeLookup, setEdges } = api.getState();
    setEdges(
      edges.map((edge) => {
        const selected = edgeLookup.get(edge.id)?.selected;
        return selected ? { ...edge, selected } : edge;
      }),
    );
  }, [api, edges]);
  const [isGiven] = useState(
    () => (keys: readonly string[]) => sameKeys(keys, selectedIn([...pushed.current.nodes.values()])),
  );
  return isGiven;
}

export const selectedIn = (nodes: readonly CanvasNode[]): readonly string[] =>
  nodes.filter((node) => node.type === 'card' && node.selected).map((node) => node.id);

export const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));

const moved = (node: CanvasNode, now: CanvasNode): CanvasNode => ({
  ...node,
  position: now.position,
  dragging: now.dragging ?? false,
});
