// Changes to the flow, and walking back and forth through them.
import { membersOf } from '../../src/index.ts';
import { ask, edit, redoStep, store, undoStep } from '../state/store.ts';
import { isLent, lent, type Command } from './define.ts';

const someSelected = (): boolean => store.getState().selection.length > 0;
const count = (keys: readonly string[]): string =>
  keys.length === 1 ? (keys[0] ?? '') : `${keys.length} nodes`;

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
      const { selection: nodes, shown } = store.getState();
      // Without their branch they would run always, so it is asked what becomes of them.
      const members = shown?.flow ? membersOf(shown.flow, nodes) : [];
      const label = `Delete ${count(nodes)}`;
      if (members.length > 0) return ask({ kind: 'members', label, nodes, members });
      await edit({ kind: 'delete-nodes', nodes }, label);
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
