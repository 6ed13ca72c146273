// Where everything stands: cards by the document's layout, frames around their members, lanes around their cards, and
// the implicit nodes at the lanes' edges. Pure: the same model and layout give the same canvas.
import type { Layout, Phase, Position } from '../../src/index.ts';
import { laneGap, onGrid } from '../platform/layout-spacing.ts';
import type { CardModel, FlowModel } from './card-model.ts';
import { shapeOf } from './card-shape.ts';
import { frameRects, framesOf, hiddenBy, type Frame, type FrameId } from './frames.ts';
import { union, type Rect } from './rect.ts';

export interface LaneArea {
  readonly phase: Phase;
  readonly rect: Rect;
}

export interface Arrangement {
  readonly frames: readonly Frame[];
  readonly frameRects: ReadonlyMap<FrameId, Rect>;
  /** Cards and docks by key, hidden ones left out. Closed sizes: an open card may be taller. */
  readonly rects: ReadonlyMap<string, Rect>;
  readonly lanes: readonly LaneArea[];
  /** Response cards stand this much lower than the layout says, so that the lanes keep apart. */
  readonly responseShift: number;
  /** By card or frame that a collapsed frame hides: that frame. */
  readonly hidden: ReadonlyMap<string, FrameId>;
}

const lanePadding = 16;
const laneTitle = 24;
const dockGap = 56;
const dockSpacing = 16;
/** Of a lane without cards. */
const emptyLane = { width: 480, height: 56 };
const gapToEmpty = 72;

export function arrange(
  model: FlowModel,
  layout: Layout,
  isCollapsed: (id: FrameId) => boolean,
): Arrangement {
  const frames = framesOf(model.cards);
  const responseShift = shiftOf(model.cards, layout);
  const all = new Map<string, Rect>();
  for (const card of model.cards) {
    const at = layout[card.key];
    if (at) all.set(card.key, cardRect(card, at, card.phase === 'response' ? responseShift : 0));
  }
  const hidden = hiddenParts(model.cards, frames, isCollapsed);
  const framed = frameRects(frames, (key) => all.get(key), isCollapsed);
  const rects = new Map([...all].filter(([key]) => !hidden.has(key)));
  const areas = lanesOf(model, rects, frames, framed, hidden);
  for (const [key, rect] of docksOf(model, areas, rects)) rects.set(key, rect);
  return { frames, frameRects: framed, rects, lanes: withDocks(areas, model, rects), responseShift, hidden };
}

function cardRect(card: CardModel, { x, y }: Position, shift: number): Rect {
  const { width, height } = shapeOf(card, false);
  return { x, y: y + shift, width, height };
}

/** Layouts come from people and from other texts: a response card may stand among the access cards. */
function shiftOf(cards: readonly CardModel[], layout: Layout): number {
  let bottom = -Infinity;
  let top = Infinity;
  for (const card of cards) {
    const at = layout[card.key];
    if (!at) continue;
    if (card.phase === 'response') top = Math.min(top, at.y);
    else bottom = Math.max(bottom, at.y + shapeOf(card, false).height);
  }
  return bottom === -Infinity || top === Infinity ? 0 : Math.max(0, onGrid(bottom + laneGap - top));
}

function hiddenParts(
  cards: readonly CardModel[],
  frames: readonly Frame[],
  isCollapsed: (id: FrameId) => boolean,
): ReadonlyMap<string, FrameId> {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const hidden = new Map<string, FrameId>();
  for (const card of cards) {
    const by = hiddenBy(card.frame, byId, isCollapsed);
    if (by !== null) hidden.set(card.key, by);
  }
  for (const frame of frames) {
    const by = hiddenBy(frame.parent, byId, isCollapsed);
    if (by !== null) hidden.set(frame.id, by);
  }
  return hidden;
}

/** Around the cards and frames of each phase; the access lane is always there, the response lane under it. */
function lanesOf(
  model: FlowModel,
  rects: ReadonlyMap<string, Rect>,
  frames: readonly Frame[],
  framed: ReadonlyMap<FrameId, Rect>,
  hidden: ReadonlyMap<string, FrameId>,
): readonly LaneArea[] {
  const inside = (phase: Phase): Rect | null =>
    union([
      ...model.cards.filter((card) => card.phase === phase).flatMap((card) => rects.get(card.key) ?? []),
      ...frames
        .filter((frame) => frame.phase === phase && !hidden.has(frame.id))
        .flatMap((frame) => framed.get(frame.id) ?? []),
    ]);
  const [above, below] = [inside('access'), inside('response')];
  const access = above ?? aboveOf(below);
  const response = below ?? {
    ...emptyLane,
    x: access.x,
    y: access.y + access.height + gapToEmpty,
    width: access.width,
  };
  // Both lanes are equally wide, so that the docks of the two phases stand under one another.
  const x = Math.min(access.x, response.x);
  const width = Math.max(access.x + access.width, response.x + response.width) - x;
  return [
    { phase: 'access', rect: { ...access, x, width } },
    { phase: 'response', rect: { ...response, x, width } },
  ];
}

const aboveOf = (below: Rect | null): Rect => ({
  ...emptyLane,
  x: below?.x ?? 0,
  y: below ? below.y - gapToEmpty - emptyLane.height : 0,
});

const atLeft = new Set(['request', 'service_response', 'vault']);

/** Level with what they are connected to, as far as the lane goes. */
function docksOf(
  model: FlowModel,
  areas: readonly LaneArea[],
  rects: ReadonlyMap<string, Rect>,
): ReadonlyMap<string, Rect> {
  const places = new Map<string, Rect>();
  for (const { phase, rect } of areas) {
    let free = -Infinity;
    for (const dock of model.docks.filter((one) => one.phase === phase)) {
      const { width, height } = shapeOf(dock, false);
      const left = atLeft.has(dock.key);
      const x = left ? rect.x - dockGap - width : rect.x + rect.width + dockGap;
      const last = Math.max(rect.y, rect.y + rect.height - height);
      const wanted = Math.min(Math.max(levelOf(dock, model, rects) ?? rect.y, rect.y), last);
      const y = left ? Math.max(wanted, free) : wanted;
      if (left) free = y + height + dockSpacing;
      places.set(dock.key, { x, y: onGrid(y), width, height });
    }
  }
  return places;
}

/** Top of the highest card that reads from a left dock, or of the lowest that feeds a right one. */
function levelOf(dock: CardModel, model: FlowModel, rects: ReadonlyMap<string, Rect>): number | null {
  const left = atLeft.has(dock.key);
  const tops = model.lines
    .filter((line) => (left ? line.from : line.to).node === dock.key)
    .flatMap((line) => rects.get((left ? line.to : line.from).node)?.y ?? []);
  if (tops.length === 0) return null;
  return left ? Math.min(...tops) : Math.max(...tops);
}

function withDocks(
  areas: readonly LaneArea[],
  model: FlowModel,
  rects: ReadonlyMap<string, Rect>,
): readonly LaneArea[] {
  const padded = areas.map(({ phase, rect }) => {
    const docks = model.docks
      .filter((dock) => dock.phase === phase)
      .flatMap((dock) => rects.get(dock.key) ?? []);
    const around = union([rect, ...docks]) ?? rect;
    return {
      phase,
      rect: {
        x: around.x - lanePadding,
        y: around.y - laneTitle - 8,
        width: around.width + 2 * lanePadding,
        height: around.height + laneTitle + 8 + lanePadding,
      },
    };
  });
  return padded;
}
