// A run as a simulation of events: nodes that are ready run one after the other in plan order and take no time,
// calls overlap on a simulated clock, and the first failure or exit ends everything that has not settled.
import type { Result } from '../base/result.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { Failure, Inputs, Outcome, Outputs, RunContext } from '../nodes/behaviour.ts';
import { fail, nothing } from '../nodes/behaviour.ts';
import type { OpenRule } from '../nodes/open-rules.ts';
import type { Phase } from '../plan/plan.ts';
import type { Network } from './network.ts';
import type { RunNode } from './flow-nodes.ts';
import type { Source } from './gather-inputs.ts';
import { gatherInputs } from './gather-inputs.ts';
import type { NodeStatus, TraceEvent } from './result.ts';
import type { Trace } from './trace.ts';

/** Why a run ended before its last node. */
export type Ending =
  | { readonly kind: 'exit'; readonly answer: HttpAnswer; readonly phase: Phase }
  | { readonly kind: 'fail'; readonly node: RunNode; readonly error: string }
  /** A gateway would go on here. */
  | { readonly kind: 'limit' };

/** The run around the nodes. */
export interface Surroundings {
  readonly nodes: ReadonlyMap<string, RunNode>;
  readonly trace: Trace;
  readonly network: Network;
  contextOf(node: RunNode): RunContext;
  assume(rule: OpenRule, node: string): void;
  /** Throws when nobody waits for the run any more. */
  checkWanted(): void;
}

interface Settled {
  readonly status: NodeStatus;
  readonly outputs: Outputs;
}

export class Simulation {
  ending: Ending | null = null;
  readonly #around: Surroundings;
  readonly #settled = new Map<string, Settled>();
  readonly #begun = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Runs the nodes of one phase, until all have settled or the run has an ending. */
  async *runPhase(phase: Phase): AsyncGenerator<TraceEvent, void> {
    const { trace, network } = this.#around;
    while (this.ending === null) {
      this.#around.checkWanted();
      const node = this.#nextReady(phase);
      if (node !== null) {
        const inputs = this.#begin(node);
        yield* trace.drain();
        const outcome = await this.#run(node, inputs);
        this.#around.checkWanted();
        this.#settle(node, outcome);
      } else if (network.hasDepartures) {
        for (const [failed, outcome] of network.dispatch()) this.#settle(failed, outcome);
      } else {
        const landed = network.land();
        if (landed === null) return;
        this.#settle(...landed);
      }
      yield* trace.drain();
    }
  }

  /** The service gave no answer, so the response phase does not run. */
  assumeNoResponsePhase(): void {
    for (const { planned } of this.#around.nodes.values()) {
      if (!this.#settled.has(planned.name)) this.#around.assume('service-failure', planned.name);
    }
  }

  /** Cancels what has not settled, once the run is over. */
  *cancelRest(): Generator<TraceEvent, void> {
    const { nodes, trace } = this.#around;
    const { ending } = this;
    for (const node of nodes.values()) {
      const { name, phase, implicit } = node.planned;
      if (this.#settled.has(name)) continue;
      const isBystander = ending?.kind === 'exit' && phase === ending.phase && !implicit;
      if (isBystander) this.#around.assume('exit-cancels', name);
      this.#close(node, 'cancel', nothing);
      trace.tell(node, { action: 'cancel' });
    }
    yield* trace.drain();
  }

  /** The first in plan order whose dependencies have all settled. */
  #nextReady(phase: Phase): RunNode | null {
    for (const node of this.#around.nodes.values()) {
      const { name, phase: own, after } = node.planned;
      if (own !== phase || this.#settled.has(name) || this.#begun.has(name)) continue;
      if (after.every((source) => this.#settled.has(source))) return node;
    }
    return null;
  }

  #begin(node: RunNode): Result<Inputs, string> {
    this.#begun.add(node.planned.name);
    const inputs = gatherInputs(node.incoming, {
      fields: node.inputFields,
      sourceOf: (name) => this.#sourceOf(name),
      assume: (rule) => this.#around.assume(rule, node.planned.name),
    });
    const action = node.waits ? 'schedule' : 'run';
    this.#around.trace.tell(node, inputs.ok ? { action, inputs: inputs.value } : { action });
    return inputs;
  }

  #sourceOf(name: string): Source {
    const settled = this.#settled.get(name);
    const ports = this.#around.nodes.get(name)?.outputPorts ?? [];
    return { skipped: settled?.status === 'skip', outputs: settled?.outputs ?? nothing, ports };
  }

  async #run(node: RunNode, inputs: Result<Inputs, string>): Promise<Outcome> {
    if (!inputs.ok) return fail(inputs.error);
    return node.run({ inputs: inputs.value, context: this.#around.contextOf(node) });
  }

  #settle(node: RunNode, outcome: Outcome): void {
    switch (outcome.kind) {
      case 'call':
        this.#around.network.depart(node, outcome);
        return;
      case 'fail':
        this.#fail(node, outcome);
        return;
      case 'unsupported':
        this.#fail(node, fail(outcome.error, { limit: 'unsupported' }));
        return;
      case 'complete':
        this.#complete(node, outcome.outputs);
        return;
      case 'branch':
        this.#complete(node, nothing);
        this.#skipMembers(node, outcome.taken);
        return;
      case 'exit':
        this.#complete(node, nothing);
        this.ending = { kind: 'exit', answer: outcome.answer, phase: node.planned.phase };
    }
  }

  #complete(node: RunNode, outputs: Outputs): void {
    this.#close(node, 'complete', outputs);
    this.#around.trace.tell(node, { action: 'complete', outputs });
  }

  #fail(node: RunNode, { error, limit, outputs, documented }: Failure): void {
    if (limit === undefined && documented !== true) this.#around.assume('error-wording', node.planned.name);
    this.#close(node, 'fail', nothing);
    this.#around.trace.tell(node, {
      action: 'fail',
      error,
      ...(outputs === undefined ? {} : { outputs }),
      ...(limit === undefined ? {} : { limit }),
    });
    this.ending = limit === 'unsupported' ? { kind: 'limit' } : { kind: 'fail', node, error };
  }

  /** Skips the side not taken; a branch that is skipped skips all its own members (documented example). */
  #skipMembers(branch: RunNode, taken: 'then' | 'else' | null): void {
    for (const node of this.#around.nodes.values()) {
      const slot = node.planned.branch;
      if (slot?.node !== branch.planned.name || slot.side === taken) continue;
      this.#close(node, 'skip', nothing);
      this.#around.trace.tell(node, { action: 'skip', because: branch.planned.name });
      this.#skipMembers(node, null);
    }
  }

  #close(node: RunNode, status: NodeStatus, outputs: Outputs): void {
    this.#settled.set(node.planned.name, { status, outputs });
  }
}
