// Changes to the flow, and walking back and forth through them.
import { membersOf } from '../../src/index.ts';
import { ask, edit, redoStep, store, undoStep, type MembersQuestion } from '../state/store.ts';
import { isLent, lent, type Command } from './define.ts';

const someSelected = (): boolean => store.getState().selection.length > 0;
export const count = (keys: readonly string[]): string =>
  keys.length === 1 ? (keys[0] ?? '') : `${keys.length} nodes`;

async function deleteNodes(nodes: readonly string[]): Promise<void> {
  await edit({ kind: 'delete-nodes', nodes }, `Delete ${count(nodes)}`);
}

/** Without a condition they would run always, so it is asked what becomes of them. */
function membersOfBranches(nodes: readonly string[]): readonly string[] {
  const flow = store.getState().shown?.flow;
  return flow ? membersOf(flow, nodes) : [];
}

export async function answerMembers(
  { nodes, members }: MembersQuestion,
  answer: 'keep' | 'delete' | null,
): Promise<void> {
  ask(null);
  if (answer !== null) await deleteNodes(answer === 'keep' ? nodes : [...nodes, ...members]);
}

export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    title: 'Undo',
    keys: ['Mod+Z'],
    where: 'anywhere',
    when: () => store.getState().history.past.length > 0,
    run: undoStep,
  },
  {
    id: 'redo',
    title: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'anywhere',
    when: () => store.getState().history.future.length > 0,
    run: redoStep,
  },
  {
    id: 'delete',
    title: 'Delete',
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    when: () => someSelected() || isLent('delete-connection')(),
    run: async () => {
      if (isLent('delete-connection')()) return lent('delete-connection')();
      const nodes = store.getState().selection;
      const members = membersOfBranches(nodes);
      if (members.length > 0) return ask({ kind: 'members', nodes, members });
      await deleteNodes(nodes);
    },
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    keys: ['Mod+D'],
    where: 'canvas',
    when: someSelected,
    run: lent('duplicate'),
  },
  { id: 'rename', title: 'Rename', keys: ['F2'], where: 'canvas', when: someSelected, run: lent('rename') },
];
