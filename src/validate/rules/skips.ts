// Values that are missing because a branch skipped the node that gives them.
import type { BranchSlot } from '../../model/flow-edit.ts';
import { slotsOf } from '../../model/branches.ts';
import type { Connection } from '../../model/connection.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import { isImplicit } from '../../nodes/index.ts';
import type { Found, Rule } from '../rule.ts';

type Slots = ReadonlyMap<string, BranchSlot>;

const readsSkipped: Rule = {
  id: 'reads-skipped',
  severity: 'info',
  documented: false,
  check: ({ memberships, resolution }) => {
    const slots = slotsOf(memberships);
    if (slots.size === 0) return [];
    return resolution.connections.flatMap((connection) => skippedSource(connection, slots, resolution.index));
  },
};

// Implicit nodes keep what they have when nothing arrives, so a skipped source is no surprise there.
function skippedSource({ from, to, declared }: Connection, slots: Slots, index: FlowIndex): readonly Found[] {
  const slot = slots.get(from.node);
  if (slot === undefined || isImplicit(to.node) || isWithin(to.node, slot, slots)) return [];
  const message = `${to.node} also runs when ${slot.branch} skips ${from.node}; this input is then assumed to be null.`;
  const fails = index.members.get(to.node)?.type === 'branch' || to.field === 'key';
  if (!fails) return [{ message, path: declared.path }];
  return [{ message: `${message} The node then fails.`, path: declared.path, severity: 'warning' }];
}

/** Whether the node stands on that side of the branch, itself or through branches inside it. */
function isWithin(node: string, { branch, side }: BranchSlot, slots: Slots): boolean {
  const seen = new Set<string>();
  for (let slot = slots.get(node); slot !== undefined; slot = slots.get(slot.branch)) {
    if (slot.branch === branch && slot.side === side) return true;
    if (seen.has(slot.branch)) return false;
    seen.add(slot.branch);
  }
  return false;
}

export const skipRules: readonly Rule[] = [readsSkipped];
