// The nodes of a run in the order in which the run came to them, each as it stood after some of the events.
import type { NodeView, Phase, RunResult, TraceEvent } from '../../src/index.ts';
import { viewsAt } from '../state/run-views.ts';

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
  const views = viewsAt(events, step);
  const first = new Map<string, TraceEvent>();
  for (const event of events) if (!first.has(event.node)) first.set(event.node, event);
  return [...first.values()].map(({ node, type, phase }) => ({
    name: node,
    type,
    phase,
    view: views.get(node),
  }));
}
