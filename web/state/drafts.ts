// What was typed into fields of samples and cannot be read. It is kept in memory until it can be or is discarded, and
// a run says so rather than send what stood there before.
import { type Path, type Sample } from '../../src/index.ts';
import type { Draft } from './draft.ts';
import { sampleOf } from './samples.ts';
import type { StudioState } from './store.ts';

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const valueAt = (sample: Sample, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value ? Reflect.get(value, part) : undefined),
    sample,
  );

/** Of the sample at hand. */
export function draftsOf(state: StudioState): readonly Draft[] {
  const sample = sampleOf(state);
  if (!sample) return [];
  return state.drafts.filter(
    (draft) => draft.sample === sample.name && same(valueAt(sample, draft.path), draft.meant),
  );
}
