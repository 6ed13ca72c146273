// The sample at hand and how it changes. One generated from the flow becomes the project's own with its first change.
import type { Sample } from '../../src/index.ts';
import { sampleOf } from '../state/samples.ts';
import { saveSample } from '../state/save-sample.ts';
import { useStudio } from '../state/use-studio.ts';

export interface PresentSample {
  /** Null while there is no flow to make one for. */
  readonly sample: Sample | null;
  readonly generated: boolean;
}

export function useSample(): PresentSample {
  const sample = useStudio(sampleOf);
  const generated = useStudio((state) => state.history.present.samples.length === 0);
  return { sample, generated };
}

let burst = 0;

/** Changes made from here on are a step of their own: called whenever a field gets the focus. */
export const beginBurst = (): void => void (burst += 1);

export const changeSample = (sample: Sample, change: Partial<Sample>): void =>
  saveSample(sample.name, { ...sample, ...change }, `sample:${burst}`);
