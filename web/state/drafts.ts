// What was typed into fields of samples and cannot be read. It is kept in memory until it can be or is discarded, and
// a run says so rather than send what stood there before.
import { type Path, type Sample } from '../../src/index.ts';
import { sampleOf } from './samples.ts';
import { store, type StudioState } from './store.ts';

export interface Draft {
  /** The sample's name. */
  readonly sample: string;
  /** Of the value inside the sample. */
  readonly path: Path;
  /** What the field is called, such as "Body of TOKEN". */
  readonly name: string;
  readonly text: string;
  /** Why it cannot be read. */
  readonly fault: string;
  /** The value it stands for: once that changes from elsewhere, the draft has no meaning. */
  readonly meant: unknown;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function valueAt(sample: Sample, path: Path): unknown {
  let value: unknown = sample;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1] as unknown;
  }
  return value;
}

/** Of the sample at hand. */
export function draftsOf(state: StudioState): readonly Draft[] {
  const sample = sampleOf(state);
  if (!sample) return [];
  return state.drafts.filter(
    (draft) => draft.sample === sample.name && same(valueAt(sample, draft.path), draft.meant),
  );
}

export const draftAt = (state: StudioState, path: Path): Draft | null =>
  draftsOf(state).find((draft) => same(draft.path, path)) ?? null;

/** Names that stand below a path, such as keys of the cache that have no readable value yet. */
export const draftedBelow = (state: StudioState, path: Path): readonly string[] =>
  draftsOf(state)
    .filter((draft) => isBelow(draft.path, path))
    .map((draft) => String(draft.path[path.length]));

const isBelow = (path: Path, above: Path): boolean => above.every((part, i) => part === path[i]);

export function keepDraft(draft: Omit<Draft, 'sample'>): void {
  const sample = sampleOf(store.getState())?.name;
  if (sample === undefined) return;
  discardDrafts(draft.path);
  store.setState(({ drafts }) => ({ drafts: [...drafts, { ...draft, sample }] }));
}

/** Those at a path of the sample at hand and below it. */
export function discardDrafts(path: Path): void {
  const { drafts } = store.getState();
  const sample = sampleOf(store.getState())?.name;
  const kept = drafts.filter((draft) => draft.sample !== sample || !isBelow(draft.path, path));
  if (kept.length < drafts.length) store.setState({ drafts: kept });
}

/** A value with a draft got another key. */
export function moveDraft(from: Path, to: Path): void {
  const draft = draftAt(store.getState(), from);
  if (!draft) return;
  discardDrafts(from);
  keepDraft({ ...draft, path: to });
}

/** Leads to the field. */
export const askForField = (path: Path): void => store.setState({ askedField: path });
export const fieldReached = (): void => store.setState({ askedField: null });
