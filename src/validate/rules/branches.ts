// Members of branches.
import { nearestName } from '../../model/nearest.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import { setAt, writeAt } from '../fixes.ts';
import type { BranchSlot } from '../../model/flow-edit.ts';
import type { Path } from '../../base/path.ts';
import type { RuleContext } from '../context.ts';
import type { Found, Rule } from '../rule.ts';

/** The last member goes with its list, because an empty list is refused. */
function takeOut(context: RuleContext, slot: BranchSlot, entry: string, path: Path): readonly FlowFix[] {
  const list = context.flow.nodes.find((node) => node.key === slot.branch)?.attributes[slot.side];
  const isLast = Array.isArray(list) && list.length === 1;
  const title = `Take "${entry}" out of ${slot.branch}.${slot.side}`;
  return setAt(context, isLast ? path.slice(0, -1) : path, undefined, title);
}

const members: Rule = {
  id: 'branch-member',
  severity: 'error',
  documented: false,
  check: (context) =>
    context.memberships.flatMap(({ slot, entry, member, path }): readonly Found[] => {
      if ((member !== null && member.node !== null) || entry === '') return [];
      if (member !== null) {
        const message = `"${entry}" is an implicit node. A branch lists declared nodes only.`;
        return [{ message, path, fixes: takeOut(context, slot, entry, path) }];
      }
      const meant = nearestName(entry, context.flow.nodes.map((node) => node.name).filter(Boolean));
      const hint =
        meant === null ? ' Add the node, or take it out of the branch.' : ` Did you mean "${meant}"?`;
      const fixes = meant === null ? takeOut(context, slot, entry, path) : writeAt(context, path, meant);
      return [{ message: `No node is named "${entry}".${hint}`, path, fixes }];
    }),
};

const once: Rule = {
  id: 'branch-member-once',
  severity: 'error',
  documented: false,
  check: (context) => {
    const first = new Map<string, string>();
    return context.memberships.flatMap(({ slot, entry, member, path }): readonly Found[] => {
      if (member === null || member.node === null) return [];
      const place = `${slot.branch}.${slot.side}`;
      const taken = first.get(member.key);
      first.set(member.key, taken ?? place);
      if (taken === undefined) return [];
      const message = `"${entry}" is already a member of ${taken}. Take it out of one of them.`;
      return [{ message, path, fixes: takeOut(context, slot, entry, path) }];
    });
  },
};

export const branchRules: readonly Rule[] = [members, once];
