// What a declaration between two known ends connects: one connection, one per field that both have, or none.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import type { ValueType } from '../nodes/define.ts';
import { compatibility } from './compatibility.ts';
import type { ConnectionProblem } from './connection-problem.ts';
import type { Connection, Declaration } from './connection.ts';
import { showEnd } from './connection.ts';
import type { FoundEnd, FoundEnds } from './find-ends.ts';
import type { Member } from './flow-index.ts';
import { portNames, portOf } from './flow-index.ts';
import { noCommonField, typeMismatch } from './problem-texts.ts';

interface Matched {
  readonly connections: readonly Connection[];
  readonly problems: readonly ConnectionProblem[];
}

export function matchTypes({ from, to }: FoundEnds, declared: Declaration, gateway: GatewayVersion): Matched {
  const isSpread =
    to.type === 'object' && (compatibility(from.type, to.type).verdict === 'fields' || hasKnownKeys(from));
  return isSpread ? spread(from, to, declared, gateway) : single(from, to, declared);
}

// A static node is a map whose keys the config already tells, so its values meet the fields of the same names
// (documented: one `static` feeds a `call` as a whole).
const hasKnownKeys = ({ end, member }: FoundEnd): boolean =>
  end.field === null && member.outputs.open?.namedBy === 'values';

function single(from: FoundEnd, to: FoundEnd, declared: Declaration): Matched {
  const problem = mismatch(from, to, declared);
  if (problem !== null) return { connections: [], problems: [problem] };
  return {
    connections: [{ from: from.end, to: to.end, fromType: from.type, toType: to.type, declared }],
    problems: [],
  };
}

function spread(from: FoundEnd, to: FoundEnd, declared: Declaration, gateway: GatewayVersion): Matched {
  const connections: Connection[] = [];
  const problems: ConnectionProblem[] = [];
  const fields = commonFields(from.member, to.member, gateway);
  if (fields.length === 0) problems.push(noCommonField(declared, to.member, gateway));
  for (const field of fields) {
    const matched = single(fieldEnd(from, 'outputs', field), fieldEnd(to, 'inputs', field), declared);
    connections.push(...matched.connections);
    problems.push(...matched.problems);
  }
  return { connections, problems };
}

/** Fields that both have at this gateway, in the target's order: later gateways join more of them by themselves. */
function commonFields(from: Member, to: Member, gateway: GatewayVersion): string[] {
  const given = new Set(portNames(from, 'outputs', gateway));
  return portNames(to, 'inputs', gateway).filter((name) => given.has(name));
}

function fieldEnd(whole: FoundEnd, side: 'inputs' | 'outputs', field: string): FoundEnd {
  const port = portOf(whole.member, side, field);
  const end = { node: whole.end.node, field };
  if (port === null) throw new Error(`no port ${field} on ${whole.member.key}`);
  const found: FoundEnd = { end, member: whole.member, type: port.type };
  return port.value === undefined ? found : { ...found, value: port.value };
}

function mismatch(from: FoundEnd, to: FoundEnd, declared: Declaration): ConnectionProblem | null {
  if (from.value !== undefined) {
    if (fits(from.value, from.type, to.type)) return null;
    const word = Array.isArray(from.value) ? 'array' : from.value === null ? 'null' : from.type;
    return typeMismatch(declared, from.end, to.end, word, to.type, { documented: true });
  }
  const { verdict, documented } = compatibility(from.type, to.type);
  if (verdict !== 'reject') return null;
  const meant = fieldMeant(from, to, declared);
  const more = meant === null ? { documented } : { documented, meant };
  return typeMismatch(declared, from.end, to.end, from.type, to.type, more);
}

/** `inputs.headers: CALL` most likely means `CALL.headers`. */
function fieldMeant(from: FoundEnd, to: FoundEnd, declared: Declaration): string | null {
  const { field } = to.end;
  if (declared.side !== 'inputs' || from.end.field !== null || field === null) return null;
  if (from.end.node === to.end.node) return null;
  const port = portOf(from.member, 'outputs', field);
  if (port === null || compatibility(port.type, to.type).verdict === 'reject') return null;
  return showEnd({ node: from.end.node, field });
}

// A value that the config already tells is judged now. Null is "no value" and fits everywhere but a condition.
function fits(value: Json, type: ValueType, target: ValueType): boolean {
  if (value === null) return target !== 'boolean';
  if (Array.isArray(value)) return target === 'any';
  return compatibility(type, target).verdict !== 'reject';
}
