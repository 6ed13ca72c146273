// Brings into view what another panel points at; the focus stays where it is. A newly opened flow is shown whole.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useStudio } from '../state/use-studio.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import type { Rect } from './rect.ts';
import type { Picture } from './use-arrangement.ts';
import { viewMotion, type ShowWhole } from './use-whole-view.ts';

export function useReveal({ model, arrangement: { rects }, settled }: Picture, showWhole: ShowWhole): void {
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const api = useStoreApi();
  const reveal = useStudio((state) => state.reveal);
  const seen = useRef<number | null>(null);
  const shown = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!settled || model.docks.length === 0) return;
    const known = shown.current;
    const keys = new Set(model.cards.map((card) => card.key));
    shown.current = keys;
    const isOther = known.size === 0 || (keys.size > 0 && ![...keys].some((key) => known.has(key)));
    if (isOther) showWhole();
  }, [settled, model, showWhole]);

  useEffect(() => {
    if (!reveal || reveal.nonce === seen.current) return;
    const rect = reveal.node === null ? undefined : rects.get(reveal.node);
    if (!rect) return;
    seen.current = reveal.nonce;
    if (reveal.from === 'canvas') return;
    const { width, height } = api.getState();
    if (!isInView(rect, flow.getViewport(), width, height))
      void flow.setCenter(...middle(rect), { zoom: flow.getZoom(), ...viewMotion() });
  }, [reveal, rects, flow, api]);
}

export const middle = ({ x, y, width, height }: Rect): [number, number] => [x + width / 2, y + height / 2];

export function isInView(
  rect: Rect,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
  width: number,
  height: number,
): boolean {
  const [left, top] = [rect.x * view.zoom + view.x, rect.y * view.zoom + view.y];
  const [right, bottom] = [left + rect.width * view.zoom, top + rect.height * view.zoom];
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}
