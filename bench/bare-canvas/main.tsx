// The yardstick for the canvas: React Flow alone, with cards of the studio's sizes, handles and lines, and nothing else.
// The bench puts what the studio drew on `window.graph` before the page loads.
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  applyNodeChanges,
  Handle,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { DrawnGraph } from '../drawn-graph.ts';

declare global {
  interface Window {
    graph: DrawnGraph;
  }
}

type BareNode = Node<{
  height: number;
  texts: readonly string[];
  inputs: readonly string[];
  outputs: readonly string[];
}>;

const Card = memo(function Card({ id, data }: NodeProps<BareNode>) {
  const row = (index: number, of: number): number => ((index + 1) * data.height) / (of + 1);
  return (
    <div style={{ height: data.height, background: '#fff', border: '1px solid #999' }}>
      {data.texts.map((text, i) => (
        <div key={`${id}-${i}`}>{text}</div>
      ))}
      {data.inputs.map((handle, i) => (
        <Handle
          key={handle}
          id={handle}
          type="target"
          position={Position.Left}
          style={{ top: row(i, data.inputs.length) }}
        />
      ))}
      {data.outputs.map((handle, i) => (
        <Handle
          key={handle}
          id={handle}
          type="source"
          position={Position.Right}
          style={{ top: row(i, data.outputs.length) }}
        />
      ))}
    </div>
  );
});

const nodeTypes = { card: Card };
const firstNodes: BareNode[] = window.graph.nodes.map((node) => ({
  id: node.id,
  type: 'card',
  position: { x: node.x, y: node.y },
  width: node.width,
  data: { height: node.height, texts: node.texts, inputs: node.inputs, outputs: node.outputs },
}));
const edges: Edge[] = window.graph.edges.map((edge, i) => ({ id: `e${i}`, type: 'smoothstep', ...edge }));

function Bare() {
  const [nodes, setNodes] = useState(firstNodes);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={(changes) => setNodes((now) => applyNodeChanges(changes, now))}
      minZoom={0.05}
      fitView
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Bare />);
