// The canvas's parts put together: the picture of the flow, what is looked at, and what each gesture does.
import { useStoreApi } from '@xyflow/react';
import { useCallback, useMemo, useState, type FocusEvent, type PointerEvent } from 'react';
import type { Position } from '../../src/index.ts';
import type { NodePlace } from '../commands/add-node.ts';
import { select, store } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { dropSlot } from './drop-slot.ts';
import type { Offered } from './offered.ts';
import type { CanvasEdge, CanvasNode, GraphView } from './graph.ts';
import type { FrameId } from './frames.ts';
import type { Line } from './lines.ts';
import { useAfterDeletion } from './use-after-deletion.ts';
import { useArrangement } from './use-arrangement.ts';
import { useLatest } from './use-latest.ts';
import { useLooked } from './use-looked.ts';
import { useCanvasCommands, useDeletable } from './use-canvas-commands.ts';
import { useConnecting } from './use-connecting.ts';
import { storedPositions, useDragging } from './use-dragging.ts';
import { useFocusSoon } from './use-focus-soon.ts';
import { useGraph } from './use-graph.ts';
import { useKeys, type Keys } from './use-keys.ts';
import { useReveal } from './use-reveal.ts';
import { useRunView } from './use-run-view.ts';
import { sameKeys, selectedIn, useSync } from './use-sync.ts';
import { useWholeView } from './use-whole-view.ts';
import type { Peek } from './ValuePeek.tsx';
import { openCards, useCanvasActions, useView, type CanvasView } from './use-view.ts';

export type CanvasState = ReturnType<typeof useCanvas>;

export function useCanvas() {
  const analysis = useStudio((state) => state.shown);
  const selection = useStudio((state) => state.selection);
  const view = useView();
  const picture = useArrangement(view.collapsed, useLooked());
  const { model, arrangement } = picture;
  const [dropped, setDropped] = useState<Offered | null>(null);
  const [version, setVersion] = useState(0);
  const [refused] = useState(() => () => setVersion((now) => now + 1));
  const run = useRunView(picture);
  const connecting = useConnecting(analysis, model, setDropped);
  const dragging = useDragging(picture, refused);
  const keys = useKeys(picture, view, analysis);
  const graphView = useGraphView(view, connecting, keys.connect, dragging.overFrame, run.part);
  const { nodes, edges } = useGraph(picture, graphView);
  const isGiven = useSync(nodes, edges, version);
  const latest = useLatest(picture);
  const latestKeys = useLatest(keys);
  const [focusCard] = useState(() => (key: string) => latestKeys.current.focusCard(key));
  const actions = useCanvasActions(view, focusCard, latest);
  useAfterDeletion(model, view.focus, focusCard, view.setFocus);
  const showWhole = useWholeView();
  const focusSoon = useFocusSoon(model, focusCard);
  useCanvasCommands({
    picture: latest,
    actions,
    keys: latestKeys,
    focus: useLatest(view.focus),
    offer: setDropped,
    focusSoon,
    showWhole,
  });
  useReveal(picture, showWhole);
  const { lines, onSelectionChange } = useChoosing(isGiven);
  useDeletable(lines);
  return {
    picture,
    connecting,
    dragging,
    actions,
    dropped,
    ...usePeek(run.valueOf),
    closeDropped: () => setDropped(null),
    focusCard,
    focusSoon,
    emphasis: selection.length > 0,
    onSelectionChange,
    onCardEnter: (node: CanvasNode): void => view.setHovered(node.type === 'card' ? node.id : null),
    onCardLeave: (): void => view.setHovered(null),
    ...useFocusEvents(view, keys),
    /** A new node at a place of the canvas: its position in the document, and the frame it falls into. */
    placeAt: (at: Position): NodePlace => {
      const { slot } = dropSlot(model, arrangement, { ...at, width: 32, height: 32 });
      const stored = storedPositions([{ id: 'new', position: at }], arrangement, model)['new'] ?? at;
      return slot ? { at: stored, slot } : { at: stored };
    },
  };
}

/** What is selected on the canvas, by a person: cards for the whole studio, lines for the canvas alone. */
function useChoosing(isGiven: (keys: readonly string[]) => boolean) {
  const [lines, setLines] = useState<readonly CanvasEdge[]>([]);
  const api = useStoreApi<CanvasNode, CanvasEdge>();
  const onSelectionChange = useCallback(
    ({ edges: chosenLines }: { edges: CanvasEdge[] }) => {
      // React Flow tells of a change a step later, of those made here too. Taking its word for an older one would take
      // back the newer, of which it then tells in turn, for ever: so what it holds now is asked for, and only what it
      // was not given is a person's choice.
      const keysNow = selectedIn(api.getState().nodes);
      if (!isGiven(keysNow) && !sameKeys(keysNow, store.getState().selection)) select(keysNow);
      setLines(keysNow.length === 0 ? chosenLines : []);
    },
    [api, isGiven],
  );
  return { lines, onSelectionChange };
}

/** Everything that changes how the picture is drawn. */
function useGraphView(
  { focus, focused, hovered, renaming, collapsed }: CanvasView,
  pulled: { readonly over: string | null; readonly targets: GraphView['targets'] },
  walked: Pick<GraphView, 'targets' | 'chosen'>,
  overFrame: FrameId | null,
  run: Pick<GraphView, 'marks' | 'frameMarks' | 'pills'>,
): GraphView {
  const selection = useStudio((state) => state.selection);
  const { chosen } = walked;
  const over = pulled.over ?? chosen?.card ?? null;
  const targets = pulled.targets ?? walked.targets;
  return useMemo(
    () => ({
      selection: new Set(selection),
      hovered,
      focus,
      open: openCards(selection, focused ? focus : null, over),
      renaming,
      collapsed,
      targets,
      chosen,
      overFrame,
      ...run,
    }),
    [selection, hovered, focus, focused, over, renaming, collapsed, targets, chosen, overFrame, run],
  );
}

/** The value of the line that is pointed at, as the run stands now: it may change under a resting pointer. */
function usePeek(valueOf: (line: Line) => string | null) {
  const [pointed, setPointed] = useState<Omit<Peek, 'value'> | null>(null);
  const value = pointed && valueOf(pointed.line);
  return {
    peek: pointed && value !== null ? { ...pointed, value } : null,
    onLineEnter: ({ clientX, clientY }: { clientX: number; clientY: number }, edge: CanvasEdge): void => {
      const line = edge.data?.line;
      if (line && valueOf(line) !== null) setPointed({ line, x: clientX, y: clientY });
    },
    onLineLeave: (): void => setPointed(null),
  };
}

/** Where the focus is, and what keys do there. */
function useFocusEvents({ setFocus, setFocused }: CanvasView, { onKeyDown }: Keys) {
  return {
    onKeyDown,
    onFocus: ({ target }: FocusEvent): void => {
      const key = cardOf(target);
      if (key !== null) setFocus(key);
      setFocused(key !== null);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!currentTarget.contains(relatedTarget)) setFocused(false);
    },
    onPointerDown: ({ target, currentTarget }: PointerEvent<HTMLElement>): void => {
      setFocus(target instanceof Element ? cardOf(target) : null);
      if (!currentTarget.contains(document.activeElement)) currentTarget.focus({ preventScroll: true });
    },
  };
}

const cardOf = (element: Element): string | null =>
  element.closest('.react-flow__node-card')?.getAttribute('data-id') ?? null;
