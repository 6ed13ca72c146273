// The flow as it last left the export panel, by copy or download: what a file that was edited since began as. It lasts
// as long as the page.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JsonObject } from '../../src/index.ts';

interface TakenAway {
  readonly config: JsonObject;
  readonly at: Date;
}

const store = createStore<{ readonly last: TakenAway | null }>(() => ({ last: null }));

export const rememberTaken = (config: JsonObject): void =>
  store.setState({ last: { config, at: new Date() } });

export const useTakenAway = (): TakenAway | null => useStore(store, ({ last }) => last);
