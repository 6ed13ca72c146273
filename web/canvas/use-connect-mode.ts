// Connecting by keyboard: arrows walk the inputs that take the focused card's output, Enter connects. With Shift they
// walk all inputs, and those that do not take it say why.
import { connectEnds } from '../commands/connect.ts';
import { useState } from 'react';
import { showEnd, type Analysis } from '../../src/index.ts';
import { announce, store } from '../state/store.ts';
import { endOfHandle } from './lines.ts';
import { targetWords, type Targets } from './targets.ts';
import type { Picture } from './use-arrangement.ts';
import { allTargets, endsOf } from './use-connecting.ts';
import type { KeyMode } from './use-move-mode.ts';
import { isWay } from './walk.ts';

interface Choice {
  readonly card: string;
  readonly handle: string;
  readonly takes: boolean;
}
interface Walking {
  readonly pull: {
    readonly end: { readonly node: string; readonly field: string | null };
    readonly side: 'outputs';
  };
  readonly targets: ReadonlyMap<string, Targets>;
  readonly choices: readonly Choice[];
  readonly at: number;
}

export interface ConnectMode extends KeyMode {
  readonly targets: ReadonlyMap<string, Targets> | null;
  /** The input that Enter connects to. */
  readonly chosen: Choice | null;
}

const answerOf = ({ targets, choices, at }: Walking) => {
  const choice = choices[at];
  const answer = choice && targets.get(choice.card)?.get(choice.handle);
  const end = choice && endOfHandle(choice.card, choice.handle);
  return answer && end ? { answer, end } : null;
};

function tell(walking: Walking): void {
  const chosen = answerOf(walking);
  if (!chosen) return;
  const words = targetWords(chosen.answer);
  const from = showEnd(walking.pull.end);
  const more = words === null ? '' : `, ${words}`;
  const way = `${from} to ${showEnd(chosen.end)}`;
  if (chosen.answer.ok)
    announce(`${way}${more}. Enter connects, Escape cancels; Shift with arrows shows what does not fit.`);
  else announce(`${way} is not possible: ${words ?? ''} Arrows go on, Escape cancels.`);
}

/** What may be pulled from a card: all of it first, then its fields. The nearest inputs come first. */
function begin(picture: Picture, analysis: Analysis, key: string): Walking | string {
  const card = [...picture.model.cards, ...picture.model.docks].find((one) => one.key === key);
  const { rects } = picture.arrangement;
  const start = rects.get(key);
  const farFrom = (other: string): number => {
    const rect = rects.get(other);
    return rect && start ? Math.hypot(rect.x - start.x, rect.y - start.y) : Infinity;
  };
  const whole = card?.wholeOutput ? [null] : [];
  const fields = card?.ports.flatMap(({ side, field }) => (side === 'outputs' ? [field] : [])) ?? [];
  if (whole.length + fields.length === 0) return `${key} has no output to connect.`;
  let reason: string | null = null;
  for (const field of [...whole, ...fields]) {
    const pull = { end: { node: key, field }, side: 'outputs' as const };
    const targets = allTargets(analysis, picture.model, pull);
    const choices = [...targets]
      .toSorted(([a], [b]) => farFrom(a) - farFrom(b))
      .flatMap(([card, answers]) =>
        [...answers].map(([handle, answer]) => {
          if (!answer.ok) reason ??= answer.why;
          return { card, handle, takes: answer.ok };
        }),
      );
    const at = choices.findIndex(({ takes }) => takes);
    if (at >= 0) return { pull, targets, choices, at };
  }
  return `No input takes ${key}. ${reason ?? ''}`.trim();
}

/** The next one that takes the output, or of all, around the ends. */
function nextChoice(choices: readonly Choice[], at: number, step: 1 | -1, all: boolean): number {
  const { length } = choices;
  for (let next = at + step; ; next += step) {
    const index = (next + length) % length;
    if (all || choices[index]?.takes === true || index === at) return index;
  }
}

export function useConnectMode(
  picture: Picture,
  analysis: Analysis | null,
  focus: string | null,
  bringIntoView: (key: string) => void,
): ConnectMode {
  const [walking, setWalking] = useState<Walking | null>(null);
  const show = (next: Walking): void => {
    setWalking(next);
    const choice = next.choices[next.at];
    if (choice) bringIntoView(choice.card);
    tell(next);
  };
  const finish = (now: Walking): void => {
    const chosen = answerOf(now);
    if (!chosen?.answer.ok) return tell(now);
    setWalking(null);
    const { from, to } = endsOf(now.pull, chosen.end);
    void connectEnds(from, to);
  };
  return {
    active: walking !== null,
    targets: walking?.targets ?? null,
    chosen: walking?.choices[walking.at] ?? null,
    start: () => {
      const key = focus ?? store.getState().selection[0];
      if (!analysis || key === undefined) return;
      const begun = begin(picture, analysis, key);
      if (typeof begun === 'string') announce(begun, true);
      else show(begun);
    },
    press: (key, shift) => {
      if (!walking) return false;
      const { choices, at } = walking;
      if (isWay(key)) {
        const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
        show({ ...walking, at: nextChoice(choices, at, step, shift) });
      } else if (key === 'Enter') finish(walking);
      else if (key === 'Escape') {
        setWalking(null);
        announce('Not connected.');
      }
      return true;
    },
  };
}
