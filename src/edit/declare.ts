// Where a new connection is written. The target declares it where it can (`input`, `inputs`), since any number of
// targets may name one source; a source declares (`output`, `outputs`) what an implicit target cannot.
import { isObject } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { canConnect } from '../model/can-connect.ts';
import { showEnd, type Connection, type End } from '../model/connection.ts';
import type { EditRefusal } from '../model/flow-edit.ts';
import type { FlowNode } from '../model/flow.ts';
import type { Member, Side } from '../model/flow-index.ts';
import type { Resolution } from '../model/resolve.ts';
import { labelAttributes } from '../nodes/names.ts';
import type { Change } from '../text/change.ts';
import { writeOut } from './disconnect.ts';
import { refuse, type Editing } from './editing.ts';

export type Changes = Result<readonly Change[], EditRefusal>;

/** `resolution` is that of the flow being edited. */
export function declareConnection(editing: Editing, resolution: Resolution, from: End, to: End): Changes {
  const { members } = editing.index;
  const target = members.get(to.node);
  const source = members.get(from.node);
  const onTarget = target?.node ? canDeclare(target, 'inputs', to.field) : false;
  if (target?.node && onTarget) return declareOn(editing, resolution, target.node, 'inputs', from, to);
  if (source?.node && canDeclare(source, 'outputs', from.field)) {
    const declared = declareOn(editing, resolution, source.node, 'outputs', from, to);
    return declared.ok ? declared : makeRoom(editing, resolution, source.node, from, to, declared.error);
  }
  return refuse('not-applicable', whyNot(source, target, from, to));
}

const canDeclare = (member: Member, side: Side, field: string | null): boolean =>
  field === null ? member[side].labels.one : member[side].labels.many;

function whyNot(source: Member | undefined, target: Member | undefined, from: End, to: End): string {
  if (!source?.node && !target?.node)
    return `"${from.node}" and "${to.node}" are implicit and carry no labels. Add a jq node between them.`;
  if (target?.node && to.field !== null)
    return `"${to.node}" takes one value as a whole. Connect to the node, not to "${to.field}".`;
  if (target?.node) return `"${to.node}" takes no input as a whole. Connect to one of its inputs.`;
  if (from.field !== null)
    return `"${from.node}" sends its output as a whole. Connect from the node, not from "${from.field}".`;
  return `"${from.node}" has no output as a whole. Connect from one of its outputs.`;
}

/** Writes the label at `owner`; the ends it declares, and the labels beside it, become fields where they must. */
function declareOn(
  editing: Editing,
  resolution: Resolution,
  owner: FlowNode,
  side: Side,
  from: End,
  to: End,
): Changes {
  const { one, many } = labelAttributes[side];
  const [here, there] = side === 'inputs' ? [to, from] : [from, to];
  const base = ['nodes', owner.index];
  const map = owner.attributes[many];
  const fields = isObject(map) ? Object.keys(map) : [];
  const single = owner.attributes[one] ?? null;
  if (here.field !== null) {
    if (fields.includes(here.field)) return occupied(owner, [...base, many, here.field], resolution);
    const changes = single === null ? [] : asFields(resolution, owner, one);
    if (!changes) return occupied(owner, [...base, one], resolution);
    return ok([...changes, { kind: 'set', path: [...base, many, here.field], value: showEnd(there) }]);
  }
  if (single !== null) return occupied(owner, [...base, one], resolution);
  if (fields.length === 0) return ok([{ kind: 'set', path: [...base, one], value: showEnd(there) }]);
  // `input` and `inputs` exclude one another: the new connection is spread over the fields, too.
  const spread = spreadOf(editing, resolution, from, to);
  const isFree = spread.length > 0 && !spread.some((field) => fields.includes(field));
  if (!isFree) return refuse('taken', `"${owner.name}" has \`${many}\` already. Disconnect them first.`);
  return ok(
    spread.map((field) => {
      const value = showEnd({ ...there, field });
      return { kind: 'set', path: [...base, many, field], value };
    }),
  );
}

/** The fields that a node-to-node connection would join; none when it stays one connection. */
function spreadOf(editing: Editing, resolution: Resolution, from: End, to: End): readonly string[] {
  const answer = canConnect(editing.index.flow, editing.gateway, from, to, resolution);
  return answer.ok ? answer.expands : [];
}

/** A node-wise label turned into one label per field; null when it does not spread over fields. */
function asFields(resolution: Resolution, owner: FlowNode, one: string): readonly Change[] | null {
  const path = ['nodes', owner.index, one];
  const made = resolution.connections.filter(({ declared }) => isAt(declared.path, path));
  const written = made.length === 0 ? null : writeOut(made);
  return written && [{ kind: 'remove', path }, ...written];
}

const isAt = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

function occupied(
  owner: FlowNode,
  path: readonly (string | number)[],
  { declarations }: Resolution,
): Changes {
  const label = declarations.find((declaration) => isAt(declaration.path, path));
  const words = label ? `: "${showEnd(label.from)}" to "${showEnd(label.to)}"` : '';
  return refuse(
    'taken',
    `\`${path.slice(2).join('.')}\` of "${owner.name}" is in use${words}. Disconnect it first.`,
  );
}

/** A source has one `output`: what stands there moves to its target's side, where that can carry it. */
function makeRoom(
  editing: Editing,
  resolution: Resolution,
  owner: FlowNode,
  from: End,
  to: End,
  why: EditRefusal,
): Changes {
  const path = ['nodes', owner.index, ...(from.field === null ? ['output'] : ['outputs', from.field])];
  const old = resolution.declarations.find((declaration) => isAt(declaration.path, path));
  const target = old && editing.index.members.get(old.to.node);
  if (!old || why.reason !== 'taken') return err(why);
  if (!target?.node || !canDeclare(target, 'inputs', old.to.field))
    return refuse(
      'not-applicable',
      `"${showEnd(from)}" can name one target only, and that is "${showEnd(old.to)}". Add a jq node that takes "${showEnd(from)}" and feeds "${showEnd(to)}".`,
    );
  const moved = declareOn(editing, resolution, target.node, 'inputs', old.from, old.to);
  if (!moved.ok) return moved;
  return ok([...moved.value, { kind: 'set', path, value: showEnd(to) }]);
}

/** Connections that hold an input which a new one would take. */
export function inTheWay(
  editing: Editing,
  resolution: Resolution,
  from: End,
  to: End,
): readonly Connection[] {
  const spread = to.field === null ? spreadOf(editing, resolution, from, to) : [];
  const meets = (field: string | null): boolean => {
    if (field === null) return true;
    if (to.field !== null) return field === to.field;
    return spread.length === 0 || spread.includes(field);
  };
  return resolution.connections.filter(
    (connection) => connection.to.node === to.node && meets(connection.to.field),
  );
}
