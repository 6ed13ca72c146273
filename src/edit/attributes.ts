// One attribute of a node or of the config, and the order of nodes.
import { ok } from '../base/result.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import { branchSides, declared, noSuchNode, type EditResult, type Editing } from './editing.ts';

/** Attributes that mean nothing when empty; the gateway refuses an empty `then`. */
const prunable: ReadonlySet<unknown> = new Set(['inputs', 'outputs', ...branchSides]);

export function setAttribute(editing: Editing, edit: FlowEdit & { kind: 'set-attribute' }): EditResult {
  const node = declared(editing, edit.node);
  if (!node) return noSuchNode(edit.node);
  const path = ['nodes', node.index, ...edit.path];
  if (edit.value !== undefined) return ok({ changes: [{ kind: 'set', path, value: edit.value }] });
  const prune = edit.path.length > 1 && prunable.has(edit.path[0]);
  return ok({ changes: [{ kind: 'remove', path, ...(prune ? { prune } : {}) }] });
}

export function setConfig(edit: FlowEdit & { kind: 'set-config' }): EditResult {
  const { path, value } = edit;
  if (value !== undefined) return ok({ changes: [{ kind: 'set', path, value }] });
  return ok({ changes: [{ kind: 'remove', path, ...(path.length > 1 ? { prune: true } : {}) }] });
}

export function reorderNode(editing: Editing, edit: FlowEdit & { kind: 'reorder-node' }): EditResult {
  const node = declared(editing, edit.node);
  if (!node) return noSuchNode(edit.node);
  const before = edit.before === null ? null : declared(editing, edit.before);
  if (edit.before !== null && !before) return noSuchNode(edit.before);
  const last = before === null && node === editing.index.flow.nodes.at(-1);
  if (last || before === node || before?.index === node.index + 1) return ok({ changes: [] });
  return ok({
    changes: [{ kind: 'move', path: ['nodes'], from: node.index, before: before?.index ?? null }],
  });
}
