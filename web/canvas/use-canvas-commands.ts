// What only the canvas can do, lent to the list of commands.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { lend } from '../commands/define.ts';
import { useLayOut } from '../state/layout.ts';
import { announce, edit, project, setLayout, store } from '../state/store.ts';
import type { CanvasActions } from './actions.ts';
import type { Offered } from './offered.ts';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import { layoutRequest } from './layout-request.ts';
import type { Line } from './lines.ts';
import type { Picture } from './use-arrangement.ts';
import type { Keys } from './use-keys.ts';
import { viewMotion, wholeView, type ShowWhole } from './use-whole-view.ts';

interface CanvasParts {
  readonly picture: { readonly current: Picture };
  readonly actions: CanvasActions;
  readonly keys: { readonly current: Keys };
  readonly focus: { readonly current: string | null };
  readonly offer: (drop: Offered) => void;
  readonly focusSoon: (key: string) => void;
  readonly showWhole: ShowWhole;
}

export function useCanvasCommands(parts: CanvasParts): void {
  const { picture, actions, keys, focus, offer, focusSoon, showWhole } = parts;
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const api = useStoreApi<CanvasNode, CanvasEdge>();
  const layOut = useLayOut();
  useEffect(() => {
    const tidy = async (): Promise<void> => {
      const { width, height } = api.getState();
      try {
        setLayout(await layOut(layoutRequest(picture.current.model, { width, height })), 'Auto layout');
        announce('Laid out.');
        requestAnimationFrame(() => showWhole('slowly'));
      } catch {
        announce('The flow could not be laid out.', true);
      }
    };
    const fitSelection = (): void => {
      const nodes = store.getState().selection.map((id) => ({ id }));
      if (nodes.length > 0) void flow.fitView({ nodes, ...wholeView, padding: 0.2, ...viewMotion() });
    };
    const rename = (): void => {
      const key = store.getState().selection[0];
      if (key !== undefined) actions.rename(key);
    };
    const addAfter = (): void => {
      const node = focus.current ?? store.getState().selection[0];
      if (node === undefined) return;
      const box = api.getState().domNode?.querySelector(`[data-id="${CSS.escape(node)}"]`);
      const { right = 0, top = 0 } = box?.getBoundingClientRect() ?? {};
      offer({
        pull: { end: { node, field: null }, side: 'outputs' },
        at: { x: right + 16, y: top },
        beside: true,
      });
    };
    const copy = async (): Promise<void> => {
      const isHere = api.getState().domNode?.contains(document.activeElement) === true;
      const { duplicate } = await import('./duplicate.ts');
      const [first] = await duplicate(picture.current);
      // Asked for elsewhere, as in the form of a node, the focus stays there.
      if (isHere && first !== undefined) focusSoon(first);
    };
    const save = async (kind: 'svg' | 'png'): Promise<void> => {
      try {
        const { savePicture } = await import('./save-picture.tsx');
        announce(`Downloaded ${await savePicture(picture.current, kind, project().fileName)}`);
      } catch {
        announce('The picture could not be made. Try the other kind.', true);
      }
    };
    const lent = {
      'save-svg': () => void save('svg'),
      'save-png': () => void save('png'),
      'auto-layout': () => void tidy(),
      fit: () => showWhole('slowly'),
      'fit-selection': fitSelection,
      rename,
      move: () => keys.current.startMove(),
      connect: () => keys.current.connect.start(),
      'add-after': addAfter,
      duplicate: () => void copy(),
    };
    const back = Object.entries(lent).map(([id, action]) => lend(id, action));
    return () => back.forEach((take) => take());
  }, [picture, actions, keys, focus, offer, focusSoon, showWhole, flow, api, layOut]);
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
