// A flow's nodes as connections meet them: found by the name a label uses, with the ports of their type. Built once
// for a flow, so that no rule has to scan the nodes for each label.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { SideSpec, ValueType } from '../nodes/define.ts';
import { implicitNodes, nodeTypes } from '../nodes/index.ts';
import type { Flow, FlowNode } from './flow.ts';

export type Side = 'inputs' | 'outputs';

/** A node, declared or implicit, as one end of connections. */
export interface Member {
  readonly key: string;
  /** Null for an implicit node. */
  readonly node: FlowNode | null;
  /** Node type; the implicit node's own name; what was written when the type is unknown. */
  readonly type: string;
  readonly since: GatewayVersion;
  readonly inputs: SideSpec;
  readonly outputs: SideSpec;
  /** Names of an open side that are fixed by the config: the keys of `values`, of `resources.vault`. */
  readonly known: { readonly [name: string]: Json } | null;
}

export interface FlowIndex {
  readonly flow: Flow;
  /** Declared nodes by key, then the implicit ones. */
  readonly members: ReadonlyMap<string, Member>;
  /** What a label's node part means: of nodes with the same name, the first. */
  readonly named: ReadonlyMap<string, Member>;
}

export interface Port {
  readonly type: ValueType;
  readonly since: GatewayVersion | null;
  /** The value itself where the config has it (`static`); absent otherwise. */
  readonly value?: Json;
}

// A node of unknown type gets one problem, at its type; its connections are taken as they are written.
const anything: SideSpec = {
  self: 'any',
  fields: {},
  open: { type: 'any', namedBy: 'inputs', help: '' },
  labels: { one: true, many: true },
};

export function indexFlow(flow: Flow): FlowIndex {
  const members = new Map<string, Member>();
  const named = new Map<string, Member>();
  const implicit = Object.values(implicitNodes).map((spec) => implicitMember(spec, flow));
  for (const member of implicit) named.set(member.key, member);
  for (const node of flow.nodes) {
    const member = declaredMember(node);
    members.set(member.key, member);
    if (node.name !== '' && !named.has(node.name)) named.set(node.name, member);
  }
  for (const member of implicit) members.set(member.key, member);
  return { flow, members, named };
}

function declaredMember(node: FlowNode): Member {
  const { key, type: typeName, attributes } = node;
  if (typeName === null) {
    return {
      key,
      node,
      type: node.typeText,
      since: '3.11',
      inputs: anything,
      outputs: anything,
      known: null,
    };
  }
  const { type, since, inputs, outputs } = nodeTypes[typeName];
  const values = attributes['values'];
  return { key, node, type, since, inputs, outputs, known: isObject(values) ? values : null };
}

function implicitMember(spec: (typeof implicitNodes)[keyof typeof implicitNodes], flow: Flow): Member {
  const { type, since, inputs, outputs } = spec;
  const known = type === 'vault' ? Object.fromEntries(flow.vault.map((name) => [name, null])) : null;
  return { key: type, node: null, type, since, inputs, outputs, known };
}

/** The named port, whatever the gateway version; null when the node has none of that name. */
export function portOf(member: Member, side: Side, field: string): Port | null {
  const spec = member[side];
  const port = Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
  if (port !== undefined) return { type: port.type, since: port.since ?? null };
  if (spec.open === undefined) return null;
  if (spec.open.namedBy === 'inputs') return { type: spec.open.type, since: null };
  return knownPort(member, spec.open, field);
}

function knownPort(member: Member, open: NonNullable<SideSpec['open']>, field: string): Port | null {
  const value = member.known !== null && Object.hasOwn(member.known, field) ? member.known[field] : undefined;
  if (value === undefined) return null;
  if (open.namedBy === 'vault') return { type: open.type, since: null };
  return { type: typeOf(value), since: null, value };
}

/** Lists have no type of their own among Datakit's types; they pass as `any`. */
function typeOf(value: Json): ValueType {
  if (value === null || Array.isArray(value)) return 'any';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'map';
  }
}

/** Names of the ports that exist at this gateway, those that a person may add freely left out. */
export function portNames(member: Member, side: Side, gateway: GatewayVersion): string[] {
  const spec = member[side];
  const fixed = Object.keys(spec.fields).filter((name) => {
    const since = spec.fields[name]?.since;
    return since === undefined || atLeast(gateway, since);
  });
  const isKnown = spec.open !== undefined && spec.open.namedBy !== 'inputs';
  return isKnown && member.known !== null ? [...fixed, ...Object.keys(member.known)] : fixed;
}

/** Has no end of this kind at all: `request` takes no inputs. */
export const isClosed = (spec: SideSpec): boolean =>
  spec.self === null && spec.open === undefined && Object.keys(spec.fields).length === 0;
