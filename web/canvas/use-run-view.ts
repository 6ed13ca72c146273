// The last run as the canvas shows it.
import { useMemo } from 'react';
import { useRun } from '../state/run.ts';
import type { GraphView } from './graph.ts';
import { frameMarks, pillsOf, runMarks } from './run-marks.ts';
import type { Picture } from './use-arrangement.ts';

type RunPart = Pick<GraphView, 'marks' | 'frameMarks' | 'pills'>;

const none: RunPart = { marks: new Map(), frameMarks: new Map(), pills: new Map() };
/** More would hide the lines they stand on. */
const mostPills = 120;

export function useRunView({ model, arrangement: { frames } }: Picture): RunPart {
  const { result } = useRun();
  return useMemo(
    () =>
      result
        ? {
            marks: runMarks(model.cards, result),
            frameMarks: frameMarks(frames, result),
            pills: pillsOf(model.lines, result, mostPills),
          }
        : none,
    [result, model, frames],
  );
}
