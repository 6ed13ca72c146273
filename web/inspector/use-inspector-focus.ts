// Enter on the canvas leads into the inspector, Esc leads back.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { lend, lent } from '../commands/define.ts';

const focusable =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';

export function useInspectorFocus(
  open: boolean,
  onToggle: () => void,
): { readonly panel: RefObject<HTMLElement | null>; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const panel = useRef<HTMLElement>(null);
  useEffect(() =>
    lend('focus-inspector', () => {
      if (!open) onToggle();
      // After the panel has opened and the selected node is drawn.
      requestAnimationFrame(() => {
        const content = panel.current?.querySelector('[data-content]') ?? panel.current;
        const page = content?.querySelector('[role=tabpanel]');
        (
          page?.querySelector<HTMLElement>(focusable) ?? content?.querySelector<HTMLElement>(focusable)
        )?.focus();
      });
    }),
  );
  return {
    panel,
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      lent('focus-canvas')();
    },
  };
}
