// Making connections by pointer: what fits is asked of the engine once, when the drag starts; a card that is held
// over shows all its ports; a drop on a card takes its best fit, a drop on nothing offers new nodes.
import type { Connection as Ends, FinalConnectionState, OnConnectStart } from '@xyflow/react';
import { useRef, useState } from 'react';
import {
  connectionId,
  resolveConnections,
  sameEnd,
  type Analysis,
  type ConnectAnswer,
  type End,
} from '../../src/index.ts';
import { connectEnds } from '../commands/connect.ts';
import { announce, edit } from '../state/store.ts';
import type { FlowModel } from './card-model.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import { endOfHandle, type Line } from './lines.ts';
import { aimAt, targetsOf, type Aim, type Pull, type Targets } from './targets.ts';

export interface Dropped {
  readonly pull: Pull;
  /** Screen place. */
  readonly at: { readonly x: number; readonly y: number };
}

/** Of every card, what each of its ports answers to this pull. */
export function allTargets(analysis: Analysis, model: FlowModel, pull: Pull): ReadonlyMap<string, Targets> {
  const { flow, gateway } = analysis;
  if (!flow) return new Map();
  const ask = { flow, gateway, resolution: resolveConnections(flow, gateway) };
  return new Map([...model.cards, ...model.docks].map((card) => [card.key, targetsOf(card, pull, ask)]));
}

export const endsOf = (pull: Pull, other: End): { from: End; to: End } =>
  pull.side === 'outputs' ? { from: pull.end, to: other } : { from: other, to: pull.end };

type Point = { clientX: number; clientY: number };
const pointOf = (event: MouseEvent | TouchEvent): Point | undefined =>
  'changedTouches' in event ? event.changedTouches[0] : event;

/** Connects what is pulled to the card's best fit, or says why there is none. */
function take(pull: Pull, card: string, { handle, answer }: Aim): void {
  const end = endOfHandle(card, handle);
  if (!answer.ok) announce(answer.why);
  else if (end) {
    const { from, to } = endsOf(pull, end);
    void connectEnds(from, to);
  }
}

export function useConnecting(analysis: Analysis | null, model: FlowModel, dropped: (drop: Dropped) => void) {
  const [targets, setTargets] = useState<ReadonlyMap<string, Targets> | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  // Also by reference: React Flow keeps the callbacks that it had when the drag began.
  const asked = useRef<ReadonlyMap<string, Targets> | null>(null);
  const pull = useRef<Pull | null>(null);
  const moved = useRef(0);

  const answerTo = (ends: Ends | CanvasEdge): ConnectAnswer | undefined => {
    const isOut = pull.current?.side === 'outputs';
    const [node, handle] = isOut ? [ends.target, ends.targetHandle] : [ends.source, ends.sourceHandle];
    return asked.current?.get(node)?.get(handle ?? '');
  };
  const start = (node: string, handle: string | null, type: 'source' | 'target'): void => {
    const end = endOfHandle(node, handle);
    if (!end || !analysis) return;
    pull.current = { end, side: type === 'source' ? 'outputs' : 'inputs' };
    asked.current = allTargets(analysis, model, pull.current);
    setTargets(asked.current);
  };
  const stop = (): void => {
    pull.current = null;
    asked.current = null;
    setTargets(null);
    setOver(null);
    setUnder(null);
  };
  const onConnectStart: OnConnectStart = (_, { nodeId, handleId, handleType }) => {
    if (nodeId !== null && handleType !== null) start(nodeId, handleId, handleType);
  };
  const onConnect = (ends: Ends): void => {
    const from = endOfHandle(ends.source, ends.sourceHandle);
    const to = endOfHandle(ends.target, ends.targetHandle);
    const answer = answerTo(ends);
    if (from && to && answer?.ok) void connectEnds(from, to);
  };
  /** A drop beside what takes it: on a card its best fit, or why there is none; on the ground the list of nodes. */
  const onConnectEnd = (event: MouseEvent | TouchEvent, { toHandle }: FinalConnectionState): void => {
    const held = pull.current;
    const point = pointOf(event);
    const known = toHandle && asked.current?.get(toHandle.nodeId)?.get(toHandle.id ?? '');
    if (known && !known.ok) announce(known.why);
    else if (held && point && !known) {
      const card = cardUnder(point);
      const aim = card === null ? null : aimAt(asked.current?.get(card) ?? new Map(), null);
      if (card === null) dropped({ pull: held, at: { x: point.clientX, y: point.clientY } });
      else if (aim) take(held, card, aim);
    }
    stop();
  };
  const onReconnect = (old: CanvasEdge, ends: Ends): void => {
    const line = old.data?.line;
    const from = endOfHandle(ends.source, ends.sourceHandle);
    const to = endOfHandle(ends.target, ends.targetHandle);
    if (!line || !from || !to || connectionId({ from, to }) === line.id) return;
    const merge = `reconnect:${(moved.current += 1)}:${line.id}`;
    void moveLine(line, { from, to }, merge);
  };
  return {
    targets,
    /** The card that the connection was held over last: it stays open until the next. */
    over,
    /** The card that is under the pointer now. */
    under,
    onEnter: (_: unknown, node: CanvasNode) => {
      if (!pull.current || node.type !== 'card') return;
      setOver(node.id);
      setUnder(node.id);
    },
    onLeave: () => setUnder(null),
    isValid: (ends: Ends | CanvasEdge): boolean => answerTo(ends)?.ok ?? false,
    onConnectStart,
    onConnect,
    onConnectEnd,
    onReconnect,
    onReconnectStart: (_: unknown, edge: CanvasEdge, type: 'source' | 'target') => {
      // React Flow names the end that stays.
      const handle = type === 'source' ? edge.sourceHandle : edge.targetHandle;
      start(type === 'source' ? edge.source : edge.target, handle ?? null, type);
    },
    onReconnectEnd: stop,
  };
}

async function moveLine(line: Line, { from, to }: { from: End; to: End }, merge: string): Promise<void> {
  // The input keeps its place and its comment: only its source changes.
  if (sameEnd(to, line.to)) {
    await connectEnds(from, to, merge);
    return;
  }
  const away = { kind: 'disconnect', from: line.from, to: line.to } as const;
  if (await edit(away, `Move connection ${line.id}`, { merge })) await connectEnds(from, to, merge);
}

function cardUnder({ clientX, clientY }: Point): string | null {
  const card = document.elementFromPoint(clientX, clientY)?.closest('.react-flow__node-card');
  return card?.getAttribute('data-id') ?? null;
}
