// The yardstick for the canvas: React Flow alone with the very cards that the studio drew, their handles and plain
// lines, and nothing else.
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

type BareNode = Node<Pick<DrawnGraph['nodes'][number], 'height' | 'html' | 'inputs' | 'outputs'>>;

const Card = memo(function Card({ data }: NodeProps<BareNode>) {
  const row = (index: number, of: number): number => ((index + 1) * data.height) / (of + 1);
  return (
    <>
      <div style={{ height: data.height }} dangerouslySetInnerHTML={{ __html: data.html }} />
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
    </>
  );
});

const nodeTypes = { card: Card };
const firstNodes: BareNode[] = window.graph.nodes.map((node) => ({
  id: node.id,
  type: 'card',
  position: { x: node.x, y: node.y },
  width: node.width,
  data: { height: node.height, html: node.html, inputs: node.inputs, outputs: node.outputs },
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

const style = document.createElement('style');
style.textContent = window.graph.styles;
document.head.append(style);

const root = document.getElementById('root');
if (root) createRoot(root).render(<Bare />);
