// What only the canvas can do, lent to the list of commands.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { lend } from '../commands/define.ts';
import { useLayOut, type LayoutRequest } from '../state/layout.ts';
import { announce, edit, setLayout, store } from '../state/store.ts';
import type { CanvasActions } from './actions.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import { layoutRequest } from './layout-request.ts';
import type { Line } from './lines.ts';
import { union } from './rect.ts';
import type { Picture } from './use-arrangement.ts';
import type { Dropped } from './use-connecting.ts';
import type { Keys } from './use-keys.ts';
import { viewMotion, wholeView } from './use-reveal.ts';

export function useCanvasCommands(
  picture: { readonly current: Picture },
  actions: CanvasActions,
  keys: { readonly current: Keys },
  focus: { readonly current: string | null },
  offer: (drop: Dropped) => void,
): void {
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const api = useStoreApi<CanvasNode, CanvasEdge>();
  const layOut = useLayOut();
  useEffect(() => {
    const chosen = (): string | undefined => focus.current ?? store.getState().selection[0];
    const fit = (): void => {
      const whole = union(picture.current.arrangement.lanes.map((lane) => lane.rect));
      if (whole) void flow.fitView({ ...wholeView, ...viewMotion() });
    };
    const tidy = async (request: LayoutRequest): Promise<void> => {
      try {
        setLayout(await layOut(request), 'Auto layout');
        announce('Laid out.');
        requestAnimationFrame(fit);
      } catch {
        announce('The flow could not be laid out.', true);
      }
    };
    const lent: readonly (readonly [string, () => void])[] = [
      [
        'auto-layout',
        () => {
          const { width, height } = api.getState();
          void tidy(layoutRequest(picture.current.model, { width, height }));
        },
      ],
      ['fit', fit],
      [
        'fit-selection',
        () => {
          const nodes = store.getState().selection.map((id) => ({ id }));
          if (nodes.length > 0) void flow.fitView({ nodes, ...wholeView, padding: 0.2, ...viewMotion() });
        },
      ],
      [
        'rename',
        () => {
          const key = store.getState().selection[0];
          if (key !== undefined) actions.rename(key);
        },
      ],
      ['move', () => keys.current.startMove()],
      ['connect', () => keys.current.connect.start()],
      [
        'add-after',
        () => {
          const node = chosen();
          if (node === undefined) return;
          const box = api.getState().domNode?.querySelector(`[data-id="${CSS.escape(node)}"]`);
          const { right = 0, top = 0 } = box?.getBoundingClientRect() ?? {};
          offer({ pull: { end: { node, field: null }, side: 'outputs' }, at: { x: right + 16, y: top } });
        },
      ],
    ];
    const back = lent.map(([id, action]) => lend(id, action));
    return () => back.forEach((take) => take());
  }, [picture, actions, keys, focus, offer, flow, api, layOut]);
}

async function disconnect({ id, from, to }: Line): Promise<void> {
  if (await edit({ kind: 'disconnect', from, to }, `Disconnect ${id}`)) announce(`Disconnected ${id}`);
}

/** Lent only while a connection is selected and no card is. */
export function useDeletable(edges: readonly CanvasEdge[]): void {
  useEffect(() => {
    const [line] = edges.flatMap((edge) => edge.data?.line ?? []);
    if (!line) return undefined;
    return lend('delete-connection', () => {
      void disconnect(line);
    });
  }, [edges]);
}
