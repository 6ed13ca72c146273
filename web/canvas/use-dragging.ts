// Moving cards: React Flow moves them, the document hears of it when they are let go. A card that is let go over a
// frame joins that side of the branch; one that is taken out of its frame leaves it. One step of history each.
import type { OnNodeDrag, SelectionDragHandler } from '@xyflow/react';
import { useRef, useState } from 'react';
import type { BranchSlot, Position } from '../../src/index.ts';
import { announce, edit } from '../state/store.ts';
import type { FlowModel } from './card-model.ts';
import type { Arrangement } from './arrange.ts';
import { dropSlot } from './drop-slot.ts';
import type { CanvasNode } from './graph.ts';
import type { FrameId } from './frames.ts';
import type { Picture } from './use-arrangement.ts';

export interface Dragging {
  readonly overFrame: FrameId | null;
  readonly onDrag: OnNodeDrag<CanvasNode>;
  readonly onDragStop: OnNodeDrag<CanvasNode>;
  readonly onSelectionDragStop: SelectionDragHandler<CanvasNode>;
}

let drags = 0;

export function useDragging({ model, arrangement }: Picture, refused: () => void): Dragging {
  const [overFrame, setOverFrame] = useState<FrameId | null>(null);
  const over = useRef<FrameId | null>(null);
  const hover = (id: FrameId | null): void => {
    if (over.current === id) return;
    over.current = id;
    setOverFrame(id);
  };
  const dropOf = (node: CanvasNode) =>
    node.type === 'card' && node.data.card.kind === 'card'
      ? dropSlot(model, arrangement, rectOf(node), node.id)
      : null;
  const stop = (nodes: readonly CanvasNode[], slot: BranchSlot | null | undefined): void => {
    hover(null);
    const moved = nodes.filter((one) => one.type === 'card' && one.data.card.kind === 'card');
    if (moved.length === 0) return;
    void letGo(moved, arrangement, model, slot, refused);
  };
  return {
    overFrame,
    onDrag: (_, node, nodes) => {
      if (arrangement.frames.length === 0 || nodes.length !== 1) return;
      const drop = dropOf(node);
      const own = node.type === 'card' ? node.data.card.frame : null;
      hover(drop && drop.frame !== own ? drop.frame : null);
    },
    onDragStop: (_, node, nodes) => stop(nodes, nodes.length === 1 ? dropOf(node)?.slot : undefined),
    onSelectionDragStop: (_, nodes) => stop(nodes, undefined),
  };
}

const rectOf = ({ position, width = 0, height = 0 }: CanvasNode) => ({ ...position, width, height });

/** Positions as the document keeps them: without the shift that keeps the lanes apart. */
export function storedPositions(
  moved: readonly { readonly id: string; readonly position: Position }[],
  { responseShift }: Arrangement,
  model: FlowModel,
): { readonly [key: string]: Position } {
  const phases = new Map(model.cards.map((card) => [card.key, card.phase]));
  return Object.fromEntries(
    moved.map(({ id, position }) => [
      id,
      { x: position.x, y: position.y - (phases.get(id) === 'response' ? responseShift : 0) },
    ]),
  );
}

async function letGo(
  moved: readonly CanvasNode[],
  arrangement: Arrangement,
  model: FlowModel,
  slot: BranchSlot | null | undefined,
  refused: () => void,
): Promise<void> {
  const [first] = moved;
  const name = moved.length === 1 ? (first?.id ?? '') : `${moved.length} nodes`;
  const merge = `drag:${(drags += 1)}`;
  const positions = storedPositions(moved, arrangement, model);
  if (!(await edit({ kind: 'move-cards', positions }, `Move ${name}`, { merge }))) {
    refused();
    return;
  }
  const card = model.cards.find((one) => one.key === first?.id);
  if (slot === undefined || !card) return;
  if (slot?.branch === card.slot?.branch && slot?.side === card.slot?.side) return;
  const label = slot
    ? `Move ${card.name} into ${slot.branch} ${slot.side}`
    : `Take ${card.name} out of its branch`;
  const done = await edit({ kind: 'move-to-branch', node: card.key, slot }, label, { merge });
  if (done)
    announce(slot ? `${card.name} is in ${slot.branch} ${slot.side}` : `${card.name} is in no branch`);
}
