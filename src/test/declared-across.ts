// Connections of a flow declared from the other side, where the node at that end can carry the label.
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import { resolveConnections } from '../model/resolve.ts';
import type { Declaration } from '../model/connection.ts';
import { showEnd } from '../model/connection.ts';
import { flowFrom } from '../model/flow-from.ts';
import { isImplicit, isNodeType, nodeTypes } from '../nodes/index.ts';
import { labelAttributes, nodeName } from '../nodes/names.ts';

type Node = Record<string, Json>;

/** `picks` say which declarations move, in their order, over and over. */
export function declaredAcross(config: JsonObject, picks: readonly boolean[]): JsonObject {
  const { nodes } = structuredClone(config) as { readonly nodes?: Json };
  const list = (isList(nodes) ? nodes : []) as readonly Node[];
  const { declarations } = resolveConnections(flowFrom(config), '3.15');
  declarations.filter((_, i) => picks[i % picks.length]).forEach((declared) => move(list, declared));
  return { ...config, nodes: list };
}

function move(nodes: readonly Node[], { nodeIndex, side, from, to }: Declaration): void {
  const [here, there] = side === 'inputs' ? [to, from] : [from, to];
  const owner = nodes[nodeIndex];
  const heir = isImplicit(there.node) ? undefined : nodes.find(({ name }) => name === there.node);
  const across = side === 'inputs' ? 'outputs' : 'inputs';
  // What has no name of its own cannot be named by a label.
  if (!owner || !heir || owner['name'] !== here.node || !nodeName.pattern.test(here.node)) return;
  if (isDouble(owner, side) || !isFree(heir, across, there.field)) return;
  take(owner, side, here.field);
  put(heir, across, there.field, showEnd(here));
}

type Side = Declaration['side'];

/** Both attributes of the side are set, which is a fault of its own that must stay. */
const isDouble = (node: Node, side: Side): boolean =>
  Object.values(labelAttributes[side]).every((name) => (node[name] ?? null) !== null);

function isFree(node: Node, side: Side, field: string | null): boolean {
  const type = typeof node['type'] === 'string' ? node['type'] : '';
  if (!isNodeType(type)) return false;
  const { one, many } = labelAttributes[side];
  const { labels } = nodeTypes[type][side];
  const [single, map] = [node[one] ?? null, node[many] ?? null];
  if (field === null) return labels.one && single === null && map === null;
  return labels.many && single === null && (map === null || (isObject(map) && (map[field] ?? null) === null));
}

function take(node: Node, side: Side, field: string | null): void {
  const { one, many } = labelAttributes[side];
  const map = node[many];
  if (field === null || !isObject(map)) {
    delete node[one];
    return;
  }
  const { [field]: _, ...others } = map;
  if (Object.keys(others).length > 0) node[many] = others;
  else delete node[many];
}

function put(node: Node, side: Side, field: string | null, label: string): void {
  const { one, many } = labelAttributes[side];
  const map = node[many];
  if (field === null) node[one] = label;
  else node[many] = { ...(isObject(map) ? map : {}), [field]: label };
}
