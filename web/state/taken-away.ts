// States of a flow that left the export panel, by copy or download: what a file that was edited since began as. They
// last as long as the page, and count for the file of the same name alone.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sameJson } from '../../src/formats.ts';
import type { JsonObject } from '../../src/index.ts';
import { project } from './store.ts';
import { useStudio } from './use-studio.ts';

export interface TakenAway {
  readonly config: JsonObject;
  readonly at: Date;
  readonly fileName: string;
}

const store = createStore<{ readonly all: readonly TakenAway[] }>(() => ({ all: [] }));

/** More states than anybody tells apart by their times. */
const most = 20;

export function rememberTaken(config: JsonObject): void {
  const { fileName } = project();
  const others = store
    .getState()
    .all.filter((one) => one.fileName !== fileName || !sameJson(one.config, config));
  store.setState({ all: [{ config, at: new Date(), fileName }, ...others].slice(0, most) });
}

/** The newest first. */
export function useTakenAway(): readonly TakenAway[] {
  const all = useStore(store, (state) => state.all);
  const fileName = useStudio((state) => state.history.present.fileName);
  return useMemo(() => all.filter((one) => one.fileName === fileName), [all, fileName]);
}
