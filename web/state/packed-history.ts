// The last steps of the history as they are stored: without secrets, each text as its difference to the step nearer to
// the present, samples and layouts shared. The oldest steps are left out where there are too many or they are too big.
import type { History } from '../../src/index.ts';
import type { Project } from './project.ts';
import { store } from './store.ts';
import { withoutSecrets } from './without-secrets.ts';

interface PackedStep extends Omit<Project, 'document'> {
  readonly label: string;
  readonly document: Omit<Project['document'], 'text'>;
  /** Replaces a part of the text of the nearer step. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The nearest step first. */
export interface PackedHistory {
  readonly past: readonly PackedStep[];
  readonly future: readonly PackedStep[];
}

type Steps = History<Project>['past'];

const mostSteps = 50;
/** In all: 5 MB, at two bytes each. */
const mostCharacters = 2_500_000;

export function packHistory({ past, present, future }: History<Project>): PackedHistory {
  const seen = new Set<object>(partsOf(withoutSecrets(present)));
  let room = mostCharacters;
  const pack = (steps: Steps): readonly PackedStep[] => {
    const packed: PackedStep[] = [];
    let near = present;
    for (const { state, label } of steps.slice(0, mostSteps)) {
      const step = packStep(near, state, label);
      room -= step.text.length + sizeOfNew(step, seen);
      if (room < 0) break;
      packed.push(step);
      near = state;
    }
    return packed;
  };
  return { past: pack([...past].reverse()), future: pack(future) };
}

export function unpackHistory(present: Project, packed?: PackedHistory): History<Project> {
  const past = unpack(present, packed?.past ?? []);
  return { past: [...past].reverse(), present, future: unpack(present, packed?.future ?? []), merge: null };
}

/** Puts the steps that led to a stored project before those made since; what undo took back holds until one is. */
export function restoreSteps(present: Project, packed?: PackedHistory): void {
  const { past, future } = unpackHistory(present, packed);
  const { history } = store.getState();
  const untouched = history.past.length === 0 && history.future.length === 0;
  store.setState({
    history: { ...history, past: [...past, ...history.past], future: untouched ? future : history.future },
  });
}

function unpack(present: Project, steps: readonly PackedStep[]): Steps {
  let near = present.document.text;
  return steps.map(({ label, start, end, text, document, ...rest }) => {
    near = near.slice(0, start) + text + near.slice(end);
    return { label, state: { ...rest, document: { ...document, text: near } } };
  });
}

function packStep(near: Project, state: Project, label: string): PackedStep {
  const { document, fileName, samples } = withoutSecrets(state);
  const { text: _, ...placed } = document;
  return { label, fileName, samples, document: placed, ...differenceOf(near, state) };
}

type Difference = Pick<PackedStep, 'start' | 'end' | 'text'>;
const known = new WeakMap<Project, { readonly near: string; readonly difference: Difference }>();

/** Remembered: of a long history only the step beside the present is new. */
function differenceOf({ document: { text: near } }: Project, state: Project): Difference {
  const before = known.get(state);
  if (before?.near === near) return before.difference;
  const difference = between(near, state.document.text);
  known.set(state, { near, difference });
  return difference;
}

function between(near: string, text: string): Difference {
  const most = Math.min(near.length, text.length);
  let start = 0;
  while (start < most && near[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < most - start && near.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return { start, end: near.length - tail, text: text.slice(start, text.length - tail) };
}

/** What steps may share. */
const partsOf = ({ document, samples }: Pick<PackedStep, 'document' | 'samples'>): readonly object[] => [
  document.layout,
  ...samples,
];

const sizes = new WeakMap<object, number>();

function sizeOfNew(step: PackedStep, seen: Set<object>): number {
  let size = 0;
  for (const part of partsOf(step)) {
    if (seen.has(part)) continue;
    seen.add(part);
    const own = sizes.get(part) ?? JSON.stringify(part).length;
    sizes.set(part, own);
    size += own;
  }
  return size;
}

export { withoutSecrets };
