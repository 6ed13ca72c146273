// The nodes of a plan with what a run needs of each: its spec, its attributes, who reads it and what it reads.
import type { GatewayVersion } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { Connection } from '../model/connection.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import type { NodeRun, Outcome } from '../nodes/behaviour.ts';
import { fail } from '../nodes/behaviour.ts';
import type { NodeTypeSpec, ValueType } from '../nodes/define.ts';
import type { CatalogueType } from '../nodes/index.ts';
import { implicitNodes, isImplicit, nodeTypes } from '../nodes/index.ts';
import { inputPorts, outputPorts } from '../nodes/ports.ts';
import { readAttributes } from '../nodes/read-attributes.ts';
import type { ExecutionPlan, PlannedNode } from '../plan/plan.ts';

export interface RunNode {
  readonly planned: PlannedNode;
  /** Null for an implicit node. */
  readonly node: FlowNode | null;
  /** Its node type, or an implicit node's own name. */
  readonly type: string;
  /** It waits for the network. */
  readonly waits: boolean;
  readonly incoming: readonly Connection[];
  /** Ports that any node reads; null when one reads the node as a whole. */
  readonly read: ReadonlySet<string | null>;
  readonly inputFields: { readonly [name: string]: ValueType };
  readonly outputPorts: readonly string[];
  run(given: Omit<NodeRun<unknown>, 'attributes'>): Outcome | Promise<Outcome>;
}

export function nodesOf(
  flow: Flow,
  plan: ExecutionPlan,
  gateway: GatewayVersion,
): ReadonlyMap<string, RunNode> {
  const declared = new Map(flow.nodes.map((node) => [node.key, node]));
  const nodes = new Map<string, RunNode>();
  for (const planned of plan.nodes) {
    const about = aboutNode(planned, declared.get(planned.name) ?? null, flow, gateway);
    const incoming = plan.connections.filter(({ to }) => to.node === planned.name);
    const outgoing = plan.connections.filter(({ from }) => from.node === planned.name);
    const read = new Set(outgoing.map(({ from }) => from.field));
    nodes.set(planned.name, { planned, ...about, incoming, read });
  }
  return nodes;
}

type About = Omit<RunNode, 'planned' | 'incoming' | 'read'>;

function aboutNode({ name }: PlannedNode, node: FlowNode | null, flow: Flow, gateway: GatewayVersion): About {
  if (node === null) return aboutImplicit(name, flow, gateway);
  if (node.type === null) return unknownType(node);
  const spec: NodeTypeSpec = nodeTypes[node.type];
  const attributes = readAttributes(spec, node.attributes, gateway);
  return {
    node,
    type: node.type,
    waits: spec.waits === true,
    ...portsOf(node.type, node.attributes, flow, gateway),
    run: (given) => spec.run({ ...given, attributes }),
  };
}

function aboutImplicit(name: string, flow: Flow, gateway: GatewayVersion): About {
  if (!isImplicit(name)) throw new Error(`the plan has a node ${name} that the flow has not`);
  return {
    node: null,
    type: name,
    waits: false,
    ...portsOf(name, {}, flow, gateway),
    run: (given) => implicitNodes[name].run({ ...given, attributes: {} }),
  };
}

/** A flow with such a node is refused by the gateway; run all the same, it fails there. */
const unknownType = (node: FlowNode): About => ({
  node,
  type: node.typeText,
  waits: false,
  inputFields: {},
  outputPorts: [],
  run: () => fail(`unknown node type: ${node.typeText}`),
});

function portsOf(
  type: CatalogueType,
  attributes: JsonObject,
  flow: Flow,
  gateway: GatewayVersion,
): Pick<RunNode, 'inputFields' | 'outputPorts'> {
  const inputs = inputPorts(type, attributes, gateway).map(({ name, type }) => [name, type] as const);
  const outputs = outputPorts(type, attributes, gateway, flow.vault).map(({ name }) => name);
  return {
    inputFields: Object.fromEntries(inputs.filter(([name]) => name !== null)),
    outputPorts: outputs.filter((name) => name !== null),
  };
}
