// Waits until the text as it is after an edit has been read; a long one takes a while.
import type { Analysis } from '../../src/index.ts';
import { store } from './store.ts';

export function whenRead(): Promise<Analysis> {
  const { analysis } = store.getState();
  if (analysis) return Promise.resolve(analysis);
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!state.analysis) return;
      stop();
      resolve(state.analysis);
    });
  });
}
