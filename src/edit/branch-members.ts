// Which side of which branch a node is listed in.
import { isList } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import { memberships } from '../model/branches.ts';
import type { BranchSlot, EditRefusal, FlowEdit } from '../model/flow-edit.ts';
import type { Change } from '../text/change.ts';
import { declared, noSuchNode, refuse, type EditResult, type Editing } from './editing.ts';

/** Null takes the node out of every branch. */
export function moveToBranch(editing: Editing, edit: FlowEdit & { kind: 'move-to-branch' }): EditResult {
  const { slot } = edit;
  const node = declared(editing, edit.node);
  if (!node) return noSuchNode(edit.node);
  if (node.name === '') return refuse('not-applicable', 'Give the node a name first: a branch lists names.');
  const listed = memberships(editing.index).filter(({ entry }) => entry === node.name);
  const isThere = (member: BranchSlot): boolean =>
    member.branch === slot?.branch && member.side === slot.side;
  const changes: Change[] = listed
    .filter((membership) => !isThere(membership.slot))
    .map(({ path }) => ({ kind: 'remove', path, prune: true }));
  if (!slot || listed.some((membership) => isThere(membership.slot))) return ok({ changes });
  if (slot.branch === node.key) return refuse('not-applicable', 'A branch cannot be its own member.');
  const slotted = intoSlot(editing, slot, node.name);
  return slotted.ok ? ok({ changes: [...changes, ...slotted.value] }) : slotted;
}

/** Lists a name at the end of a branch's side. */
export function intoSlot(
  editing: Editing,
  { branch, side }: BranchSlot,
  name: string,
): Result<readonly Change[], EditRefusal> {
  const owner = declared(editing, branch);
  if (!owner) return noSuchNode(branch);
  if (owner.type !== 'branch') return refuse('not-applicable', `"${branch}" is not a branch.`);
  const list = owner.attributes[side];
  if (list !== undefined && list !== null && !isList(list))
    return refuse(
      'not-applicable',
      `\`${side}\` of "${branch}" is not a list. Make it one in the text first.`,
    );
  return ok([{ kind: 'insert', path: ['nodes', owner.index, side], index: list?.length ?? 0, value: name }]);
}
