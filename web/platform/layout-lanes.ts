// Lays out lanes of cards and nested frames: the inside of a frame first, which then stands as one block in its
// surroundings, so that members stay together; lanes stand under one another.
import type { Layout, Position } from '../../src/index.ts';
import type { LayoutCard, LayoutFrame, LayoutLane, LayoutLink, LayoutRequest } from './layout.ts';
import { bestShape, fold, splitTall, widthsToTry, type Column, type Folded } from './layout-fold.ts';
import { columnPitch, framePadding, frameTitle, laneGap } from './layout-spacing.ts';

export interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Ranks blocks left to right by their links. */
export type Rank = (blocks: readonly Sized[], links: readonly LayoutLink[]) => readonly Column[];

/** Inside a frame, at most so many columns before the next row: what is tried, the usual first. */
const columnsInFrame = [4, 3, 2];

interface Inside {
  readonly width: number;
  readonly height: number;
  /** Of cards, from the frame's top left corner. */
  readonly places: ReadonlyMap<string, Position>;
}

export function layOutLanes({ lanes, canvas, around }: LayoutRequest, rank: Rank): Layout {
  const worked = lanes.filter((lane) => lane.cards.length > 0);
  const framed = worked.some((lane) => lane.frames.length > 0);
  const shapes = (framed ? columnsInFrame : columnsInFrame.slice(0, 1)).flatMap((columns) =>
    shapesOf(
      worked.map((lane) => new Lane(lane, rank, columns)),
      around,
    ),
  );
  const layout: { [key: string]: Position } = {};
  let top = 0;
  for (const { lane, folded } of bestShape(shapes, canvas)?.lanes ?? []) {
    for (const [key, { x, y }] of lane.cards(folded)) layout[key] = { x, y: y + top };
    top += folded.height + laneGap;
  }
  return layout;
}

interface Stack {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly lane: Lane; readonly folded: Folded }[];
}

/** The lanes under one another, folded to each width worth trying, widest first. */
function shapesOf(lanes: readonly Lane[], around: LayoutRequest['around']): readonly Stack[] {
  const widths = [...new Set(lanes.flatMap((lane) => widthsToTry(lane.columns)))].sort((a, b) => b - a);
  return widths.map((width) => {
    const stacked = lanes.map((lane) => ({ lane, folded: lane.folded(width) }));
    const heights = stacked.reduce((sum, { folded }) => sum + folded.height, 0);
    return {
      width: around.width + Math.max(...stacked.map(({ folded }) => folded.width)),
      height: around.height + heights + laneGap * (lanes.length - 1),
      lanes: stacked,
    };
  });
}

class Lane {
  readonly columns: readonly Column[];
  readonly #lane: LayoutLane;
  readonly #rank: Rank;
  readonly #columnsInFrame: number;
  readonly #insides = new Map<string, Inside>();
  readonly #homes = new Map<string, string | null>();

  constructor(lane: LayoutLane, rank: Rank, frameColumns: number) {
    this.#lane = lane;
    this.#rank = rank;
    this.#columnsInFrame = frameColumns;
    for (const card of lane.cards) this.#homes.set(card.key, card.frame);
    for (const frame of lane.frames) this.#homes.set(frame.id, frame.parent);
    this.columns = this.#level(null);
  }

  folded(width: number): Folded {
    return fold(this.columns, width);
  }

  cards({ places }: Folded): ReadonlyMap<string, Position> {
    return this.#spread(places, { x: 0, y: 0 });
  }

  /** Blocks of a frame are replaced by the cards inside. */
  #spread(places: ReadonlyMap<string, Position>, origin: Position): Map<string, Position> {
    const cards = new Map<string, Position>();
    for (const [id, { x, y }] of places) {
      const inside = this.#insides.get(id);
      if (!inside) cards.set(id, { x: origin.x + x, y: origin.y + y });
      else
        for (const [key, at] of inside.places)
          cards.set(key, { x: origin.x + x + at.x, y: origin.y + y + at.y });
    }
    return cards;
  }

  /** Ranked columns of what stands directly in a frame, or in the lane itself. */
  #level(home: string | null): readonly Column[] {
    const cards: readonly LayoutCard[] = this.#lane.cards.filter((card) => card.frame === home);
    const frames: readonly LayoutFrame[] = this.#lane.frames.filter((frame) => frame.parent === home);
    const blocks = [
      ...cards.map(({ key, width, height }) => ({ id: key, width, height })),
      ...frames.map(({ id }) => this.#inside(id)),
    ];
    return splitTall(this.#rank(blocks, this.#linksAt(home)));
  }

  #inside(frame: string): Sized {
    const folded = fold(this.#level(frame), this.#columnsInFrame * columnPitch);
    const origin = { x: framePadding, y: frameTitle };
    const inside: Inside = {
      width: folded.width + 2 * framePadding,
      height: folded.height + frameTitle + framePadding,
      places: this.#spread(folded.places, origin),
    };
    this.#insides.set(frame, inside);
    return { id: frame, width: inside.width, height: inside.height };
  }

  /** Links lifted to what stands directly in `home`; those inside one block drop out. */
  #linksAt(home: string | null): LayoutLink[] {
    return this.#lane.links.flatMap(({ from, to }) => {
      const [a, b] = [this.#ancestorAt(from, home), this.#ancestorAt(to, home)];
      return a === null || b === null || a === b ? [] : [{ from: a, to: b }];
    });
  }

  #ancestorAt(id: string, home: string | null): string | null {
    let at: string = id;
    for (;;) {
      const parent = this.#homes.get(at);
      if (parent === undefined) return null;
      if (parent === home) return at;
      if (parent === null) return null;
      at = parent;
    }
  }
}
