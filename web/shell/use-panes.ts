// Sizes of the panels: the design's to begin with, then what the person made of them, per class of window width.
import { useState } from 'react';
import { loadPanes, savePanes, wideQuery, type SavedPane, type SavedPanes } from '../platform/sizes.ts';
import type { PaneChange } from '../ui/Panels.tsx';
import { useMedia } from '../ui/use-media.ts';

type PaneId = 'palette' | 'side' | 'export' | 'inspector' | 'bottom';
type Panes = { readonly [id in PaneId]: SavedPane };

const defaults: { readonly laptop: Panes; readonly wide: Panes } = {
  laptop: {
    palette: { size: 76, open: true },
    side: { size: 400, open: true },
    export: { size: 640, open: true },
    inspector: { size: 340, open: true },
    bottom: { size: 240, open: false },
  },
  wide: {
    palette: { size: 200, open: true },
    side: { size: 520, open: true },
    export: { size: 640, open: true },
    inspector: { size: 400, open: true },
    bottom: { size: 304, open: true },
  },
};

/** What is left of a closed panel is not its size: that one waits for the next opening. */
export function withChanges(panes: SavedPanes, changes: readonly PaneChange[]): SavedPanes {
  return changes.reduce<SavedPanes>(
    (next, { id, size, open }) => ({ ...next, [id]: { size: open ? size : (next[id]?.size ?? size), open } }),
    panes,
  );
}

export interface PanesInUse {
  readonly panes: Panes;
  /** Only the panels named change. */
  readonly change: (changes: readonly PaneChange[]) => void;
  readonly setOpen: (id: PaneId, open: boolean) => void;
}

export function usePanes(): PanesInUse {
  const width = useMedia(wideQuery) ? 'wide' : 'laptop';
  const [saved, setSaved] = useState(() => ({ laptop: loadPanes('laptop'), wide: loadPanes('wide') }));
  const panes: Panes = { ...defaults[width], ...saved[width] };
  const change = (changes: readonly PaneChange[]): void => {
    const next = withChanges(panes, changes);
    setSaved((all) => ({ ...all, [width]: next }));
    savePanes(width, next);
  };
  return {
    panes,
    change,
    setOpen: (id, open) => change([{ id, size: panes[id].size, open }]),
  };
}
