// The samples beside the flow: which one is chosen, and one made for a flow that has none.
import { generateSample, type Analysis, type Sample } from '../../src/index.ts';
import { store, type StudioState } from './store.ts';

const made = new WeakMap<Analysis, Sample>();

/** The chosen sample; a generated one when the project has none, and null without a flow to make it for. */
export function sampleOf({ history, sampleName, shown }: StudioState): Sample | null {
  const { samples } = history.present;
  const chosen = samples.find((sample) => sample.name === sampleName) ?? samples[0];
  if (chosen) return chosen;
  if (!shown?.flow || !shown.plan) return null;
  const sample = made.get(shown) ?? generateSample(shown.flow, shown.plan);
  made.set(shown, sample);
  return sample;
}

export function chosenSample(): Sample {
  const sample = sampleOf(store.getState());
  if (!sample) throw new Error('a sample was asked for without a flow');
  return sample;
}
