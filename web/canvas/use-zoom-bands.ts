// The zoom in the bands that change what is drawn.
import { useStore } from '@xyflow/react';

/** Below it a card's text is too small to be read. */
const farZoom = 0.6;
const pillZoom = 0.8;

export function useZoomBands(): { readonly far: boolean; readonly pills: boolean; readonly zoom: number } {
  const far = useStore((state) => state.transform[2] < farZoom);
  const pills = useStore((state) => state.transform[2] >= pillZoom);
  // In steps, so that the reduced cards are not laid out anew at every turn of the wheel.
  const zoom = useStore((state) => Math.max(0.06, Math.floor(state.transform[2] * 50) / 50));
  return { far, pills, zoom };
}
