// Moving cards by keyboard: arrows move the selection by 8, Enter keeps it, Escape puts it back.
import { useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import type { Position } from '../../src/index.ts';
import { grid } from '../platform/layout-spacing.ts';
import { announce, edit, store } from '../state/store.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import type { Picture } from './use-arrangement.ts';
import { storedPositions } from './use-dragging.ts';
import { isWay } from './walk.ts';

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

export interface KeyMode {
  readonly active: boolean;
  readonly start: () => void;
  /** True when the key was taken. */
  readonly press: (key: string, shift: boolean) => boolean;
}

export function useMoveMode({ model, arrangement }: Picture): KeyMode {
  const [held, setHeld] = useState<ReadonlyMap<string, Position> | null>(null);
  const flow = useReactFlow<CanvasNode, CanvasEdge>();

  const start = (): void => {
    const places = store.getState().selection.flatMap((key) => {
      const node = flow.getNode(key);
      return node ? [[key, node.position] as const] : [];
    });
    if (places.length === 0) return;
    setHeld(new Map(places));
    announce('Arrows move by 8, with Shift by 80. Enter keeps, Escape puts back.');
  };
  const end = (places: ReadonlyMap<string, Position>, keeps: boolean): void => {
    setHeld(null);
    if (!keeps) {
      for (const [key, position] of places) flow.updateNode(key, { position });
      announce('Put back.');
      return;
    }
    const moved = [...places.keys()].flatMap((key) => flow.getNode(key) ?? []);
    const name = moved.length === 1 ? (moved[0]?.id ?? '') : `${moved.length} nodes`;
    const positions = storedPositions(moved, arrangement, model);
    void edit({ kind: 'move-cards', positions }, `Move ${name}`);
    announce(`Moved ${name}.`);
  };
  const press = (key: string, shift: boolean): boolean => {
    if (!held) return false;
    if (key === 'Enter' || key === 'Escape') end(held, key === 'Enter');
    if (!isWay(key)) return true;
    const by = shift ? 10 * grid : grid;
    const [dx, dy] = ways[key];
    for (const id of held.keys())
      flow.updateNode(id, ({ position: { x, y } }) => ({ position: { x: x + dx * by, y: y + dy * by } }));
    return true;
  };
  return { active: held !== null, start, press };
}
