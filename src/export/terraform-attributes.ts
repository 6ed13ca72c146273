// Attributes of a node, as both Terraform providers know them: those of the catalogue, in the schema of one gateway.
// The few true differences stand here. What a provider does not know it drops without a word.
import { atLeast, type GatewayVersion } from '../base/gateway.ts';
import { configFields } from '../nodes/config.ts';
import type { FieldSpec, FieldSpecs, SideSpec } from '../nodes/define.ts';
import { nodeTypes, type NodeType } from '../nodes/index.ts';
import { connectionLabel, labelAttributes, nodeName } from '../nodes/names.ts';

/** The gateway whose schema the providers of these versions have. Source: konnect 3.19.0, kong-gateway 1.1.0. */
const schemaOf: GatewayVersion = '3.15';
/** Attributes of that schema that both providers lack. */
const lacking: { readonly [T in NodeType]?: readonly string[] } = { property: ['non_nil'] };
const outputsOfBranch = Object.fromEntries(['then', 'else'].map((side) => [side, connectionLabel]));
/** Attributes of that schema that the catalogue leaves out, because the documentation does. */
const beyond: { readonly [T in NodeType]?: FieldSpecs } = {
  branch: {
    output: connectionLabel,
    outputs: { kind: 'record', fields: outputsOfBranch, help: 'No flow can use them.' },
  },
};

/** `type` is not among them: it is the name under which the node is nested. */
export const nodeAttributes = (type: NodeType): FieldSpecs => ({
  name: nodeName,
  ...labels('inputs', nodeTypes[type].inputs),
  ...labels('outputs', nodeTypes[type].outputs),
  ...beyond[type],
  ...ofSchema(nodeTypes[type].fields, lacking[type]),
});

/** Of the config, `nodes` apart. */
export const configAttributes: FieldSpecs = ofSchema(configFields);

function labels(
  side: 'inputs' | 'outputs',
  { fields, open, labels: allowed, help = '' }: SideSpec,
): FieldSpecs {
  const { one, many } = labelAttributes[side];
  const ports = Object.keys(fields).map((name) => [name, connectionLabel] as const);
  const map: FieldSpec =
    open === undefined
      ? { kind: 'record', fields: Object.fromEntries(ports), help }
      : { kind: 'string-map', help };
  return { ...(allowed.one ? { [one]: connectionLabel } : {}), ...(allowed.many ? { [many]: map } : {}) };
}

function ofSchema(fields: FieldSpecs, without: readonly string[] = []): FieldSpecs {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, { since = schemaOf }]) => !without.includes(name) && atLeast(schemaOf, since),
    ),
  );
}
