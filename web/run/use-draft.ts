// What somebody is typing, kept as typed while it stands for the value at hand. A value that changes from elsewhere
// (undo, another sample) takes its place.
import { useState } from 'react';

export function useDraft<V, D>(value: V, show: (value: V) => D): readonly [D, (draft: D, meant: V) => void] {
  const [kept, keep] = useState<{ readonly draft: D; readonly meant: V } | null>(null);
  const draft = kept && Object.is(kept.meant, value) ? kept.draft : show(value);
  return [draft, (next, meant) => keep({ draft: next, meant })];
}
