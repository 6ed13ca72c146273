// A place for a card that has none: as near as can be to where it is wanted, on no other card.
import type { Layout, Position } from '../../src/index.ts';
import { columnPitch, onGrid, rowGap } from '../platform/layout-spacing.ts';
import type { CardModel, FlowModel } from './card-model.ts';
import { shapeOf } from './card-shape.ts';
import { overlap, type Rect } from './rect.ts';

const room = 16;
const stepX = columnPitch / 2;
const stepY = rowGap;

/** The nearest free place, searched in growing rings. */
export function freePlace(
  size: { width: number; height: number },
  wanted: Position,
  taken: readonly Rect[],
): Position {
  const at = { x: onGrid(wanted.x), y: onGrid(wanted.y) };
  for (let ring = 0; ring <= 40; ring += 1) {
    let best: { place: Position; far: number } | null = null;
    for (const [dx, dy] of ringOf(ring)) {
      const place = { x: at.x + dx * stepX, y: at.y + dy * stepY };
      const far = Math.hypot(dx * stepX, dy * stepY);
      if (best !== null && far >= best.far) continue;
      if (!taken.some((rect) => overlap({ ...place, ...size }, rect, room))) best = { place, far };
    }
    if (best) return best.place;
  }
  const bottom = Math.max(...taken.map((rect) => rect.y + rect.height));
  return { x: at.x, y: onGrid(bottom + rowGap) };
}

/** Right and below come first among equals. */
function ringOf(ring: number): readonly (readonly [number, number])[] {
  if (ring === 0) return [[0, 0]];
  const cells: [number, number][] = [];
  for (let step = 0; step <= ring; step += 1)
    for (const sign of step === 0 ? [1] : [1, -1])
      cells.push([ring, step * sign], [step * sign, ring], [-ring, step * sign], [step * sign, -ring]);
  return cells;
}

/**
 * Places for all cards that the layout lacks: where the card stood under another name, else beside a neighbour, else
 * where the person looks. `before`: the keys of the flow as it was, in its order.
 */
export function placeMissing(
  model: FlowModel,
  layout: Layout,
  lookedAt: Position,
  before: readonly string[] = [],
): Layout {
  const missing = model.cards.filter((card) => !layout[card.key]);
  if (missing.length === 0) return {};
  const known: { [key: string]: Position } = { ...layout };
  const found: { [key: string]: Position } = {};
  const rectOf = (card: CardModel): Rect[] => {
    const at = known[card.key];
    const { width, height } = shapeOf(card, false);
    return at ? [{ ...at, width, height }] : [];
  };
  const keys = new Set(model.cards.map((card) => card.key));
  for (const card of missing) {
    const renamed = before.length === model.cards.length ? before[model.cards.indexOf(card)] : undefined;
    const old = renamed !== undefined && !keys.has(renamed) ? layout[renamed] : undefined;
    if (old) {
      known[card.key] = old;
      found[card.key] = old;
      continue;
    }
    const taken = model.cards.flatMap(rectOf);
    const wanted = besideNeighbour(card, model, known) ?? besidePrevious(card, model, known) ?? lookedAt;
    const place = freePlace(shapeOf(card, false), wanted, taken);
    known[card.key] = place;
    found[card.key] = place;
  }
  return found;
}

function besideNeighbour(card: CardModel, model: FlowModel, known: Layout): Position | null {
  for (const { from, to } of model.lines) {
    const source = to.node === card.key ? known[from.node] : undefined;
    if (source) return { x: source.x + columnPitch, y: source.y };
  }
  const branch = card.slot === null ? undefined : known[card.slot.branch];
  if (branch) return { x: branch.x + columnPitch, y: branch.y };
  for (const { from, to } of model.lines) {
    const target = from.node === card.key ? known[to.node] : undefined;
    if (target) return { x: target.x - columnPitch, y: target.y };
  }
  return null;
}

/** A node that was put between others in the text follows the one before it; one at the end may be anywhere. */
function besidePrevious(card: CardModel, model: FlowModel, known: Layout): Position | null {
  const index = model.cards.indexOf(card);
  const previous = index === model.cards.length - 1 ? undefined : known[model.cards[index - 1]?.key ?? ''];
  return previous ? { x: previous.x + columnPitch, y: previous.y } : null;
}
