// What several nodes of one run read and write beside their connections: properties and cache entries. Datakit may
// run nodes in any order that their connections allow, so a value that depends on the order of the config is a guess.
import type { ExecutionPlan, PlannedNode } from '../plan/plan.ts';
import { upstream } from '../model/graph.ts';

interface Use {
  readonly node: PlannedNode;
  readonly isWrite: boolean;
}

export class SharedUses {
  readonly #waits: ReadonlyMap<string, readonly string[]>;
  readonly #uses = new Map<string, Use[]>();

  constructor({ nodes }: ExecutionPlan) {
    this.#waits = new Map(nodes.map(({ name, after }) => [name, after]));
  }

  /** Notes a use; true when an earlier one by another node could as well have come later, with another result. */
  add(what: string, use: Use): boolean {
    const earlier = this.#uses.get(what) ?? [];
    this.#uses.set(what, [...earlier, use]);
    return earlier.some((other) => (use.isWrite || other.isWrite) && !this.#isOrdered(other.node, use.node));
  }

  #isOrdered(first: PlannedNode, second: PlannedNode): boolean {
    return (
      first.name === second.name ||
      first.phase !== second.phase ||
      upstream(this.#waits, second.name).has(first.name)
    );
  }
}
