// The last run as the canvas shows it.
import { useMemo } from 'react';
import type { Json } from '../../src/index.ts';
import { useRun } from '../state/run.ts';
import type { GraphView } from './graph.ts';
import type { Line } from './lines.ts';
import { frameMarks, isSecret, masked, pillsOf, runMarks, valueOn } from './run-marks.ts';
import type { Picture } from './use-arrangement.ts';

type RunPart = Pick<GraphView, 'marks' | 'frameMarks' | 'pills'>;

export interface RunView {
  readonly part: RunPart;
  /** What went over a line, as it may be shown; undefined when nothing did. */
  readonly valueOf: (line: Line) => Json | undefined;
}

const none: RunPart = { marks: new Map(), frameMarks: new Map(), pills: new Map() };
/** More would hide the lines they stand on. */
const mostPills = 120;

export function useRunView({ model, arrangement: { frames } }: Picture): RunView {
  const { result, current } = useRun();
  return useMemo(() => {
    if (!result) return { part: none, valueOf: () => undefined };
    const part = {
      marks: runMarks(model.cards, result, !current),
      frameMarks: frameMarks(frames, result),
      pills: pillsOf(model.lines, result, mostPills),
    };
    const valueOf = (line: Line) => (isSecret(line) ? masked : valueOn(line, result));
    return { part, valueOf };
  }, [result, current, model, frames]);
}
