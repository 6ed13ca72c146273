// The question put to auto layout: the cards with their sizes, in lanes and frames, and what leads to what.
import type { Phase } from '../../src/index.ts';
import type { LayoutLane, LayoutRequest } from '../state/layout.ts';
import type { FlowModel } from './card-model.ts';
import { shapeOf } from './card-shape.ts';
import { framesOf } from './frames.ts';

/** What the canvas's edges and its bar take of the screen. */
const edges = { width: 16, height: 72 };
/** What docks and lane borders take beside and above the cards. */
const around = { width: 504, height: 216 };
const phases: readonly Phase[] = ['access', 'response'];

export function layoutRequest(
  model: FlowModel,
  canvas: { readonly width: number; readonly height: number },
): LayoutRequest {
  return { lanes: phases.map((phase) => laneOf(model, phase)), canvas: rounded(canvas), around };
}

// A canvas of nearly the same shape asks the same question, so that the answer is at hand.
const rounded = ({ width, height }: { width: number; height: number }) => ({
  width: Math.max(1, Math.round((width - edges.width) / 40)) * 40,
  height: Math.max(1, Math.round((height - edges.height) / 40)) * 40,
});

function laneOf(model: FlowModel, phase: Phase): LayoutLane {
  const cards = model.cards.filter((card) => card.phase === phase);
  const inside = new Set(cards.map((card) => card.key));
  const frames = framesOf(model.cards).filter((frame) => frame.phase === phase);
  for (const frame of frames) inside.add(frame.id);
  return {
    cards: cards.map((card) => {
      const { width, height } = shapeOf(card, false);
      return { key: card.key, width, height, frame: card.frame };
    }),
    frames: frames.map(({ id, parent }) => ({ id, parent })),
    links: model.lines
      .map(({ from, to }) => ({ from: from.node, to: to.node }))
      .filter(({ from, to }) => inside.has(from) && inside.has(to)),
  };
}
