// The last run as the canvas shows it: its end, or the event that stepping stands at.
import { useMemo } from 'react';
import { useRun } from '../state/run.ts';
import { viewsAt } from '../state/run-views.ts';
import { useMask } from '../state/use-mask.ts';
import { useStudio } from '../state/use-studio.ts';
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
  const step = useStudio((state) => state.runStep);
  const mask = useMask();
  return useMemo(() => {
    if (!result) return { part: none, valueOf: () => null };
    const views = viewsAt(result.events, step);
    const part = {
      marks: runMarks(model.cards, views, !current, mask),
      frameMarks: frameMarks(frames, views),
      pills: pillsOf(model.lines, views, mostPills, mask),
    };
    const valueOf = (line: Line): string | null => {
      const value = valueOn(line, views);
      return value === undefined ? null : preview(value, mask);
    };
    return { part, valueOf };
  }, [result, step, current, mask, model, frames]);
}
