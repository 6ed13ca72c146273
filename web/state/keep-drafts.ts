// Fields of the sample keep, discard and find again what was typed into them and cannot be read.
import type { Path } from '../../src/index.ts';
import type { Draft } from './draft.ts';
import { draftsOf, same } from './drafts.ts';
import { sampleOf } from './samples.ts';
import { store, type StudioState } from './store.ts';

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

export const fieldReached = (): void => store.setState({ askedField: null });
