// The words for connections that do not hold. Type mismatch and conflict are printed exactly as the documentation
// shows them; the gateway's wording of the others is not published, so those are the studio's own.
import type { GatewayVersion } from '../base/gateway.ts';
import type { ConnectionProblem, ConnectionProblemKind } from './connection-problem.ts';
import type { Declaration, End } from './connection.ts';
import { showEnd } from './connection.ts';
import type { FlowIndex, Member, Side } from './flow-index.ts';
import { portNames } from './flow-index.ts';
import { nearestName } from './nearest.ts';
import type { Conflict } from './occupancy.ts';
import { arrow } from './occupancy.ts';

function problem(
  kind: ConnectionProblemKind,
  declaration: Declaration,
  message: string,
  more: Partial<ConnectionProblem> = {},
): ConnectionProblem {
  const { path } = declaration;
  return { kind, message, path, documented: false, severity: 'error', declaration, ...more };
}

/** The end of the declaration that lies on the given side of the connection. */
const endOn = (declaration: Declaration, side: Side): End =>
  side === 'outputs' ? declaration.from : declaration.to;

/** A field of the declaring node is written as a key of `inputs` or `outputs`; anything else is in the label. */
const isKey = (declaration: Declaration, side: Side): boolean =>
  declaration.side === side && endOn(declaration, side).field !== null;

export function typeMismatch(
  declaration: Declaration,
  from: End,
  to: End,
  fromType: string,
  toType: string,
  more: Pick<ConnectionProblem, 'documented' | 'meant'>,
): ConnectionProblem {
  const message = `invalid connection (${arrow(from, to)}): type mismatch: ${fromType} -> ${toType}`;
  return problem('type', declaration, message, more);
}

export const conflicting = (declaration: Declaration, { message, existing }: Conflict): ConnectionProblem =>
  problem('conflict', declaration, message, { documented: true, existing });

export function bothSides(declaration: Declaration): ConnectionProblem {
  const message = `The connection ${arrow(declaration.from, declaration.to)} is declared on both sides. Keep one of them.`;
  return problem('both-sides', declaration, message);
}

// What people mostly meant instead: a literal value as an input, a variable as an output.
const missingHints: { readonly [side in Side]: string } = {
  inputs: 'Add the node; a fixed value goes into a static node.',
  outputs: 'An output names the node that takes the value.',
};

export function noSuchNode(index: FlowIndex, declaration: Declaration, side: Side): ConnectionProblem {
  const end = endOn(declaration, side);
  const owner = index.flow.nodes.find((node) => node.index === declaration.nodeIndex)?.name;
  const others = [...index.named.keys()].filter((name) => name !== owner);
  const meant = nearestName(end.node, others);
  const hint = meant === null ? missingHints[declaration.side] : `Did you mean "${meant}"?`;
  const message = `No node is named "${end.node}". ${hint}`;
  if (meant === null) return problem('unknown-node', declaration, message);
  return problem('unknown-node', declaration, message, { meant: showEnd({ node: meant, field: end.field }) });
}

export function wrongDirection(declaration: Declaration, member: Member, side: Side): ConnectionProblem {
  const message =
    side === 'inputs'
      ? `"${member.key}" takes no inputs, so nothing can be connected to it.`
      : `"${member.key}" gives no outputs, so nothing can be read from it.`;
  return problem('direction', declaration, message);
}

export function noSuchField(
  declaration: Declaration,
  member: Member,
  side: Side,
  gateway: GatewayVersion,
): ConnectionProblem {
  const { field } = endOn(declaration, side);
  const name = field ?? '';
  if (member.type === 'vault') return noSuchVaultName(declaration, member, name);
  const names = portNames(member, side, gateway);
  const isInner = names.includes(name.split('.')[0] ?? '') && name.includes('.');
  const meant = isInner ? null : nearestName(name, names);
  const message = fieldText(member, side, name, names, meant);
  // jq and property: the documentation shows a field of them being refused.
  const documented = names.length === 0 && ['jq', 'property'].includes(member.type);
  const at = isKey(declaration, side) ? ({ at: 'key' } as const) : {};
  const mend = meant === null ? {} : { meant: showEnd({ node: member.key, field: meant }) };
  return problem('unknown-field', declaration, message, { documented, ...at, ...mend });
}

function fieldText(
  member: Member,
  side: Side,
  name: string,
  names: readonly string[],
  meant: string | null,
): string {
  const word = side === 'inputs' ? 'input' : 'output';
  const what = `"${member.key}" has no ${word} "${name}".`;
  const [field = '', inner] = [name.split('.')[0], name.includes('.')];
  if (inner && names.includes(field)) {
    const way =
      side === 'inputs'
        ? 'build the whole value with a jq node and connect that'
        : 'pick the value inside it with a jq node';
    return `${what} A label reaches no deeper than "${member.key}.${field}"; ${way}.`;
  }
  if (meant !== null) return `${what} Did you mean "${meant}"?`;
  if (names.length === 0) return `${what} Its ${word} has no fields; connect "${member.key}" as a whole.`;
  return `${what} It has ${listed(names)}.`;
}

function noSuchVaultName(declaration: Declaration, member: Member, name: string): ConnectionProblem {
  const names = Object.keys(member.known ?? {});
  const meant = nearestName(name, names);
  const hint = meant === null ? ' Declare it there.' : ` Did you mean "${meant}"?`;
  const message = `No secret "${name}" is declared under resources.vault.${hint}`;
  const mend = meant === null ? {} : { meant: `vault.${meant}` };
  return problem('unknown-vault', declaration, message, mend);
}

export function tooNew(
  declaration: Declaration,
  side: Side,
  end: End,
  needs: GatewayVersion,
  gateway: GatewayVersion,
): ConnectionProblem {
  const message = `\`${end.field ?? end.node}\` needs ${needs}; target is ${gateway}.`;
  const at = isKey(declaration, side) ? ({ at: 'key' } as const) : {};
  return problem('version', declaration, message, { documented: true, needs, ...at });
}

export function noCommonField(
  declaration: Declaration,
  target: Member,
  gateway: GatewayVersion,
): ConnectionProblem {
  const { from, to } = declaration;
  const [first = 'field'] = portNames(target, 'inputs', gateway);
  const message = `"${from.node}" and "${to.node}" have no field in common. Name the field to connect, such as the input "${first}".`;
  return problem('no-common-field', declaration, message, { documented: true });
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
