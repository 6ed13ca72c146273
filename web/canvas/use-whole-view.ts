// The flow shown whole, and kept so when the canvas changes its size, until a person looks elsewhere.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';

const still = matchMedia('(prefers-reduced-motion: reduce)');
export const viewMotion = (): { duration: number } => ({ duration: still.matches ? 0 : 200 });

/** Room for the canvas bar at the bottom. */
export const wholeView = {
  padding: { top: '8px', left: '8px', right: '8px', bottom: '56px' },
  maxZoom: 1,
} as const;

/** Shows the flow whole; `slowly` for a person who asked for it. */
export type ShowWhole = (slowly?: 'slowly') => void;

export function useWholeView(): ShowWhole {
  const flow = useReactFlow();
  const api = useStoreApi();
  const size = useStore((state) => `${state.width} ${state.height}`);
  const seen = useRef(size);
  /** The view as it was shown whole; another one since then is a person's choice. */
  const shown = useRef<readonly number[] | null>(null);
  const [show] = useState<ShowWhole>(() => (slowly?: 'slowly') => {
    const motion = slowly ? viewMotion() : { duration: 0 };
    void flow.fitView({ ...wholeView, ...motion }).then(() => (shown.current = api.getState().transform));
  });
  useEffect(() => {
    if (seen.current === size) return;
    seen.current = size;
    const now = api.getState().transform;
    if (shown.current?.every((value, index) => value === now[index])) show();
  }, [size, api, show]);
  return show;
}
