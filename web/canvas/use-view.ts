// What is looked at on the canvas and is no part of the document: the focused card, folded frames, a name being typed.
import { useMemo, useRef, useState } from 'react';
import { announce, edit, select, store } from '../state/store.ts';
import type { CanvasActions } from './actions.ts';
import type { Arrangement } from './arrange.ts';
import type { Frame, FrameId } from './frames.ts';

export interface CanvasView {
  /** The one Tab stop, once a card was reached by keys or pressed. */
  readonly focus: string | null;
  /** The card under the pointer. */
  readonly hovered: string | null;
  readonly setHovered: (key: string | null) => void;
  /** The focus is in the canvas. */
  readonly focused: boolean;
  readonly setFocused: (focused: boolean) => void;
  readonly setFocus: (key: string | null) => void;
  readonly collapsed: ReadonlySet<FrameId>;
  readonly toggleFrame: (id: FrameId) => void;
  readonly renaming: string | null;
  readonly setRenaming: (key: string | null) => void;
}

export function useView(): CanvasView {
  const [focus, setFocus] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<FrameId>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const [toggleFrame] = useState(
    () =>
      (id: FrameId): void =>
        setCollapsed((now) => {
          const next = new Set(now);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
  );
  return {
    focus,
    setFocus,
    focused,
    setFocused,
    hovered,
    setHovered,
    collapsed,
    toggleFrame,
    renaming,
    setRenaming,
  };
}

/** Gives the key that the node has afterwards. */
async function rename(key: string, name: string | null): Promise<string> {
  const wanted = name?.trim() ?? '';
  const node = store.getState().shown?.flow?.nodes.find((one) => one.key === key);
  if (!node || wanted === '' || wanted === node.name) return key;
  const done = await edit(
    { kind: 'rename-node', node: key, name: wanted },
    `Rename ${node.name} to ${wanted}`,
  );
  if (!done) return key;
  select([wanted]);
  announce(`Renamed ${node.name} to ${wanted}`);
  return wanted;
}

/** One object for the canvas's life. */
export function useCanvasActions(
  { setRenaming, toggleFrame }: CanvasView,
  focusCard: (key: string) => void,
  now: { readonly current: { readonly arrangement: Arrangement } },
): CanvasActions {
  const typing = useRef<string | null>(null);
  return useMemo(
    () => ({
      rename: (key) => {
        typing.current = key;
        setRenaming(key);
      },
      renamed: (key, name) => {
        // Enter takes the field away, which makes it lose the focus: the second call says nothing new.
        if (typing.current !== key) return;
        typing.current = null;
        setRenaming(null);
        void rename(key, name).then(focusCard);
      },
      toggleFrame,
      selectFrame: (id) => select(membersOf(id, now.current.arrangement.frames)),
    }),
    [setRenaming, toggleFrame, focusCard, now],
  );
}

const membersOf = (id: FrameId, frames: readonly Frame[]): readonly string[] =>
  frames.flatMap((frame) => {
    if (frame.id === id) return [...frame.members];
    return frame.parent === id ? membersOf(frame.id, frames) : [];
  });

/** Cards that show all their ports: the one that is selected or focused, and what is held over. */
export const openCards = (
  selection: readonly string[],
  focus: string | null,
  over: string | null,
): ReadonlySet<string> =>
  new Set([...(selection.length === 1 ? selection : []), focus, over].filter((key) => key !== null));
