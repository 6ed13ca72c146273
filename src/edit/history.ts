// Undo and redo over whole states that share what did not change. Pure: the host keeps the one instance.

/** A change that was made: the state on its other side, and what to call it. */
export interface Step<State> {
  readonly state: State;
  readonly label: string;
}

export interface History<State> {
  /** Steps that undo takes back, the latest last; each has the state before it. */
  readonly past: readonly Step<State>[];
  readonly present: State;
  /** Steps that redo makes again, the next first; each has the state after it. */
  readonly future: readonly Step<State>[];
  /** Commits with this key go into the latest step: one drag, one burst of typing. */
  readonly merge: string | null;
}

/** Older steps are forgotten. */
export const mostSteps = 200;

export const begin = <State>(state: State): History<State> => ({
  past: [],
  present: state,
  future: [],
  merge: null,
});

/** Makes `next` the present. Commits that follow one another with the same `merge` key are one step. */
export function commit<State>(
  history: History<State>,
  next: State,
  label: string,
  merge?: string,
): History<State> {
  if (next === history.present) return history;
  const merges = merge !== undefined && merge === history.merge && history.past.length > 0;
  const past = merges ? history.past : [...history.past, { state: history.present, label }].slice(-mostSteps);
  return { past, present: next, future: [], merge: merge ?? null };
}

/** The history itself when there is nothing to take back. */
export function undo<State>(history: History<State>): History<State> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ state: history.present, label: step.label }, ...history.future],
    merge: null,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { state: history.present, label: step.label }],
    present: step.state,
    future,
    merge: null,
  };
}
