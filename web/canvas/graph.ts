// From an arrangement to what React Flow is given. A part that did not change is the very object it was, so React
// Flow draws nothing anew for it.
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';
import { showEnd, type Phase } from '../../src/index.ts';
import { frameTitle } from '../platform/layout-spacing.ts';
import type { Arrangement } from './arrange.ts';
import type { CardModel, FlowModel } from './card-model.ts';
import { shapeOf, type CardShape } from './card-shape.ts';
import { describeCard } from './describe.ts';
import { collapsedSize, type Frame, type FrameId } from './frames.ts';
import { handleId, type Line } from './lines.ts';
import type { Rect } from './rect.ts';
import { routeAll, type Route } from './routes.ts';
import { fitMono } from './text-fit.ts';
import type { FrameMark, RunMark } from './run-marks.ts';
import type { Targets } from './targets.ts';

export type CardData = {
  readonly card: CardModel;
  readonly shape: CardShape;
  readonly open: boolean;
  readonly mark: RunMark | null;
  readonly renaming: boolean;
  /** While a connection is being made: what each handle answers. */
  readonly targets: Targets | null;
  /** The handle that Enter would connect to. */
  readonly chosen: string | null;
};
export type FrameData = {
  readonly frame: Frame;
  readonly title: string;
  readonly count: number;
  readonly collapsed: boolean;
  readonly mark: FrameMark | null;
  /** A card is held over it. */
  readonly over: boolean;
};
export type LaneData = { readonly phase: Phase };
export type LineData = {
  readonly line: Line;
  readonly route: Route | null;
  /** Belongs to what is selected. */
  readonly lit: boolean;
  /** The value it carried in the last run, in short. */
  readonly pill: string | null;
  /** Named at its end instead of drawn, until it is pointed at. */
  readonly chip: string | null;
};

export type CanvasNode = Node<CardData, 'card'> | Node<FrameData, 'frame'> | Node<LaneData, 'lane'>;
export type CanvasEdge = Edge<LineData, 'line'>;

/** Half of a handle's hit area: React Flow ends lines at its outer side, the canvas at the card. */
export const handleReach = 12;
const handleHeight = 20;

export interface GraphView {
  readonly selection: ReadonlySet<string>;
  /** The card under the pointer. */
  readonly hovered: string | null;
  /** The card that has, or last had, the keyboard focus. */
  readonly focus: string | null;
  /** Cards that show all their ports. */
  readonly open: ReadonlySet<string>;
  readonly renaming: string | null;
  readonly collapsed: ReadonlySet<FrameId>;
  readonly targets: ReadonlyMap<string, Targets> | null;
  readonly chosen: { readonly card: string; readonly handle: string } | null;
  readonly overFrame: FrameId | null;
  readonly marks: ReadonlyMap<string, RunMark>;
  readonly frameMarks: ReadonlyMap<FrameId, FrameMark>;
  readonly pills: ReadonlyMap<string, string>;
}

export function nodesOf(
  model: FlowModel,
  arrangement: Arrangement,
  view: GraphView,
  before: ReadonlyMap<string, CanvasNode>,
): CanvasNode[] {
  const tabStop = view.focus ?? model.cards[0]?.key ?? 'request';
  const cards = [...model.cards, ...model.docks].flatMap((card) => {
    const rect = arrangement.rects.get(card.key);
    return rect ? [cardNode(card, rect, view, card.key === tabStop)] : [];
  });
  const frames = arrangement.frames.flatMap((frame) => {
    const rect = arrangement.frameRects.get(frame.id);
    return rect && !arrangement.hidden.has(frame.id) ? [frameNode(frame, rect, view)] : [];
  });
  const lanes = arrangement.lanes.map(({ phase, rect }) => laneNode(phase, rect));
  return [...lanes, ...frames, ...cards].map((node) => same(node, before.get(node.id)));
}

/** The old object where nothing differs. */
function same<T extends CanvasNode | CanvasEdge>(next: T, old: T | undefined): T {
  return old !== undefined && equal(next, old, 3) ? old : next;
}

function equal(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => equal(value, other.get(key), depth - 1));
}

