// A new node, and copies of nodes.
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import { showEnd } from '../model/connection.ts';
import type { Layout } from '../model/document.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import type { FlowNode } from '../model/flow.ts';
import { parseLabel } from '../model/labels.ts';
import { isImplicit } from '../nodes/index.ts';
import type { Change } from '../text/change.ts';
import { intoSlot } from './branch-members.ts';
import {
  branchSides,
  declared,
  nameProblem,
  noSuchNode,
  refuse,
  type EditResult,
  type Editing,
} from './editing.ts';

type AddNode = FlowEdit & { kind: 'add-node' };

/** The node as it is written: name and type first. */
export const newNode = ({ name, type, attributes }: AddNode): JsonObject => ({ name, type, ...attributes });

export function addNode(editing: Editing, edit: AddNode): EditResult {
  const { flow } = editing.index;
  const problem = nameProblem(editing, edit.name);
  if (problem) return problem;
  const list = flow.config?.['nodes'];
  if (list !== undefined && list !== null && !isList(list))
    return refuse('not-applicable', '`nodes` is not a list. Make it one in the text first.');
  const after = edit.after === undefined ? null : declared(editing, edit.after);
  const index = after ? after.index + 1 : (list?.length ?? 0);
  const changes: Change[] = [{ kind: 'insert', path: ['nodes'], index, value: newNode(edit) }];
  if (edit.slot) {
    const slotted = intoSlot(editing, edit.slot, edit.name);
    if (!slotted.ok) return slotted;
    changes.push(...slotted.value);
  }
  const layout = edit.at ? { ...editing.layout, [edit.name]: edit.at } : editing.layout;
  return ok({ changes, layout });
}

/** How far a copy's card stands from its model, in canvas pixels. */
const copyOffset = 40;

export function duplicateNodes(editing: Editing, edit: FlowEdit & { kind: 'duplicate-nodes' }): EditResult {
  const missing = edit.nodes.find((key) => !declared(editing, key));
  if (missing !== undefined) return noSuchNode(missing);
  const models = editing.index.flow.nodes.filter((node) => edit.nodes.includes(node.key));
  const names = copyNames(editing, models);
  const changes = models.map((node): Change => {
    const value = copyOf(node, names);
    return { kind: 'insert', path: ['nodes'], index: node.index + 1, value };
  });
  const layout: { [key: string]: Layout[string] } = { ...editing.layout };
  for (const node of models) {
    const position = editing.layout[node.key];
    const name = names.get(node);
    if (position && name !== undefined)
      layout[name] = { x: position.x + copyOffset, y: position.y + copyOffset };
  }
  return ok({ changes, layout });
}

function copyNames(editing: Editing, models: readonly FlowNode[]): ReadonlyMap<FlowNode, string> {
  const taken = new Set(editing.index.flow.nodes.map((node) => node.name));
  return new Map(
    models.map((node) => {
      const name = freeName(node.name === '' ? 'NODE' : node.name, taken);
      taken.add(name);
      return [node, name];
    }),
  );
}

/** `A`, then `A_2`, `A_3` and so on. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/_\d+$/, '');
  for (let count = 2; ; count += 1) {
    const name = `${stem}_${count}`;
    if (!taken.has(name) && !isImplicit(name)) return name;
  }
}

// A source may feed any number of inputs, so the copy keeps its inputs. An input takes one source, so it keeps only
// those outputs and branch members that were copied along.
function copyOf(node: FlowNode, names: ReadonlyMap<FlowNode, string>): JsonObject {
  const renamed = new Map([...names].map(([model, name]) => [model.name, name]));
  const copy: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(node.attributes)) {
    const kept = copyAttribute(key, value, renamed);
    if (kept !== undefined) copy[key] = kept;
  }
  return { ...copy, name: names.get(node) ?? node.name };
}

function copyAttribute(key: string, value: Json, renamed: ReadonlyMap<string, string>): Json | undefined {
  if (key === 'input' || key === 'output') return copyLabel(value, renamed, key === 'input');
  if ((key === 'inputs' || key === 'outputs') && isObject(value)) {
    const kept = Object.entries(value).flatMap(([field, label]): [string, Json][] => {
      const copy = copyLabel(label, renamed, key === 'inputs');
      return copy === undefined ? [] : [[field, copy]];
    });
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  if (branchSides.some((side) => side === key) && isList(value)) {
    const members = value.flatMap((entry) => (typeof entry === 'string' ? (renamed.get(entry) ?? []) : []));
    return members.length === 0 ? undefined : members;
  }
  return value;
}

function copyLabel(label: Json, renamed: ReadonlyMap<string, string>, keep: boolean): Json | undefined {
  const end = typeof label === 'string' ? parseLabel(label) : null;
  const name = end ? renamed.get(end.node) : undefined;
  if (end && name !== undefined) return showEnd({ ...end, node: name });
  return keep ? label : undefined;
}
