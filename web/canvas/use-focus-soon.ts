// Moves the focus to a card that an edit is about to bring, as soon as it is drawn.
import { useEffect, useRef, useState } from 'react';
import type { FlowModel } from './card-model.ts';

export function useFocusSoon(model: FlowModel, focusCard: (key: string) => void): (key: string) => void {
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  const done = useRef(wanted);
  useEffect(() => {
    if (!wanted || done.current === wanted || !model.cards.some(({ key }) => key === wanted.key)) return;
    done.current = wanted;
    focusCard(wanted.key);
  }, [wanted, model, focusCard]);
  const [focusSoon] = useState(
    () =>
      (key: string): void =>
        setWanted({ key }),
  );
  return focusSoon;
}
