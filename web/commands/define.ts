// A thing a person can do, as data: buttons, keys, menus and help read the same list.

export interface Command {
  /** Stable, kebab-case. */
  readonly id: string;
  /** Imperative, as it stands on a button. */
  readonly title: string;
  /** Such as `Mod+Shift+Z` (Mod is Ctrl, or Cmd on a Mac); the first is shown. */
  readonly keys: readonly string[];
  /** Single keys work only while the canvas has focus; the rest everywhere. */
  readonly where: 'anywhere' | 'canvas';
  /** Beside the flow, too: in the place of data planes no key changes a flow that nobody sees. */
  readonly everyScreen?: true;
  /** False disables the button and lets the key through. */
  readonly when?: () => boolean;
  readonly run: () => void | Promise<void>;
}

const panelActions = new Map<string, () => void>();

/** A panel lends what only it can do (zoom, focus); call the answer to take it back. */
export function lend(id: string, action: () => void): () => void {
  panelActions.set(id, action);
  return () => {
    if (panelActions.get(id) === action) panelActions.delete(id);
  };
}

export const lent =
  (id: string): (() => void) =>
  () =>
    panelActions.get(id)?.();
export const isLent = (id: string) => (): boolean => panelActions.has(id);
