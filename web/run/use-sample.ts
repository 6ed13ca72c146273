// The sample at hand and how it changes. One generated from the flow becomes the project's own with its first change.
import { useMemo } from 'react';
import type { Sample } from '../../src/index.ts';
import { chosenSample, saveSample } from '../state/samples.ts';
import { useStudio } from '../state/use-studio.ts';

export interface PresentSample {
  /** Null while there is no flow to make one for. */
  readonly sample: Sample | null;
  readonly generated: boolean;
}

export function useSample(): PresentSample {
  const samples = useStudio((state) => state.history.present.samples);
  const name = useStudio((state) => state.sampleName);
  const shown = useStudio((state) => state.shown);
  return useMemo(() => {
    const own = samples.find((sample) => sample.name === name) ?? samples[0];
    const possible = own !== undefined || (shown?.flow && shown.plan);
    return { sample: possible ? chosenSample() : null, generated: own === undefined };
  }, [samples, name, shown]);
}

let burst = 0;

/** Changes made from here on are a step of their own: called whenever a field gets the focus. */
export const beginBurst = (): void => void (burst += 1);

export const changeSample = (sample: Sample, change: Partial<Sample>): void =>
  saveSample(sample.name, { ...sample, ...change }, `sample:${burst}`);
