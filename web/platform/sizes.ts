// Panel sizes in pixels, remembered in the browser per class of window width: a laptop's are no use on a wide
// monitor. Storage may be refused; sizes are then forgotten, nothing else.

export type WidthClass = 'laptop' | 'wide';

/** From here on the window has room for names, help and longer lines. */
export const wideQuery = '(min-width: 1600px)';

export interface SavedPane {
  readonly size: number;
  readonly open: boolean;
}
export type SavedPanes = { readonly [paneId: string]: SavedPane };

const keyOf = (width: WidthClass): string => `datakit-studio:panels:${width}`;

const isPane = (value: unknown): value is SavedPane =>
  typeof value === 'object' &&
  value !== null &&
  'size' in value &&
  typeof value.size === 'number' &&
  Number.isFinite(value.size) &&
  'open' in value &&
  typeof value.open === 'boolean';

export function loadPanes(width: WidthClass): SavedPanes {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(keyOf(width)) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return {};
    return Object.fromEntries(
      Object.entries(saved).filter((entry): entry is [string, SavedPane] => isPane(entry[1])),
    );
  } catch {
    return {};
  }
}

export function savePanes(width: WidthClass, panes: SavedPanes): void {
  try {
    localStorage.setItem(keyOf(width), JSON.stringify(panes));
  } catch {
    // Full or refused: the sizes last until the page is closed.
  }
}
