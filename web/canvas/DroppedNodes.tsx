// The list of nodes where a connection was dropped on nothing; the one that is picked is added there and connected.
import { useReactFlow } from '@xyflow/react';
import { canConnect, type NodeType } from '../../src/index.ts';
import { connectEnds } from '../commands/connect.ts';
import { addNode } from '../commands/add-node.ts';
import { store } from '../state/store.ts';
import { fitOrder } from './fit-order.ts';
import { NodePicker } from './NodePicker.tsx';
import type { CanvasState } from './use-canvas.ts';
import { endsOf, type Dropped } from './use-connecting.ts';

interface DroppedNodesProps {
  readonly canvas: CanvasState;
  readonly dropped: Dropped;
}

export function DroppedNodes({ canvas, dropped }: DroppedNodesProps) {
  const { screenToFlowPosition } = useReactFlow();
  const { pull, at } = dropped;
  const { cards, docks } = canvas.picture.model;
  const card = [...cards, ...docks].find(({ key }) => key === pull.end.node);
  const whole = pull.side === 'outputs' ? card?.wholeOutput : card?.wholeInput;
  const port = card?.ports.find(({ side, field }) => side === pull.side && field === pull.end.field);
  const valueType = (pull.end.field === null ? whole : port)?.type ?? 'any';

  const add = async (type: NodeType): Promise<void> => {
    canvas.closeDropped();
    const place = canvas.placeAt(screenToFlowPosition(at, { snapToGrid: true, snapGrid: [8, 8] }));
    const after = cards.some(({ key }) => key === pull.end.node) ? { after: pull.end.node } : {};
    const fit = fitOrder(pull.side, valueType).find((one) => one.type === type);
    if (!(await addNode(type, { ...place, ...after })) || !fit?.fits) return;
    const { shown, gateway, selection } = store.getState();
    const [added] = selection;
    if (added === undefined || !shown?.flow) return;
    const { from, to } = endsOf(pull, { node: added, field: fit.field });
    const answer = canConnect(shown.flow, gateway, from, to);
    if (answer.ok) await connectEnds(from, to);
  };
  return (
    <NodePicker
      key={`${at.x} ${at.y}`}
      dropped={dropped}
      valueType={valueType}
      onPick={(type) => void add(type)}
      onClose={canvas.closeDropped}
    />
  );
}
