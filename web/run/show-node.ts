// Selects a node of a run everywhere, if the flow still has it. Implicit nodes have no place of their own.
import { revealPlace, select, store } from '../state/store.ts';

export function showNode(name: string): void {
  const known = store.getState().shown?.flow?.nodes.some(({ key }) => key === name) ?? false;
  if (known) revealPlace({ node: name, path: null, range: null, from: 'run' });
  else select([]);
}
