// What parts of the canvas may ask of the whole; one object for the canvas's life, so that no card is drawn anew.
import { createContext, useContext } from 'react';
import type { FrameId } from './frames.ts';

export interface CanvasActions {
  readonly rename: (key: string) => void;
  /** Null leaves the name as it was. */
  readonly renamed: (key: string, name: string | null) => void;
  readonly toggleFrame: (id: FrameId) => void;
  readonly selectFrame: (id: FrameId) => void;
}

const nothing = (): void => {};

export const ActionsContext = createContext<CanvasActions>({
  rename: nothing,
  renamed: nothing,
  toggleFrame: nothing,
  selectFrame: nothing,
});
export const useActions = (): CanvasActions => useContext(ActionsContext);

/** True below the zoom at which a full card can be read. */
export const FarContext = createContext(false);
