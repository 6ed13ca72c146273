// A new connection between two ends, in the place of an old one if asked.
import { ok } from '../base/result.ts';
import { sameEnd, showEnd, type End } from '../model/connection.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import { flowFrom } from '../model/flow-from.ts';
import { indexFlow } from '../model/flow-index.ts';
import { resolveConnections } from '../model/resolve.ts';
import { applyDelta, deltaOf, reduce, type Change } from '../text/change.ts';
import { declareConnection, inTheWay } from './declare.ts';
import { dropConnections } from './disconnect.ts';
import { isMeant, memberAt, noSuchNode, refuse, type EditResult, type Editing } from './editing.ts';

export function connect(editing: Editing, edit: FlowEdit & { kind: 'connect' }): EditResult {
  const { from, to } = edit;
  for (const end of [from, to]) {
    const problem = endProblem(editing, end);
    if (problem) return problem;
  }
  if (from.node === to.node) return refuse('not-applicable', 'A node cannot feed itself.');
  const resolution = resolveConnections(editing.index.flow, editing.gateway);
  const current = inTheWay(editing, resolution, from, to);
  const isSame = (pair: { readonly from: End; readonly to: End }): boolean =>
    sameEnd(pair.from, from) && sameEnd(pair.to, to);
  if (current.some((connection) => isSame(connection) || isSame(connection.declared)))
    return refuse('taken', 'These are already connected.');
  const [first] = current;
  if (first && !edit.replace)
    return refuse(
      'taken',
      `"${showEnd(first.to)}" already takes its value from "${showEnd(first.from)}". Replace that connection, or disconnect it first.`,
    );
  const dropped = dropConnections(resolution, current);
  if (!dropped.ok) return dropped;
  const then = after(editing, dropped.value);
  const left = then === editing ? resolution : resolveConnections(then.index.flow, then.gateway);
  const made = declareConnection(then, left, from, to);
  return made.ok ? ok({ changes: [...dropped.value, ...made.value] }) : made;
}

/** Labels name nodes, so both ends need a name that means them alone. */
function endProblem(editing: Editing, end: End): EditResult | null {
  const member = memberAt(editing, end);
  if (!member) return noSuchNode(end.node);
  if (!member.node || isMeant(editing, member.node)) return null;
  if (member.node.name === '')
    return refuse('not-applicable', 'Give the node a name first: connections name nodes.');
  return refuse('not-applicable', `Two nodes are named "${member.node.name}". Rename one first.`);
}

/** The flow as it will be after changes that leave every node where it is. */
function after(editing: Editing, changes: readonly Change[]): Editing {
  const { raw } = editing.index.flow;
  if (changes.length === 0) return editing;
  const flow = flowFrom(applyDelta(reduce(deltaOf(changes, []), raw), raw) ?? null);
  return { ...editing, index: indexFlow(flow) };
}
