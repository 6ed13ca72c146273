// The concrete inputs and outputs of one node: the fixed fields of a gateway version plus the ones a person named.
// Declared and implicit nodes are alike here, so nobody else needs to ask a node's type.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast, newerOf } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isObject, kindOf } from '../base/json.ts';
import type { SideSpec, ValueType } from './define.ts';
import type { CatalogueSpec, CatalogueType } from './index.ts';
import { specOf } from './index.ts';

export interface Port {
  /** Null for the node as a whole. */
  readonly name: string | null;
  readonly type: ValueType;
  readonly help: string;
  readonly required: boolean;
  readonly since: GatewayVersion;
}

/** The node as a whole first, then its fixed fields, then the named ones in the order they are written. */
export const inputPorts = (
  type: CatalogueType,
  attributes: JsonObject,
  gateway: GatewayVersion,
): readonly Port[] => portsOf(specOf(type), 'inputs', namesIn(attributes['inputs']), gateway);

export function outputPorts(
  type: CatalogueType,
  attributes: JsonObject,
  gateway: GatewayVersion,
  vaultNames: readonly string[],
): readonly Port[] {
  const spec = specOf(type);
  const names =
    spec.outputs.open?.namedBy === 'vault' ? vaultNames.map(textNamed) : namesIn(attributes['values']);
  return portsOf(spec, 'outputs', names, gateway);
}

interface Named {
  readonly name: string;
  /** The value under the name, where the flow itself holds it. */
  readonly literal: Json;
}

function portsOf(
  spec: CatalogueSpec,
  side: 'inputs' | 'outputs',
  names: readonly Named[],
  gateway: GatewayVersion,
): readonly Port[] {
  if (!atLeast(gateway, spec.since)) return [];
  const { self, help = '', required = false, fields } = spec[side];
  const whole = self === null ? [] : [{ name: null, type: self, help, required, since: spec.since }];
  const fixed = Object.entries(fields).map(([name, field]) => ({
    name,
    type: field.type,
    help: field.help,
    required: field.required ?? false,
    since: newerOf(spec.since, field.since ?? spec.since),
  }));
  const named = names.flatMap((entry) => namedPort(spec, spec[side], entry) ?? []);
  return [...whole, ...fixed.filter((port) => atLeast(gateway, port.since)), ...named];
}

function namedPort(spec: CatalogueSpec, side: SideSpec, { name, literal }: Named): Port | null {
  if (side.open === undefined) return null;
  const type = side.open.namedBy === 'values' ? typeOfLiteral(literal) : side.open.type;
  return { name, type, help: side.open.help, required: false, since: spec.since };
}

/** Lists and null have no type of their own in Datakit. */
function typeOfLiteral(literal: Json): ValueType {
  const kind = kindOf(literal);
  return kind === 'null' || kind === 'array' ? 'any' : kind;
}

const textNamed = (name: string): Named => ({ name, literal: null });
const namesIn = (map: Json | undefined): readonly Named[] =>
  isObject(map) ? Object.entries(map).map(([name, literal]) => ({ name, literal })) : [];
