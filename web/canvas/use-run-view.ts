// The last run as the canvas shows it.
import { useMemo } from 'react';
import { useRun } from '../state/run.ts';
import { useMask } from '../state/use-mask.ts';
import type { GraphView } from './graph.ts';
import type { Line } from './lines.ts';
import { frameMarks, pillsOf, preview, runMarks, valueOn } from './run-marks.ts';
import type { Picture } from './use-arrangement.ts';

type RunPart = Pick<GraphView, 'marks' | 'frameMarks' | 'pills'>;

export interface RunView {
  readonly part: RunPart;
  /** What went over a line, as it may be shown; null when nothing did. */
  readonly valueOf: (line: Line) => string | null;
}

const none: RunPart = { marks: new Map(), frameMarks: new Map(), pills: new Map() };
/** More would hide the lines they stand on. */
const mostPills = 120;

export function useRunView({ model, arrangement: { frames } }: Picture): RunView {
  const { result, current } = useRun();
  const mask = useMask();
  return useMemo(() => {
    if (!result) return { part: none, valueOf: () => null };
    const part = {
      marks: runMarks(model.cards, result, !current, mask),
      frameMarks: frameMarks(frames, result),
      pills: pillsOf(model.lines, result, mostPills, mask),
    };
    const valueOf = (line: Line): string | null => {
      const value = valueOn(line, result);
      return value === undefined ? null : preview(value, mask);
    };
    return { part, valueOf };
  }, [result, current, mask, model, frames]);
}
