// Which undocumented rules a run relied on, and at which nodes.
import type { OpenRule } from '../nodes/open-rules.ts';
import { openRules } from '../nodes/open-rules.ts';
import type { Assumption } from './result.ts';

export class Assumptions {
  readonly #nodes = new Map<OpenRule, Set<string>>();

  add(rule: OpenRule, node: string): void {
    const nodes = this.#nodes.get(rule) ?? new Set();
    this.#nodes.set(rule, nodes.add(node));
  }

  /** In the order in which they were first needed. */
  list(): readonly Assumption[] {
    return [...this.#nodes].map(([id, nodes]) => ({ id, ...openRules[id], nodes: [...nodes] }));
  }
}
