// What is looked at in the place of data planes.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PresetId } from './certs.ts';

export type DataPlaneTask = PresetId | 'inspect' | 'check' | 'manifests' | 'mend';

const store = createStore<{ readonly task: DataPlaneTask }>(() => ({ task: 'konnect-pinned' }));

export const useTask = (): DataPlaneTask => useStore(store, ({ task }) => task);
export const chooseTask = (task: DataPlaneTask): void => store.setState({ task });
