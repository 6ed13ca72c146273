// The canvas by keyboard: one Tab stop, arrows walk, and two modes: M moves cards, C connects.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import type { Analysis } from '../../src/index.ts';
import { lent } from '../commands/define.ts';
import { revealPlace, select, store } from '../state/store.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import type { Picture } from './use-arrangement.ts';
import { useConnectMode, type ConnectMode } from './use-connect-mode.ts';
import { useMoveMode } from './use-move-mode.ts';
import { isInView, middle } from './use-reveal.ts';
import type { CanvasView } from './use-view.ts';
import { isWay, walk, type Way } from './walk.ts';

export interface Keys {
  readonly connect: ConnectMode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly focusCard: (key: string) => void;
  readonly startMove: () => void;
}

export function useKeys(picture: Picture, view: CanvasView, analysis: Analysis | null): Keys {
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const api = useStoreApi();
  const move = useMoveMode(picture);
  const { model, arrangement } = picture;

  const bringIntoView = (key: string): void => {
    const rect = arrangement.rects.get(key);
    const { width, height } = api.getState();
    if (rect && !isInView(rect, flow.getViewport(), width, height))
      void flow.setCenter(...middle(rect), { zoom: flow.getZoom() });
  };
  const connect = useConnectMode(picture, analysis, view.focus, bringIntoView);
  const focusCard = (key: string): void => {
    view.setFocus(key);
    bringIntoView(key);
    const { domNode } = api.getState();
    requestAnimationFrame(() =>
      domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(key)}"]`)?.focus(),
    );
  };
  const isCard = (key: string | null): key is string => model.cards.some((card) => card.key === key);
  const go = (way: Way, extend: boolean): void => {
    const { selection } = store.getState();
    const from = view.focus ?? selection[0] ?? model.cards[0]?.key;
    const to = from === undefined ? null : walk(from, way, model, arrangement.rects);
    if (to === null) return;
    if (isCard(to)) select(extend ? [...new Set([...selection, to])] : [to]);
    focusCard(to);
  };
  const plain = (key: string, shift: boolean): boolean => {
    if (isWay(key)) go(key, shift);
    else if (key === 'Enter' && isCard(view.focus)) {
      revealPlace({ node: view.focus, path: null, range: null, from: 'canvas' });
      lent('focus-inspector')();
    } else if (key === ' ' && isCard(view.focus)) select([view.focus]);
    else if (key === 'Escape') select([]);
    else return false;
    return true;
  };
  return {
    connect,
    focusCard,
    startMove: move.start,
    onKeyDown: (event) => {
      const { target, key, shiftKey } = event;
      const isOnCard = target instanceof Element && target.matches('.react-flow__node');
      if (!isOnCard || event.ctrlKey || event.metaKey || event.altKey) return;
      const taken = move.press(key, shiftKey) || connect.press(key, shiftKey) || plain(key, shiftKey);
      if (!taken) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
