// The catalogue as flat shapes of one gateway version, to be laid beside a published schema.
import type { GatewayVersion } from '../src/base/gateway.ts';
import { atLeast } from '../src/base/gateway.ts';
import { configFields, nodeCount } from '../src/nodes/config.ts';
import type { FieldKind, FieldSpec, FieldSpecs, NodeTypeSpec, SideSpec } from '../src/nodes/define.ts';
import { nodeTypes } from '../src/nodes/index.ts';
import { connectionLabel, labelAttributes, nodeName } from '../src/nodes/names.ts';
import { defaultOf, exists, isRequired } from '../src/nodes/read-attributes.ts';
import type { Shape, Shapes } from './shape.ts';

type Entries = (readonly [string, Shape])[];

export function catalogueShapes(gateway: GatewayVersion): Shapes {
  const nodes = { kind: 'array', required: true, minLength: nodeCount.min, maxLength: nodeCount.max };
  return new Map([
    ...fieldEntries(configFields, '', gateway),
    ['nodes', nodes] as const,
    ...Object.values(nodeTypes).flatMap((spec) => nodeEntries(spec, gateway)),
  ]);
}

function nodeEntries(spec: NodeTypeSpec, gateway: GatewayVersion): Entries {
  if (!atLeast(gateway, spec.since)) return [];
  const at = `nodes<${spec.type}>`;
  return [
    [at, { kind: 'object' }],
    [`${at}.type`, { kind: 'string', enum: [spec.type] }],
    ...fieldEntries({ name: nodeName, ...spec.fields }, `${at}.`, gateway),
    ...sideEntries(spec.inputs, 'inputs', at, gateway),
    ...sideEntries(spec.outputs, 'outputs', at, gateway),
  ];
}

const label = shapeOfText(connectionLabel);

function sideEntries(
  side: SideSpec,
  name: 'inputs' | 'outputs',
  at: string,
  gateway: GatewayVersion,
): Entries {
  const { one, many } = labelAttributes[name];
  const fields = Object.entries(side.fields).filter(([, field]) => exists(field, gateway));
  const map: Entries = [
    [`${at}.${many}`, { kind: 'object' }],
    ...fields.map(([field]) => [`${at}.${many}.${field}`, label] as const),
    ...(side.open === undefined ? [] : [[`${at}.${many}{}`, label] as const]),
  ];
  return [...(side.labels.one ? [[`${at}.${one}`, label] as const] : []), ...(side.labels.many ? map : [])];
}

const fieldEntries = (fields: FieldSpecs, prefix: string, gateway: GatewayVersion): Entries =>
  Object.entries(fields)
    .filter(([, field]) => exists(field, gateway))
    .flatMap(([name, field]) => [
      [prefix + name, shapeOf(field, gateway)] as const,
      ...nestedEntries(field, prefix + name, gateway),
    ]);

const schemaKinds: { readonly [K in FieldKind]: string } = {
  string: 'string',
  url: 'string',
  jq: 'string',
  enum: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  values: 'object',
  record: 'object',
  'string-map': 'object',
  'string-list': 'array',
  'node-list': 'array',
  'record-list': 'array',
};

function shapeOf(field: FieldSpec, gateway: GatewayVersion): Shape {
  const value = defaultOf(field, gateway);
  // The values of a map are the references, not the map.
  const isReference =
    field.kind !== 'string-map' && field.referenceable !== undefined && atLeast(gateway, field.referenceable);
  return {
    kind: schemaKinds[field.kind],
    ...(isRequired(field, gateway) ? { required: true } : {}),
    ...(value === undefined ? {} : { default: value }),
    ...(isReference ? { referenceable: true } : {}),
    ...(field.encrypted === true ? { encrypted: true } : {}),
    ...limitsOf(field),
  };
}

function limitsOf(field: FieldSpec): Shape {
  switch (field.kind) {
    case 'string':
    case 'jq':
      return lengths(field.minLength, field.maxLength);
    case 'integer':
    case 'number':
      return {
        ...(field.min === undefined ? {} : { min: field.min }),
        ...(field.max === undefined ? {} : { max: field.max }),
      };
    case 'enum':
      return { enum: field.of };
    case 'string-map':
      return lengths(field.minEntries, field.maxEntries);
    case 'node-list':
      return lengths(field.minItems, field.maxItems);
    case 'record-list':
      return lengths(field.minItems, undefined);
    default:
      return {};
  }
}

/** What stands under a list or a map. */
function nestedEntries(field: FieldSpec, at: string, gateway: GatewayVersion): Entries {
  switch (field.kind) {
    case 'values':
      return [[`${at}{}`, {}]];
    case 'string-map': {
      const references = field.referenceable === undefined ? {} : { referenceable: true };
      return [[`${at}{}`, { kind: 'string', ...lengths(field.minLength, field.maxLength), ...references }]];
    }
    case 'string-list':
      return [[`${at}[]`, { kind: 'string', ...(field.of === undefined ? {} : { enum: field.of }) }]];
    case 'node-list':
      return [[`${at}[]`, shapeOfText(nodeName)]];
    case 'record':
      return fieldEntries(field.fields, `${at}.`, gateway);
    case 'record-list':
      return [[`${at}[]`, { kind: 'object' }], ...fieldEntries(field.fields, `${at}[].`, gateway)];
    default:
      return [];
  }
}

function shapeOfText(field: { readonly minLength: number; readonly maxLength: number }): Shape {
  return { kind: 'string', ...lengths(field.minLength, field.maxLength) };
}

function lengths(minLength: number | undefined, maxLength: number | undefined): Shape {
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}
