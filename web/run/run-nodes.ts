// The nodes of a run in the order in which the run came to them, each as it stood after some of the events.
import { foldEvents, type NodeView, type Phase, type RunResult, type TraceEvent } from '../../src/index.ts';
import type { MarkName } from '../ui/StateMark.tsx';

export interface RunNode {
  readonly name: string;
  readonly type: string;
  readonly phase: Phase;
  /** Undefined when none of these events reached the node. */
  readonly view: NodeView | undefined;
}

/** `step` counts the events shown; null shows the run to its end. */
export function runNodes(
  { events }: Pick<RunResult, 'events'>,
  step: number | null = null,
): readonly RunNode[] {
  const views = foldEvents(step === null ? events : events.slice(0, step));
  const first = new Map<string, TraceEvent>();
  for (const event of events) if (!first.has(event.node)) first.set(event.node, event);
  return [...first.values()].map(({ node, type, phase }) => ({
    name: node,
    type,
    phase,
    view: views.get(node),
  }));
}

export function markOf(view: NodeView | undefined): MarkName {
  if (view === undefined) return 'not-reached';
  return view.state === 'scheduled' ? 'running' : view.state;
}

/** Simulated milliseconds that a node took; null when it did not run to an end. */
export const timeOf = (view: NodeView | undefined): number | null =>
  view === undefined || view.started === null || view.ended === null ? null : view.ended - view.started;
