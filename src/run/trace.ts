// The events of a run as they happen, kept until the host asks for the next one.
import type { Inputs, Outputs } from '../nodes/behaviour.ts';
import type { RunNode } from './flow-nodes.ts';
import type { PortValue, TraceEvent } from './result.ts';

type Told = Pick<TraceEvent, 'action' | 'error' | 'limit' | 'because'> & {
  readonly inputs?: Inputs;
  readonly outputs?: Outputs;
};

export class Trace {
  /** Simulated milliseconds since the start. */
  at = 0;
  #pending: TraceEvent[] = [];

  tell({ planned, type }: RunNode, { inputs, outputs, ...told }: Told): void {
    this.#pending.push({
      at: this.at,
      node: planned.name,
      type,
      phase: planned.phase,
      ...told,
      ...(inputs === undefined ? {} : { inputs: arrived(inputs) }),
      ...(outputs === undefined ? {} : { outputs: given(outputs) }),
    });
  }

  /** The events since the last time. */
  drain(): readonly TraceEvent[] {
    const events = this.#pending;
    this.#pending = [];
    return events;
  }
}

const arrived = (inputs: Inputs): readonly PortValue[] =>
  [...inputs].flatMap(([port, value]) => (value === undefined ? [] : [{ port, value }]));

const given = (outputs: Outputs): readonly PortValue[] =>
  [...outputs].map(([port, output]) => ({ port, ...output }));
