// Branch frames: which card stands in which side of which branch, and the rectangles drawn around the members.
import type { Flow, Phase, Position } from '../../src/index.ts';
import { framePadding, frameTitle } from '../platform/layout-spacing.ts';
import { groupBy } from './group-by.ts';
import { contains, union, type Rect } from './rect.ts';

export type FrameId = string;

/** A place in a branch, and the frame that stands for it. */
export interface Slot {
  readonly branch: string;
  readonly side: 'then' | 'else';
  readonly frame: FrameId;
}

export interface Frame {
  readonly id: FrameId;
  readonly branch: string;
  readonly side: 'then' | 'else';
  readonly phase: Phase;
  readonly parent: FrameId | null;
  /** 0 for a frame that stands in no other. */
  readonly depth: number;
  /** Keys of the cards directly inside. */
  readonly members: readonly string[];
}

// Members of one side may run in both phases; each lane then has a frame of its own.
const frameId = (branch: string, side: 'then' | 'else', phase: Phase): FrameId =>
  `frame:${phase}:${side}:${branch}`;

/** By member key; the first branch that lists a node has it. */
export function branchSlots(flow: Flow, phaseOf: (key: string) => Phase): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  const named = new Map(flow.nodes.toReversed().map((node) => [node.name, node.key]));
  for (const node of flow.nodes) {
    if (node.type !== 'branch') continue;
    for (const side of ['then', 'else'] as const) {
      const list = node.attributes[side];
      for (const name of Array.isArray(list) ? list : []) {
        const key = typeof name === 'string' ? named.get(name) : undefined;
        if (key === undefined || key === node.key || slots.has(key)) continue;
        slots.set(key, { branch: node.key, side, frame: frameId(node.key, side, phaseOf(key)) });
      }
    }
  }
  return withoutCircles(slots);
}

/** Two branches that list each other cannot stand inside one another; both stay outside. */
function withoutCircles(slots: ReadonlyMap<string, Slot>): ReadonlyMap<string, Slot> {
  const sound = new Map<string, Slot>();
  for (const [key, slot] of slots) {
    const seen = new Set<string>([key]);
    let at: string | undefined = slot.branch;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = slots.get(at)?.branch;
    }
    if (at === undefined) sound.set(key, slot);
  }
  return sound;
}

interface Member {
  readonly key: string;
  readonly phase: Phase;
  readonly slot: Slot | null;
}

/** Frames with members, outer ones first. */
export function framesOf(cards: readonly Member[]): readonly Frame[] {
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const members = groupBy(
    cards.filter((card) => card.slot !== null),
    (card) => card.slot?.frame ?? '',
  );
  const build = (id: FrameId, inside: readonly Member[]): Frame[] => {
    const [first] = inside;
    if (!first?.slot) return [];
    const { branch, side } = first.slot;
    const home = byKey.get(branch);
    // A frame stands inside the frame of its branch, as long as both are in one lane.
    const parent = home?.phase === first.phase ? (home.slot?.frame ?? null) : null;
    return [
      {
        id,
        branch,
        side,
        phase: first.phase,
        parent,
        depth: 0,
        members: inside.map((card) => card.key),
      },
    ];
  };
  const frames = [...members].flatMap(([id, inside]) => build(id, inside));
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const depthOf = ({ parent }: Frame): number => {
    const outer = parent === null ? undefined : byId.get(parent);
    return outer ? 1 + depthOf(outer) : 0;
  };
  return frames.map((frame) => ({ ...frame, depth: depthOf(frame) })).sort((a, b) => a.depth - b.depth);
}

export const collapsedSize = { width: 208, height: 48 };

/** Rectangles by frame id. A collapsed frame keeps the corner of what it hides. */
export function frameRects(
  frames: readonly Frame[],
  cardRect: (key: string) => Rect | undefined,
  isCollapsed: (id: FrameId) => boolean,
): ReadonlyMap<FrameId, Rect> {
  const rects = new Map<FrameId, Rect>();
  for (const frame of frames.toReversed()) {
    const inside = [
      ...frame.members.flatMap((key) => cardRect(key) ?? []),
      ...frames.filter((other) => other.parent === frame.id).flatMap((other) => rects.get(other.id) ?? []),
    ];
    const around = union(inside);
    if (!around) continue;
    const x = around.x - framePadding;
    const y = around.y - frameTitle;
    rects.set(
      frame.id,
      isCollapsed(frame.id)
        ? { x, y, ...collapsedSize }
        : {
            x,
            y,
            width: around.width + 2 * framePadding,
            height: around.height + frameTitle + framePadding,
          },
    );
  }
  return rects;
}

/** The outermost collapsed frame that hides something standing in `home`. */
export function hiddenBy(
  home: FrameId | null,
  frames: ReadonlyMap<FrameId, Frame>,
  isCollapsed: (id: FrameId) => boolean,
): FrameId | null {
  let hidden: FrameId | null = null;
  for (let at = home; at !== null; at = frames.get(at)?.parent ?? null) if (isCollapsed(at)) hidden = at;
  return hidden;
}

/** The innermost frame under a point; `without` leaves out the frames of a branch that is itself being moved. */
export function frameAt(
  point: Position,
  frames: readonly Frame[],
  rects: ReadonlyMap<FrameId, Rect>,
  without: ReadonlySet<string> = new Set(),
): Frame | null {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const isInside = (frame: Frame): boolean =>
    without.has(frame.branch) || (frame.parent !== null && isIn(byId.get(frame.parent), isInside));
  for (const frame of frames.toReversed()) {
    const rect = rects.get(frame.id);
    if (rect && contains(rect, point) && !isInside(frame)) return frame;
  }
  return null;
}

const isIn = (frame: Frame | undefined, test: (frame: Frame) => boolean): boolean =>
  frame !== undefined && test(frame);
