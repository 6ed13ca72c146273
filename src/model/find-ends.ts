// The two ends of a declaration looked up among the flow's nodes and their ports.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import type { ValueType } from '../nodes/define.ts';
import type { ConnectionProblem } from './connection-problem.ts';
import type { Declaration, End } from './connection.ts';
import type { FlowIndex, Member, Side } from './flow-index.ts';
import { isClosed, portOf } from './flow-index.ts';
import { noSuchField, noSuchNode, tooNew, wrongDirection } from './problem-texts.ts';

/** An end that exists: its node, the type that a connection meets there, and the value where the config has it. */
export interface FoundEnd {
  readonly end: End;
  readonly member: Member;
  readonly type: ValueType;
  readonly value?: Json;
}

export interface FoundEnds {
  readonly from: FoundEnd;
  readonly to: FoundEnd;
}

interface Search {
  readonly index: FlowIndex;
  readonly declaration: Declaration;
  readonly gateway: GatewayVersion;
  readonly problems: ConnectionProblem[];
}

/** `ends` is null when an end does not exist; a port that is too new for the gateway exists, with a problem. */
export function findEnds(
  index: FlowIndex,
  declaration: Declaration,
  gateway: GatewayVersion,
): { readonly ends: FoundEnds | null; readonly problems: readonly ConnectionProblem[] } {
  const search: Search = { index, declaration, gateway, problems: [] };
  const from = findEnd(search, 'outputs');
  const to = findEnd(search, 'inputs');
  return { ends: from === null || to === null ? null : { from, to }, problems: search.problems };
}

function findEnd(search: Search, side: Side): FoundEnd | null {
  const { index, declaration, problems } = search;
  const end = side === 'outputs' ? declaration.from : declaration.to;
  // The end that carries the declaration is meant by key, the other one by the name in its label.
  const isOwn = declaration.side === side;
  const member = (isOwn ? index.members : index.named).get(end.node);
  if (member === undefined) {
    problems.push(noSuchNode(index, declaration, side));
    return null;
  }
  const spec = member[side];
  if (isClosed(spec)) {
    problems.push(wrongDirection(declaration, member, side));
    return null;
  }
  return end.field === null ? wholeNode(search, member, side, end) : oneField(search, member, side, end);
}

function wholeNode(search: Search, member: Member, side: Side, end: End): FoundEnd | null {
  const type = member[side].self;
  if (type === null) {
    search.problems.push(wrongDirection(search.declaration, member, side));
    return null;
  }
  checkVersion(search, side, member.node === null ? member.since : null, end);
  return { end, member, type };
}

function oneField(search: Search, member: Member, side: Side, end: End): FoundEnd | null {
  const port = end.field === null ? null : portOf(member, side, end.field);
  if (port === null) {
    search.problems.push(noSuchField(search.declaration, member, side, search.gateway));
    return null;
  }
  checkVersion(search, side, port.since ?? (member.node === null ? member.since : null), end);
  const found: FoundEnd = { end, member, type: port.type };
  return port.value === undefined ? found : { ...found, value: port.value };
}

function checkVersion(search: Search, side: Side, since: GatewayVersion | null, end: End): void {
  if (since === null || atLeast(search.gateway, since)) return;
  search.problems.push(tooNew(search.declaration, side, end, since, search.gateway));
}
