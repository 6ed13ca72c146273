// Whether the last run is of what Run would send now: the same text, config, gateway and sample.
import type { Sample } from '../../src/index.ts';
import { sampleOf } from './samples.ts';
import type { StudioState } from './store.ts';

export function isCurrent(state: StudioState): boolean {
  const { history, gateway, runRequest } = state;
  const { text, place } = history.present.document;
  return (
    runRequest?.text === text &&
    runRequest.place === place &&
    runRequest.gateway === gateway &&
    isSame(runRequest.sample, sampleOf(state))
  );
}

/** By content, so that a change taken back by hand is none. */
const isSame = (a: Sample, b: Sample | null): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
