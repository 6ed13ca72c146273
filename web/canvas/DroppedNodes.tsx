// The list of nodes after a node, or where a connection was dropped on nothing; the one that is picked is added there
// and connected.
import { useReactFlow } from '@xyflow/react';
import { canConnect, showEnd, type End, type NodeType } from '../../src/index.ts';
import { addNode } from '../commands/add-node.ts';
import { announce, edit } from '../state/store.ts';
import { whenRead } from '../state/when-read.ts';
import type { CardModel } from './card-model.ts';
import { fitOrder } from './fit-order.ts';
import { placeBeside, placeNear } from './new-place.ts';
import type { Offered } from './offered.ts';
import { NodePicker } from './NodePicker.tsx';
import type { CanvasState } from './use-canvas.ts';
import { endsOf } from './use-connecting.ts';

interface DroppedNodesProps {
  readonly canvas: CanvasState;
  readonly dropped: Offered;
}

function valueType({ end, side }: Offered['pull'], card: CardModel | undefined): string {
  const whole = side === 'outputs' ? card?.wholeOutput : card?.wholeInput;
  const port = card?.ports.find((one) => one.side === side && one.field === end.field);
  return (end.field === null ? whole : port)?.type ?? 'any';
}

/** Where the engine allows it; the same undo step as adding the node. */
async function connectNew(name: string, from: End, to: End, merge: string): Promise<void> {
  const { flow, gateway } = await whenRead();
  if (!flow || !canConnect(flow, gateway, from, to).ok) return;
  const done = await edit({ kind: 'connect', from, to, replace: true }, `Add ${name}`, { merge });
  if (done) announce(`Added ${name}, connected ${showEnd(from)} to ${showEnd(to)}`);
}

let added = 0;

export default function DroppedNodes({ canvas, dropped }: DroppedNodesProps) {
  const { screenToFlowPosition } = useReactFlow();
  const { pull, at, beside } = dropped;
  const { picture, closeDropped, focusSoon } = canvas;
  const { cards, docks } = picture.model;
  const card = [...cards, ...docks].find(({ key }) => key === pull.end.node);
  const type = valueType(pull, card);

  const placeOf = () => {
    const phase = pull.side === 'outputs' && card ? card.phase : 'access';
    const place = beside ? placeBeside(pull.end.node, picture) : null;
    return (
      place ?? placeNear(screenToFlowPosition(at, { snapToGrid: true, snapGrid: [8, 8] }), phase, picture)
    );
  };
  const add = async (picked: NodeType): Promise<void> => {
    closeDropped();
    const after = card?.kind === 'card' ? { after: card.key } : {};
    const fit = fitOrder(pull.side, type).find((one) => one.type === picked);
    const merge = `add:${(added += 1)}`;
    const name = await addNode(picked, { ...placeOf(), ...after }, merge);
    if (name === null) return;
    focusSoon(name);
    const { from, to } = endsOf(pull, { node: name, field: fit?.field ?? null });
    if (fit?.fits) await connectNew(name, from, to, merge);
  };
  return (
    <NodePicker
      key={`${at.x} ${at.y}`}
      dropped={dropped}
      valueType={type}
      onPick={(picked) => void add(picked)}
      onClose={closeDropped}
      onLeave={() => {
        closeDropped();
        canvas.focusCard(pull.end.node);
      }}
    />
  );
}
