// Where a card lands: in a frame, on a branch's `then` or `else` port row, or outside of all.
import type { BranchSlot } from '../../src/index.ts';
import type { Arrangement } from './arrange.ts';
import type { FlowModel } from './card-model.ts';
import { headerHeight, rowHeight, shapeOf } from './card-shape.ts';
import { frameAt, type FrameId } from './frames.ts';
import { centre, contains, type Rect } from './rect.ts';

export interface Drop {
  readonly slot: BranchSlot | null;
  readonly frame: FrameId | null;
}

/** `moving` is the card being moved; left out for a new one. */
export function dropSlot(model: FlowModel, arrangement: Arrangement, at: Rect, moving?: string): Drop {
  const point = centre(at);
  const onCard = branchRowAt(model, arrangement, { x: at.x + 16, y: at.y + 16 }, moving);
  if (onCard) return onCard;
  const own = model.cards.find((card) => card.key === moving)?.frame ?? null;
  const frames = reachOf(own, arrangement.frameRects);
  const frame = frameAt(point, arrangement.frames, frames, new Set(moving === undefined ? [] : [moving]));
  return frame
    ? { slot: { branch: frame.branch, side: frame.side }, frame: frame.id }
    : { slot: null, frame: null };
}

/** A frame hugs its members; around its own card it reaches further, so that moving a little does not take it out. */
const reach = 40;

function reachOf(own: FrameId | null, rects: ReadonlyMap<FrameId, Rect>): ReadonlyMap<FrameId, Rect> {
  const rect = own === null ? undefined : rects.get(own);
  if (own === null || !rect) return rects;
  const { x, y, width, height } = rect;
  const grown = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
  return new Map([...rects, [own, grown]]);
}

function branchRowAt(
  model: FlowModel,
  { rects, frames }: Arrangement,
  point: { x: number; y: number },
  moving: string | undefined,
): Drop | null {
  for (const card of model.cards) {
    const rect = rects.get(card.key);
    if (!card.members || card.key === moving || !rect || !contains(rect, point)) continue;
    const row = Math.floor((point.y - rect.y - headerHeight - rowHeight) / rowHeight);
    const side = shapeOf(card, false).rows[row]?.right?.field;
    if (side !== 'then' && side !== 'else') continue;
    const frame = frames.find((one) => one.branch === card.key && one.side === side);
    return { slot: { branch: card.key, side }, frame: frame?.id ?? null };
  }
  return null;
}