function cardNode(card: CardModel, rect: Rect, view: GraphView, isTabStop: boolean): CanvasNode {
  const open = view.open.has(card.key);
  const shape = shapes(card, open);
  const { width, height } = shape;
  const mark = view.marks.get(card.key) ?? null;
  return {
    id: card.key,
    type: 'card',
    position: { x: rect.x, y: rect.y },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(shape),
    selected: view.selection.has(card.key),
    draggable: card.kind === 'card',
    // Selection is of nodes that a person wrote; implicit ones are focused.
    selectable: card.kind === 'card',
    zIndex: open ? 20 : 1,
    ariaRole: 'group',
    ariaLabel: `${card.name}, ${card.kind === 'card' ? card.type || 'untyped' : 'implicit'} node`,
    domAttributes: {
      tabIndex: isTabStop ? 0 : -1,
      'aria-description': describeCard(card, mark),
    },
    data: {
      card,
      shape,
      open,
      mark,
      renaming: view.renaming === card.key,
      targets: view.targets?.get(card.key) ?? null,
      chosen: view.chosen?.card === card.key ? view.chosen.handle : null,
    },
  };
}

const known = new WeakMap<CardModel, { open?: CardShape; closed?: CardShape }>();

/** A shape follows from its card alone. */
function shapes(card: CardModel, open: boolean): CardShape {
  const entry = known.get(card) ?? {};
  known.set(card, entry);
  if (open) return (entry.open ??= shapeOf(card, true));
  return (entry.closed ??= shapeOf(card, false));
}

const handleLists = new WeakMap<CardShape, NodeHandle[]>();

function handlesOf(shape: CardShape): NodeHandle[] {
  const old = handleLists.get(shape);
  if (old) return old;
  const handles = shape.handles.map(({ id, side, y }): NodeHandle => ({
    id,
    type: side === 'left' ? 'target' : 'source',
    position: side === 'left' ? Position.Left : Position.Right,
    x: (side === 'left' ? 0 : shape.width) - handleReach,
    y: y - handleHeight / 2,
    width: 2 * handleReach,
    height: handleHeight,
  }));
  handleLists.set(shape, handles);
  return handles;
}

function frameNode(frame: Frame, rect: Rect, view: GraphView): CanvasNode {
  const collapsed = view.collapsed.has(frame.id);
  const count = frame.members.length;
  const title = `${frame.branch} ${frame.side}`;
  const words = `${title}, ${count} ${count === 1 ? 'node' : 'nodes'}`;
  const mark = view.frameMarks.get(frame.id) ?? null;
  const middle = collapsed ? collapsedSize.height / 2 : frameTitle / 2;
  return {
    id: frame.id,
    type: 'frame',
    position: { x: rect.x, y: rect.y },
    width: rect.width,
    height: rect.height,
    measured: { width: rect.width, height: rect.height },
    handles: [
      {
        id: 'in',
        type: 'target',
        position: Position.Left,
        x: -handleReach,
        y: middle - handleHeight / 2,
        width: 2 * handleReach,
        height: handleHeight,
      },
      {
        id: 'out',
        type: 'source',
        position: Position.Right,
        x: rect.width - handleReach,
        y: middle - handleHeight / 2,
        width: 2 * handleReach,
        height: handleHeight,
      },
    ],
    dragHandle: '.frame-title',
    selectable: false,
    // React Flow drags what is selected along; a frame is, with its members.
    selected: frame.members.every((key) => view.selection.has(key)),
    zIndex: -10 + frame.depth,
    ariaRole: 'group',
    ariaLabel: words,
    domAttributes: mark ? { 'aria-description': mark.reason } : {},
    data: {
      frame,
      title,
      count,
      collapsed,
      mark,
      over: view.overFrame === frame.id,
    },
  };
}

const laneWords = { access: 'Access phase', response: 'Response phase' } as const;

function laneNode(phase: Phase, rect: Rect): CanvasNode {
  return {
    id: `lane:${phase}`,
    type: 'lane',
    position: { x: rect.x, y: rect.y },
    width: rect.width,
    height: rect.height,
    measured: { width: rect.width, height: rect.height },
    handles: [],
    selectable: false,
    draggable: false,
    zIndex: -20,
    ariaRole: 'group',
    ariaLabel: laneWords[phase],
    data: { phase },
  };
}

/** A line as drawn: both ends visible, where a collapsed frame stands for its members. */
interface DrawnLine {
  readonly line: Line;
  readonly source: string;
  readonly target: string;
  readonly sourceHandle: string;
  readonly targetHandle: string;
}

