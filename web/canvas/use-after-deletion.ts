// When the focused card goes, the focus goes on to its source, else to the next card; it is never lost to the page.
import { useEffect, useRef } from 'react';
import { select } from '../state/store.ts';
import type { FlowModel } from './card-model.ts';
import { afterDeletion } from './walk.ts';

export function useAfterDeletion(
  model: FlowModel,
  focus: string | null,
  focusCard: (key: string) => void,
  setFocus: (key: string | null) => void,
): void {
  const before = useRef(model);
  useEffect(() => {
    const last = before.current;
    before.current = model;
    if (last === model || focus === null) return;
    const keys = new Set([...model.cards, ...model.docks].map((card) => card.key));
    if (keys.has(focus)) return;
    const gone = last.cards.map((card) => card.key).filter((key) => !keys.has(key));
    const next = afterDeletion(gone, last);
    if (next === null || !keys.has(next)) {
      setFocus(null);
      return;
    }
    // Typing elsewhere may take a card away too; then only the Tab stop moves.
    const isHere = hadFocus(focus);
    if (!isHere) {
      setFocus(next);
      return;
    }
    select([next]);
    focusCard(next);
  }, [model, focus, focusCard, setFocus]);
}

/** The card may still be on the page, or have left it and the focus with it. */
function hadFocus(key: string): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  return active.closest('.react-flow__node-card')?.getAttribute('data-id') === key;
}
