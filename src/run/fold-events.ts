// The state of every node after the first events of a run: what stepping shows, and at the end of the trace the
// result's node records. A node that is missing has not been reached.
import type { Json } from '../base/json.ts';
import type { StudioLimit } from '../nodes/behaviour.ts';
import type { NodeRecord, NodeStatus, PortValue, TraceAction, TraceEvent } from './result.ts';

export type NodeState = 'scheduled' | 'running' | NodeStatus;

export interface NodeView {
  readonly state: NodeState;
  readonly inputs: readonly PortValue[];
  readonly outputs: readonly PortValue[];
  readonly error?: string;
  readonly limit?: StudioLimit;
  /** The branch that did not take the node's side. */
  readonly because?: string;
  /** Simulated milliseconds since the start of the run; null for a node that never started. */
  readonly started: number | null;
  readonly ended: number | null;
}

const stateAfter: { readonly [A in TraceAction]: NodeState } = {
  run: 'running',
  schedule: 'scheduled',
  dispatch: 'running',
  resume: 'running',
  complete: 'complete',
  fail: 'fail',
  skip: 'skip',
  cancel: 'cancel',
};
const begins: ReadonlySet<TraceAction> = new Set(['run', 'schedule']);
const ends: ReadonlySet<TraceAction> = new Set(['complete', 'fail', 'skip', 'cancel']);
const fresh: NodeView = { state: 'running', inputs: [], outputs: [], started: null, ended: null };

export function foldEvents(events: readonly TraceEvent[]): ReadonlyMap<string, NodeView> {
  const views = new Map<string, NodeView>();
  for (const event of events) views.set(event.node, next(views.get(event.node) ?? fresh, event));
  return views;
}

const next = (view: NodeView, event: TraceEvent): NodeView => ({
  ...view,
  state: stateAfter[event.action],
  ...(event.inputs === undefined ? {} : { inputs: event.inputs }),
  ...(event.outputs === undefined ? {} : { outputs: event.outputs }),
  ...(event.error === undefined ? {} : { error: event.error }),
  ...(event.limit === undefined ? {} : { limit: event.limit }),
  ...(event.because === undefined ? {} : { because: event.because }),
  ...(begins.has(event.action) ? { started: event.at } : {}),
  ...(ends.has(event.action) ? { ended: event.at } : {}),
});

/** The record of a node whose run has ended. */
export function recordOf(view: NodeView): NodeRecord {
  const { state, inputs, outputs, error, limit, started, ended } = view;
  if (state === 'running' || state === 'scheduled')
    throw new Error('the run has ended with a node under way');
  return {
    status: state,
    inputs: byPort(inputs),
    outputs: byPort(outputs),
    ...(error === undefined ? {} : { error }),
    ...(limit === undefined ? {} : { limit }),
    started,
    ended,
  };
}

const byPort = (values: readonly PortValue[]): { readonly [port: string]: Json } =>
  Object.fromEntries(values.map(({ port, value }) => [port ?? '$self', value]));
