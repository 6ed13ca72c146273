// A new name for a node; every label and branch that means the node follows, and so does its card.
import { ok } from '../base/result.ts';
import { memberships } from '../model/branches.ts';
import { showEnd } from '../model/connection.ts';
import type { Layout } from '../model/document.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import type { Change } from '../text/change.ts';
import {
  declared,
  isMeant,
  nameProblem,
  noSuchNode,
  writtenLabels,
  type EditResult,
  type Editing,
} from './editing.ts';

export function renameNode(editing: Editing, edit: FlowEdit & { kind: 'rename-node' }): EditResult {
  const node = declared(editing, edit.node);
  if (!node) return noSuchNode(edit.node);
  const { name } = edit;
  const problem = nameProblem(editing, name, node);
  if (problem) return problem;
  const changes: Change[] = [{ kind: 'set', path: ['nodes', node.index, 'name'], value: name }];
  if (isMeant(editing, node)) {
    for (const { end, path } of writtenLabels(editing))
      if (end.node === node.name) changes.push({ kind: 'set', path, value: showEnd({ ...end, node: name }) });
    for (const { entry, path } of memberships(editing.index))
      if (entry === node.name) changes.push({ kind: 'set', path, value: name });
  }
  return ok({ changes, layout: moveCard(editing.layout, node.key, name) });
}

function moveCard(layout: Layout, from: string, to: string): Layout {
  const { [from]: position, ...others } = layout;
  return position ? { ...others, [to]: position } : layout;
}
