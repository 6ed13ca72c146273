// Every attribute of a config against the catalogue, in one walk. Nothing here knows a node type.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import { configFields } from '../nodes/config.ts';
import type { NodeType } from '../nodes/index.ts';
import { nodeTypes } from '../nodes/index.ts';
import { labelAttributes } from '../nodes/names.ts';
import type { AttributeFault, FaultWalk } from './attribute-fault.ts';
import { checkRecord } from './check-record.ts';

export function attributeFaults(flow: Flow, gateway: GatewayVersion): readonly AttributeFault[] {
  const walk: FaultWalk = { gateway, faults: [] };
  if (flow.config !== null) checkRecord(walk, configFields, flow.config, [], outsideConfig);
  for (const node of flow.nodes) checkNode(walk, node);
  return walk.faults;
}

const outsideConfig = new Set(['nodes']);

// The attributes of a node of unknown type cannot be judged.
function checkNode(walk: FaultWalk, node: FlowNode): void {
  if (node.type === null) return;
  const path = ['nodes', node.index];
  checkRecord(walk, nodeTypes[node.type].fields, node.attributes, path, sharedAttributes(node.type));
}

/** `name`, `type` and the connection attributes that the type allows. */
function sharedAttributes(type: NodeType): ReadonlySet<string> {
  const known = shared.get(type);
  if (known !== undefined) return known;
  const names = new Set(['name', 'type']);
  for (const side of ['inputs', 'outputs'] as const) {
    const { one, many } = nodeTypes[type][side].labels;
    if (one) names.add(labelAttributes[side].one);
    if (many) names.add(labelAttributes[side].many);
  }
  shared.set(type, names);
  return names;
}

const shared = new Map<NodeType, ReadonlySet<string>>();
