// A run as bars on its simulated clock: each node from its start to its end, and the wait for the service between the
// phases.
import type { Phase, RunResult } from '../../src/index.ts';
import { runNodes, type RunNode } from './run-nodes.ts';

export interface Bar {
  /** Percent of the whole run. */
  readonly left: number;
  readonly width: number;
}

export interface TimelineRow extends RunNode {
  /** Null for a node that has not started. */
  readonly bar: Bar | null;
}

export interface TimelinePhase {
  readonly phase: Phase;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineShape {
  readonly phases: readonly TimelinePhase[];
  /** Null when the service was not asked. */
  readonly service: Bar | null;
  /** Where stepping stands, in percent; null for the whole run. */
  readonly now: number | null;
}

export function timelineOf(result: RunResult, step: number | null): TimelineShape {
  const { events, duration } = result;
  const whole = Math.max(duration, 1);
  const at = step === null ? null : (events[step - 1]?.at ?? 0);
  const bar = (from: number, to: number): Bar => ({
    left: (from / whole) * 100,
    width: ((to - from) / whole) * 100,
  });
  const rows = runNodes(result, step).map((node): TimelineRow => {
    const started = node.view?.started ?? null;
    const ended = node.view?.ended ?? at ?? duration;
    return { ...node, bar: started === null ? null : bar(started, ended) };
  });
  const phases = (['access', 'response'] as const)
    .map((phase) => ({ phase, rows: rows.filter((row) => row.phase === phase) }))
    .filter((phase) => phase.rows.length > 0);
  return { phases, service: serviceBar(result, bar), now: at === null ? null : (at / whole) * 100 };
}

/** From the last event before the request left to the first one after its answer came. */
function serviceBar(
  { events, service_request, duration }: RunResult,
  bar: (from: number, to: number) => Bar,
): Bar | null {
  if (service_request === null) return null;
  const settled = events.filter(({ phase, action }) => phase === 'access' && action !== 'cancel').at(-1);
  const first = events.find(
    ({ phase, action }) => phase === 'response' && action !== 'cancel' && action !== 'skip',
  );
  return bar(settled?.at ?? 0, first?.at ?? duration);
}

/** Times for the axis: round steps, at most `most` of them. */
export function ticksOf(duration: number, most: number): readonly number[] {
  const whole = Math.max(duration, 1);
  const power = 10 ** Math.floor(Math.log10(whole / most));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => whole / n <= most) ?? whole;
  const count = Math.floor(whole / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => Math.round(i * step * 1e6) / 1e6);
}
