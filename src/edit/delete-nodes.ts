// Nodes go, and with them the connections and branch memberships that name them.
import { ok } from '../base/result.ts';
import { memberships } from '../model/branches.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import type { Change } from '../text/change.ts';
import { declared, noSuchNode, writtenLabels, type EditResult, type Editing } from './editing.ts';

export function deleteNodes(editing: Editing, edit: FlowEdit & { kind: 'delete-nodes' }): EditResult {
  const missing = edit.nodes.find((key) => !declared(editing, key));
  if (missing !== undefined) return noSuchNode(missing);
  const { nodes } = editing.index.flow;
  const gone = nodes.filter((node) => edit.nodes.includes(node.key));
  const staying = new Set(nodes.filter((node) => !gone.includes(node)).map((node) => node.name));
  const names = new Set(gone.map((node) => node.name).filter((name) => name !== '' && !staying.has(name)));
  const goneAt = new Set(gone.map((node) => node.index));
  const changes: Change[] = gone.map((node) => ({ kind: 'remove', path: ['nodes', node.index] }));
  for (const { owner, end, path } of writtenLabels(editing))
    if (names.has(end.node) && !goneAt.has(owner.index)) changes.push({ kind: 'remove', path, prune: true });
  for (const { slot, entry, path } of memberships(editing.index))
    if (names.has(entry) && !edit.nodes.includes(slot.branch))
      changes.push({ kind: 'remove', path, prune: true });
  const layout = Object.fromEntries(
    Object.entries(editing.layout).filter(([key]) => !edit.nodes.includes(key)),
  );
  return ok({ changes, layout });
}
