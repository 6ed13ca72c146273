// The samples beside the flow: which one is chosen, and one made for a flow that has none.
import { generateSample, type Analysis, type Sample } from '../../src/index.ts';
import { project, setSamples, store, type StudioState } from './store.ts';

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

/** Replaces the sample of that name, or adds it. */
export function saveSample(name: string, next: Sample, merge?: string): void {
  const { samples } = project();
  const known = samples.some((sample) => sample.name === name);
  setSamples(
    known ? samples.map((sample) => (sample.name === name ? next : sample)) : [...samples, next],
    `Edit sample ${next.name}`,
    merge,
  );
  if (name !== next.name) followName(name, next.name);
  if (name !== next.name || !known) store.setState({ sampleName: next.name });
}

const followName = (from: string, to: string): void =>
  store.setState(({ drafts }) => ({
    drafts: drafts.map((draft) => (draft.sample === from ? { ...draft, sample: to } : draft)),
  }));
