// Every node of a run as it stood after some of the events: what stepping shows, in the panel and on the canvas.
import { foldEvents, type NodeView, type TraceEvent } from '../../src/index.ts';

export type NodeViews = ReadonlyMap<string, NodeView>;

/** `step` counts the events shown; null shows the run to its end. */
export const viewsAt = (events: readonly TraceEvent[], step: number | null): NodeViews =>
  foldEvents(step === null ? events : events.slice(0, step));

export type ShownState = 'complete' | 'fail' | 'skip' | 'cancel' | 'running' | 'not-reached';

export function markOf(view: NodeView | undefined): ShownState {
  if (view === undefined) return 'not-reached';
  return view.state === 'scheduled' ? 'running' : view.state;
}

/** Simulated milliseconds that a node took; null when it did not run to an end. */
export const timeOf = (view: NodeView | undefined): number | null =>
  view === undefined || view.started === null || view.ended === null ? null : view.ended - view.started;
