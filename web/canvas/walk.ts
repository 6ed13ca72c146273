// Walking the canvas with the arrow keys: right and left follow connections, up and down go to the nearest card of
// the same column; where there is none, the nearest card that way.
import type { FlowModel } from './card-model.ts';
import { centre, type Rect } from './rect.ts';

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const isWay = (key: string): key is Way => /^Arrow(Left|Right|Up|Down)$/.test(key);

export function walk(
  from: string,
  way: Way,
  model: FlowModel,
  rects: ReadonlyMap<string, Rect>,
): string | null {
  const start = rects.get(from);
  if (!start) return null;
  return byConnection(from, start, way, model, rects) ?? byPlace(from, start, way, rects);
}

function byConnection(
  from: string,
  start: Rect,
  way: Way,
  model: FlowModel,
  rects: ReadonlyMap<string, Rect>,
): string | null {
  if (way !== 'ArrowLeft' && way !== 'ArrowRight') return null;
  const forward = way === 'ArrowRight';
  const others = model.lines.flatMap((line) => {
    if (line.kind !== 'data') return [];
    if (forward) return line.from.node === from ? [line.to.node] : [];
    return line.to.node === from ? [line.from.node] : [];
  });
  return nearest(others, start, rects);
}

function byPlace(from: string, start: Rect, way: Way, rects: ReadonlyMap<string, Rect>): string | null {
  const here = centre(start);
  const others = [...rects].flatMap(([key, rect]) => {
    const { x, y } = centre(rect);
    const [dx, dy] = [x - here.x, y - here.y];
    const along = { ArrowLeft: -dx, ArrowRight: dx, ArrowUp: -dy, ArrowDown: dy }[way];
    const across = way === 'ArrowLeft' || way === 'ArrowRight' ? Math.abs(dy) : Math.abs(dx);
    return key !== from && along > 8 && across <= along * 2 ? [key] : [];
  });
  return nearest(others, start, rects);
}

function nearest(keys: readonly string[], start: Rect, rects: ReadonlyMap<string, Rect>): string | null {
  const here = centre(start);
  let best: { key: string; far: number } | null = null;
  for (const key of keys) {
    const rect = rects.get(key);
    if (!rect) continue;
    const { x, y } = centre(rect);
    const far = Math.hypot(x - here.x, y - here.y);
    if (!best || far < best.far) best = { key, far };
  }
  return best?.key ?? null;
}

/** After a deletion: a source of what went, else a reader, else the next card of the flow. */
export function afterDeletion(gone: readonly string[], model: FlowModel): string | null {
  const missing = new Set(gone);
  const stays = (key: string): boolean => !missing.has(key) && model.cards.some((card) => card.key === key);
  for (const line of model.lines)
    if (missing.has(line.to.node) && stays(line.from.node)) return line.from.node;
  for (const line of model.lines) if (missing.has(line.from.node) && stays(line.to.node)) return line.to.node;
  const index = model.cards.findIndex((card) => missing.has(card.key));
  const rest = model.cards.filter((card) => !missing.has(card.key));
  return rest[Math.min(Math.max(index, 0), rest.length - 1)]?.key ?? null;
}
