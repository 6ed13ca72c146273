// Where a new card goes: on no other card, and in no frame but the one it joins.
import type { BranchSlot, Phase, Position } from '../../src/index.ts';
import type { NodePlace } from '../commands/add-node.ts';
import { columnPitch } from '../platform/layout-spacing.ts';
import type { Arrangement } from './arrange.ts';
import type { FlowModel } from './card-model.ts';
import { dropSlot } from './drop-slot.ts';
import { freePlace } from './free-place.ts';
import type { Rect } from './rect.ts';

interface Ground {
  readonly model: FlowModel;
  readonly arrangement: Arrangement;
}

/** Of a card with two rows of ports, as most begin. */
const size = { width: 208, height: 112 };

/** Beside the card that it follows, on the same side of the same branch. */
export function placeBeside(key: string, { model, arrangement }: Ground): NodePlace | null {
  const card = [...model.cards, ...model.docks].find((one) => one.key === key);
  const rect = arrangement.rects.get(key);
  if (!card || !rect) return null;
  const slot = card.slot && { branch: card.slot.branch, side: card.slot.side };
  return placed({ x: rect.x + columnPitch, y: rect.y }, slot, card.phase, arrangement);
}

/** As near as can be to a place; the frame there takes it in. */
export function placeNear(at: Position, phase: Phase, { model, arrangement }: Ground): NodePlace {
  const { slot } = dropSlot(model, arrangement, { ...at, width: 32, height: 32 });
  return placed(at, slot, phase, arrangement);
}

function placed(
  wanted: Position,
  slot: BranchSlot | null,
  phase: Phase,
  arrangement: Arrangement,
): NodePlace {
  const { x, y } = freePlace(size, wanted, obstacles(slot, arrangement));
  // Positions are stored without the shift that keeps the lanes apart.
  const at = { x, y: phase === 'response' ? y - arrangement.responseShift : y };
  return slot ? { at, slot } : { at };
}

/** All cards, and the frames that do not stand around the slot. */
export function obstacles(slot: BranchSlot | null, arrangement: Arrangement): readonly Rect[] {
  const { frames, frameRects, hidden, rects } = arrangement;
  const around = new Set<string>();
  for (const frame of frames) {
    if (frame.branch !== slot?.branch || frame.side !== slot.side) continue;
    for (let at = frame.id as string | null; at !== null;) {
      around.add(at);
      at = frames.find(({ id }) => id === at)?.parent ?? null;
    }
  }
  const others = frames.filter(({ id }) => !around.has(id) && !hidden.has(id));
  return [...rects.values(), ...others.flatMap(({ id }) => frameRects.get(id) ?? [])];
}
