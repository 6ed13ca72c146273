// Nodes that one side of a merge gave another name: the other side takes the name too, so that what was added there
// goes on meaning the same node. Only a node that is otherwise as it was is certain to be the same.
import { newestTarget } from '../base/gateway.ts';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Editing } from '../edit/editing.ts';
import { renameNode } from '../edit/rename-node.ts';
import { flowFrom } from '../model/flow-from.ts';
import { indexFlow } from '../model/flow-index.ts';
import { applyDelta, deltaOf, reduce, sameJson } from '../text/change.ts';
import { namedNodes, type Three } from './merge-three.ts';

interface Carried {
  readonly sides: Three<JsonObject>;
  /** Nodes that both sides renamed, each differently: the flow's names. */
  readonly conflicts: readonly Path[];
}

/** All three with the same names for the same nodes. */
export function carryRenames(sides: Three<JsonObject>): Carried {
  const [inFlow, inFile] = [renamesIn(sides.base, sides.flow), renamesIn(sides.base, sides.file)];
  let { base, file, flow } = sides;
  const conflicts: Path[] = [];
  for (const [from, to] of inFlow) {
    const other = inFile.get(from);
    if (other !== undefined && other !== to) conflicts.push(['nodes', to, 'name']);
    const next = other === to ? file : renamed(file, other ?? from, to);
    if (next === null) continue;
    [base, file] = [renamed(base, from, to) ?? base, next];
  }
  for (const [from, to] of inFile) {
    const next = inFlow.has(from) ? null : renamed(flow, from, to);
    if (next !== null) [base, flow] = [renamed(base, from, to) ?? base, next];
  }
  return { sides: { base, file, flow }, conflicts };
}

/** Old names and new ones. A node may follow another: with that one renamed, it is as it was. */
function renamesIn(base: JsonObject, side: JsonObject): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  let before = base;
  for (let found = oneRename(before, side); found !== null; found = oneRename(before, side)) {
    const next = renamed(before, ...found);
    if (next === null) break;
    renames.set(...found);
    before = next;
  }
  return renames;
}

function oneRename(base: JsonObject, side: JsonObject): readonly [from: string, to: string] | null {
  const [before, after] = [namedNodes(base), namedNodes(side)];
  if (before === null || after === null) return null;
  const gone = [...before].filter(([name]) => !after.has(name));
  const come = [...after].filter(([name]) => !before.has(name));
  for (const [from, node] of gone) {
    const fitting = come.filter(([, other]) => isSame(node, other));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    if (gone.filter(([, other]) => isSame(node, other)).length === 1) return [from, only[0]];
  }
  return null;
}

const isSame = (a: Json, b: Json): boolean =>
  isObject(a) && isObject(b) && sameJson({ ...a, name: null }, { ...b, name: null });

/** The config with a node, and all that mean it, under another name. As it is without the node; null if the name is taken. */
function renamed(config: JsonObject, from: string, to: string): JsonObject | null {
  if (namedNodes(config)?.has(from) !== true) return config;
  const editing: Editing = { index: indexFlow(flowFrom(config)), gateway: newestTarget, layout: {} };
  const edited = renameNode(editing, { kind: 'rename-node', node: from, name: to });
  if (!edited.ok) return null;
  const changed = applyDelta(reduce(deltaOf(edited.value.changes, []), config), config);
  return isObject(changed) ? changed : null;
}
