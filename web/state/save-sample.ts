// A changed sample takes its place beside the flow.
import type { Sample } from '../../src/index.ts';
import { project, setSamples, store } from './store.ts';

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
