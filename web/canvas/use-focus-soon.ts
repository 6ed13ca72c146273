// Moves the focus to a card that an edit is about to bring, as soon as it is drawn.
import { useCallback, useEffect, useRef } from 'react';
import type { FlowModel } from './card-model.ts';

export function useFocusSoon(model: FlowModel, focusCard: (key: string) => void): (key: string) => void {
  const wanted = useRef<string | null>(null);
  const drawn = useRef(model);
  const focusWhereDrawn = useCallback((): void => {
    const key = wanted.current;
    if (key === null || !drawn.current.cards.some((card) => card.key === key)) return;
    wanted.current = null;
    focusCard(key);
  }, [focusCard]);
  useEffect(() => {
    drawn.current = model;
    focusWhereDrawn();
  }, [model, focusWhereDrawn]);
  return useCallback(
    (key: string): void => {
      wanted.current = key;
      focusWhereDrawn();
    },
    [focusWhereDrawn],
  );
}
