// Undo and redo over whole values. They are immutable and share structure, so an entry is only a reference.

interface Entry<D> {
  /** The value before the step when it is in `past`, after it when in `future`. */
  readonly value: D;
  readonly label: string;
  readonly merge?: string | undefined;
}

export interface History<D> {
  readonly past: readonly Entry<D>[];
  readonly present: D;
  readonly future: readonly Entry<D>[];
}

const longestPast = 200;

export const begin = <D>(present: D): History<D> => ({ past: [], present, future: [] });

/** Steps that carry the same `merge` key (one drag, one burst of typing) become one. */
export function commit<D>(history: History<D>, next: D, label: string, merge?: string): History<D> {
  if (next === history.present) return history;
  const last = history.past.at(-1);
  if (merge !== undefined && last?.merge === merge && history.future.length === 0)
    return { ...history, present: next };
  const past = [...history.past, { value: history.present, label, merge }].slice(-longestPast);
  return { past, present: next, future: [] };
}

export function undo<D>(history: History<D>): History<D> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ ...last, value: history.present }, ...history.future],
  };
}

export function redo<D>(history: History<D>): History<D> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, { ...next, value: history.present }], present: next.value, future };
}
