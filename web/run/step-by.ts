// One event on or back. Stepping back starts from the end of the run, which is what is shown until then.
import { showStep, store } from '../state/store.ts';

export const stepAfter = (step: number | null, by: 1 | -1, count: number): number =>
  Math.max(1, Math.min(count, (step ?? count) + by));

export const stepBy = (by: 1 | -1, count: number): void =>
  showStep(stepAfter(store.getState().runStep, by, count));
