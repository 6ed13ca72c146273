// Moves the focus to a card that an edit is about to bring, as soon as it is drawn.
import { useEffect, useState } from 'react';
import type { FlowModel } from './card-model.ts';

export function useFocusSoon(model: FlowModel, focusCard: (key: string) => void): (key: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null || !model.cards.some(({ key }) => key === wanted)) return;
    setWanted(null);
    focusCard(wanted);
  }, [wanted, model, focusCard]);
  return setWanted;
}
