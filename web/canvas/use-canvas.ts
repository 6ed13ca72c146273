// The canvas's parts put together: the picture of the flow, what is looked at, and what each gesture does.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { Position } from '../../src/index.ts';
import type { NodePlace } from '../commands/add-node.ts';
import { select, store } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { dropSlot } from './drop-slot.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import { useArrangement, type Looked } from './use-arrangement.ts';
import { useCanvasCommands, useDeletable } from './use-canvas-commands.ts';
import { useConnecting, type Dropped } from './use-connecting.ts';
import { storedPositions, useDragging } from './use-dragging.ts';
import { useGraph } from './use-graph.ts';
import { useKeys } from './use-keys.ts';
import { useReveal } from './use-reveal.ts';
import { useRunView } from './use-run-view.ts';
import { useSync } from './use-sync.ts';
import { openCards, useCanvasActions, useView } from './use-view.ts';

function useLooked(): Looked {
  const api = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(
    () => ({
      size: () => {
        const { width, height } = api.getState();
        return { width: width || 800, height: height || 700 };
      },
      centre: () => {
        const box = api.getState().domNode?.getBoundingClientRect();
        if (!box) return { x: 0, y: 0 };
        return screenToFlowPosition({ x: box.x + box.width / 2 - 104, y: box.y + box.height / 2 - 40 });
      },
    }),
    [api, screenToFlowPosition],
  );
}

/** The last value, for callbacks that live longer than one render. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

export type CanvasState = ReturnType<typeof useCanvas>;

export function useCanvas() {
  const analysis = useStudio((state) => state.shown);
  const selection = useStudio((state) => state.selection);
  const view = useView();
  const picture = useArrangement(view.collapsed, useLooked());
  const { model, arrangement } = picture;
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const [version, setVersion] = useState(0);
  const [refused] = useState(() => () => setVersion((now) => now + 1));
  const [lines, setLines] = useState<readonly CanvasEdge[]>([]);
  const run = useRunView(picture);
  const connecting = useConnecting(analysis, model, setDropped);
  const dragging = useDragging(picture, refused);
  const keys = useKeys(picture, view, analysis);
  const over = connecting.over ?? keys.connect.over;
  const targets = connecting.targets ?? keys.connect.targets;
  const { focus, keyed, renaming, collapsed } = view;
  const graphView = useMemo(
    () => ({
      selection: new Set(selection),
      focus,
      open: openCards(selection, keyed ? focus : null, over),
      renaming,
      collapsed,
      targets,
      overFrame: dragging.overFrame,
      ...run,
    }),
    [selection, focus, keyed, over, renaming, collapsed, targets, dragging.overFrame, run],
  );
  const { nodes, edges } = useGraph(picture, graphView);
  useSync(nodes, edges, version);
  const latest = useLatest(picture);
  const latestKeys = useLatest(keys);
  const [focusCard] = useState(() => (key: string) => latestKeys.current.focusCard(key));
  const actions = useCanvasActions(view, focusCard, latest);
  useCanvasCommands(latest, actions, latestKeys, useLatest(focus), setDropped);
  useDeletable(lines);
  useReveal(picture);
  const onSelectionChange = useCallback(
    ({ nodes: chosen, edges: chosenLines }: { nodes: CanvasNode[]; edges: CanvasEdge[] }) => {
      const keysNow = chosen.filter((node) => node.type === 'card').map((node) => node.id);
      const before = store.getState().selection;
      if (keysNow.length !== before.length || keysNow.some((key) => !before.includes(key))) select(keysNow);
      setLines(keysNow.length === 0 ? chosenLines : []);
    },
    [],
  );
  return {
    picture,
    connecting,
    dragging,
    actions,
    dropped,
    closeDropped: () => setDropped(null),
    emphasis: selection.length > 0,
    onSelectionChange,
    onKeyDown: (event: KeyboardEvent) => keys.onKeyDown(event),
    onPointerDown: ({ target }: PointerEvent) => {
      view.setKeyed(false);
      const card = target instanceof Element ? target.closest('.react-flow__node-card') : null;
      view.setFocus(card?.getAttribute('data-id') ?? null);
    },
    /** A new node at a place of the canvas: its position in the document, and the frame it falls into. */
    placeAt: (at: Position): NodePlace => {
      const { slot } = dropSlot(model, arrangement, { ...at, width: 32, height: 32 });
      const stored = storedPositions([{ id: 'new', position: at }], arrangement, model)['new'] ?? at;
      return slot ? { at: stored, slot } : { at: stored };
    },
  };
}
