// How large the canvas is on the screen, and what is in its middle.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { Looked } from './use-arrangement.ts';

export function useLooked(): Looked {
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
