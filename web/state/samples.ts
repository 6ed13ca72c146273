// The samples beside the flow: which one is chosen, and one made for a flow that has none.
import { generateSample, type Sample } from '../../src/index.ts';
import { project, setSamples, store } from './store.ts';

/** The chosen sample; a generated one when the project has none. */
export function chosenSample(): Sample {
  const { samples } = project();
  const { sampleName, shown } = store.getState();
  const chosen = samples.find((sample) => sample.name === sampleName) ?? samples[0];
  if (chosen) return chosen;
  if (!shown?.flow || !shown.plan) throw new Error('a sample was asked for without a flow');
  return generateSample(shown.flow, shown.plan);
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
  if (name !== next.name || !known) store.setState({ sampleName: next.name });
}
