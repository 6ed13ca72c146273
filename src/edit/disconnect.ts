// A connection goes: its label where it stands, on either node. Where one label makes several connections, the
// others are written out field by field.
import { err, ok, type Result } from '../base/result.ts';
import { sameEnd, showEnd, type Connection } from '../model/connection.ts';
import type { EditRefusal, FlowEdit } from '../model/flow-edit.ts';
import { resolveConnections, type Resolution } from '../model/resolve.ts';
import { labelAttributes } from '../nodes/names.ts';
import type { Change } from '../text/change.ts';
import { refuse, type EditResult, type Editing } from './editing.ts';

export function disconnect(editing: Editing, edit: FlowEdit & { kind: 'disconnect' }): EditResult {
  const resolution = resolveConnections(editing.index.flow, editing.gateway);
  const declared = resolution.declarations.filter(
    ({ from, to }) => sameEnd(from, edit.from) && sameEnd(to, edit.to),
  );
  if (declared.length > 0)
    return ok({ changes: declared.map(({ path }) => ({ kind: 'remove', path, prune: true })) });
  const connections = resolution.connections.filter(
    ({ from, to }) => sameEnd(from, edit.from) && sameEnd(to, edit.to),
  );
  if (connections.length === 0)
    return refuse(
      'no-such-place',
      `"${showEnd(edit.from)}" and "${showEnd(edit.to)}" are not connected any more.`,
    );
  const dropped = dropConnections(resolution, connections);
  return dropped.ok ? ok({ changes: dropped.value }) : err(dropped.error);
}

/** The changes that end these connections and no others. */
export function dropConnections(
  { connections }: Resolution,
  gone: readonly Connection[],
): Result<readonly Change[], EditRefusal> {
  const changes: Change[] = [];
  for (const declaration of new Set(gone.map((connection) => connection.declared))) {
    const rest = connections.filter(
      (connection) => connection.declared === declaration && !gone.includes(connection),
    );
    changes.push({ kind: 'remove', path: declaration.path, prune: true });
    const written = writeOut(rest);
    if (!written) {
      const label = `"${showEnd(declaration.from)}" to "${showEnd(declaration.to)}"`;
      return refuse(
        'not-applicable',
        `The connection from ${label} cannot be split. Change its label in the text.`,
      );
    }
    changes.push(...written);
  }
  return ok(changes);
}

/** Connections of node-wise labels as one label per field; null where one has no field to be written at. */
export function writeOut(connections: readonly Connection[]): readonly Change[] | null {
  const changes: Change[] = [];
  for (const { from, to, declared } of connections) {
    const { side, nodeIndex } = declared;
    const [field, label] = side === 'inputs' ? [to.field, showEnd(from)] : [from.field, showEnd(to)];
    if (field === null) return null;
    const path = ['nodes', nodeIndex, labelAttributes[side].many, field];
    changes.push({ kind: 'set', path, value: label });
  }
  return changes;
}
