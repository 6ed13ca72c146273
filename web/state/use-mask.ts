// Whether secrets are shown in clear, and what hides them until then: one answer for the Run panel and the canvas.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { maskFor, unmasked, type Mask } from './secrets.ts';
import { store } from './store.ts';
import { useStudio } from './use-studio.ts';

const revealed = createStore<boolean>(() => false);

export const reveal = (shown: boolean): void => revealed.setState(shown);
export const useRevealed = (): boolean => useStore(revealed);

// What was revealed of one run is hidden again once that run is gone, as when another file is opened.
store.subscribe(({ runRequest }) => {
  if (runRequest === null && revealed.getState()) reveal(false);
});

/** Hides the secrets of the sample that was sent last. */
export function useMask(): Mask {
  const shown = useRevealed();
  const vault = useStudio((state) => state.runRequest?.sample.vault);
  return useMemo(() => (shown ? unmasked : maskFor(vault ?? {})), [shown, vault]);
}