export function drawnLines(model: FlowModel, arrangement: Arrangement): readonly DrawnLine[] {
  const seen = new Set<string>();
  return model.lines.flatMap((line) => {
    const drawn = drawLine(line, arrangement);
    if (!drawn) return [];
    const id = `${drawn.source} ${drawn.sourceHandle} ${drawn.target} ${drawn.targetHandle}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [drawn];
  });
}

function drawLine(line: Line, { hidden, rects, frameRects }: Arrangement): DrawnLine | null {
  const from = hidden.get(line.from.node);
  const to = hidden.get(line.to.node);
  const [source, target] = [from ?? line.from.node, to ?? line.to.node];
  const exists = (id: string): boolean => rects.has(id) || frameRects.has(id);
  const isInside = source === target && (from ?? to) !== undefined;
  if (isInside || !exists(source) || !exists(target)) return null;
  const side = line.kind === 'branch' ? 'slots' : 'outputs';
  return {
    line,
    source,
    target,
    sourceHandle: from ? 'out' : handleId(side, line.from.field),
    targetHandle: to ? 'in' : handleId('inputs', line.to.field),
  };
}

/** Routes of all lines with the cards at rest and closed. */
export function routesOf(
  lines: readonly DrawnLine[],
  model: FlowModel,
  { rects, frameRects }: Arrangement,
): ReadonlyMap<string, Route> {
  const cards = new Map([...model.cards, ...model.docks].map((card) => [card.key, card]));
  const endOf = (id: string, handle: string, side: 'left' | 'right'): Place | null => {
    const card = cards.get(id);
    const rect = rects.get(id);
    if (!card || !rect) return frameEnd(frameRects.get(id), side);
    const y = shapes(card, false).handles.find((one) => one.id === handle)?.y;
    return y === undefined ? null : { x: side === 'left' ? rect.x : rect.x + rect.width, y: rect.y + y };
  };
  const requests = lines.flatMap(({ line, source, target, sourceHandle, targetHandle }) => {
    const from = endOf(source, sourceHandle, 'right');
    const to = endOf(target, targetHandle, 'left');
    return from && to ? [{ id: line.id, from, to }] : [];
  });
  const ends = new Set(lines.flatMap(({ source, target }) => [source, target]));
  const folded = [...frameRects].filter(
    ([id, { height }]) => ends.has(id) && height === collapsedSize.height,
  );
  const titles = [...frameRects.values()]
    .filter(({ height }) => height !== collapsedSize.height)
    .map(titleOf);
  return routeAll(requests, [...rects.values(), ...folded.map(([, rect]) => rect), ...titles]);
}

/** Where the title of an open frame stands: lines may cross the frame's edge, not its words. */
const titleOf = ({ x, y, width }: Rect): Rect => ({
  x: x + 4,
  y: y + 4,
  width: Math.min(width - 8, 160),
  height: frameTitle - 8,
});

interface Place {
  readonly x: number;
  readonly y: number;
}

const frameEnd = (rect: Rect | undefined, side: 'left' | 'right'): Place | null =>
  rect
    ? {
        x: side === 'left' ? rect.x : rect.x + rect.width,
        y: rect.y + (rect.height === collapsedSize.height ? rect.height / 2 : frameTitle / 2),
      }
    : null;

/** As wide as the gap between two columns. */
const chipChars = 12;

export function edgesOf(
  lines: readonly DrawnLine[],
  routes: ReadonlyMap<string, Route>,
  chipped: ReadonlySet<string>,
  view: GraphView,
  before: ReadonlyMap<string, CanvasEdge>,
): CanvasEdge[] {
  return lines.map(({ line, source, target, sourceHandle, targetHandle }) => {
    const isLit = (node: string): boolean => view.selection.has(node) || view.hovered === node;
    const lit = isLit(source) || isLit(target);
    const words = line.kind === 'branch' ? 'Branch' : 'Connection';
    const edge: CanvasEdge = {
      id: line.id,
      type: 'line',
      source,
      target,
      sourceHandle,
      targetHandle,
      selectable: line.kind === 'data',
      reconnectable: line.kind === 'data' && source === line.from.node && target === line.to.node,
      ariaLabel: `${words} from ${showEnd(line.from)} to ${
        line.kind === 'branch' ? `its ${line.from.field ?? ''} nodes` : showEnd(line.to)
      }`,
      className: lit ? 'lit' : '',
      data: {
        line,
        route: routes.get(line.id) ?? null,
        lit,
        pill: view.pills.get(line.id) ?? null,
        chip: chipped.has(line.id) ? fitMono(showEnd(line.from), chipChars) : null,
      },
    };
    return same(edge, before.get(edge.id));
  });
}
