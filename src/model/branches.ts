// Which nodes a branch lists. A branch carries no data: its members only wait for it, and are skipped with its side.
import { isList } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { BranchSlot } from './flow-edit.ts';
import { indexFlow, type FlowIndex, type Member } from './flow-index.ts';
import type { Flow } from './flow.ts';

/** One entry of `then` or `else`. */
export interface Membership {
  readonly slot: BranchSlot;
  /** As written. */
  readonly entry: string;
  readonly path: Path;
  /** Null when the entry names no node. */
  readonly member: Member | null;
}

const sides = ['then', 'else'] as const;

/** In config order; entries that are not text are left to the rules for attributes. */
export function memberships(index: FlowIndex): readonly Membership[] {
  const found: Membership[] = [];
  for (const node of index.flow.nodes) {
    if (node.type !== 'branch') continue;
    for (const side of sides) {
      const list = node.attributes[side];
      if (!isList(list)) continue;
      list.forEach((entry, position) => {
        if (typeof entry !== 'string') return;
        const path = ['nodes', node.index, side, position];
        const member = index.named.get(entry) ?? null;
        found.push({ slot: { branch: node.key, side }, entry, path, member });
      });
    }
  }
  return found;
}

/** The slot of each member, by node key; the first that lists it, should there be several. */
export function slotsOf(all: readonly Membership[]): ReadonlyMap<string, BranchSlot> {
  const slots = new Map<string, BranchSlot>();
  for (const { slot, member } of all) {
    const isMember = member !== null && member.node !== null;
    if (isMember && !slots.has(member.key)) slots.set(member.key, slot);
  }
  return slots;
}

/** Keys of all nodes that these branches list, and those that branches among them list; without the branches. */
export function membersOf(flow: Flow, branches: readonly string[]): readonly string[] {
  const all = memberships(indexFlow(flow));
  const found = new Set(branches);
  // The set grows while it is walked, which reaches nested members; a cycle ends where it began.
  for (const key of found)
    for (const { slot, member } of all)
      if (slot.branch === key && member !== null && member.node !== null) found.add(member.key);
  return [...found].filter((key) => !branches.includes(key));
}
