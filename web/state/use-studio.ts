// Reading the store from components: one selector, one value.
import { useStore } from 'zustand';
import { store, type StudioState } from './store.ts';

export const useStudio = <T>(selector: (state: StudioState) => T): T => useStore(store, selector);
