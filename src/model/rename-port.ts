// A name that a person chose for an input or output stands in its node and in every connection that uses it. These
// edits change all of them; made one after the other, they are one rename.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { showEnd, type Declaration } from './connection.ts';
import type { FlowEdit } from './flow-edit.ts';
import type { Flow } from './flow.ts';

export interface PortRename {
  /** Key of a node, or name of an implicit one. */
  readonly node: string;
  readonly side: 'inputs' | 'outputs';
  readonly from: string;
  readonly to: string;
}

/** Edits of every label and connection map that names the port. What the node itself says of it is left alone. */
export const renamePort = (
  flow: Flow,
  declarations: readonly Declaration[],
  rename: PortRename,
): readonly FlowEdit[] =>
  declarations.flatMap((declared) => {
    const end = rename.side === 'inputs' ? declared.to : declared.from;
    const owner = flow.nodes[declared.nodeIndex];
    if (!owner || end.node !== rename.node || end.field !== rename.from) return [];
    const isKey = declared.side === rename.side;
    const path = declared.path.slice(2);
    if (!isKey) return [setAt(owner.key, path, showEnd({ node: end.node, field: rename.to }))];
    const map = owner.attributes[rename.side];
    return isObject(map) ? [setAt(owner.key, [rename.side], renameKey(map, rename.from, rename.to))] : [];
  });

const setAt = (node: string, path: Declaration['path'], value: Json): FlowEdit => ({
  kind: 'set-attribute',
  node,
  path,
  value,
});

/** The same map with one key under another name, at its old place. */
export const renameKey = (map: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value]));
