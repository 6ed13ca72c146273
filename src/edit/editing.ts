// What every edit starts from, and what it gives: changes of values, and a layout that follows.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { err, type Result } from '../base/result.ts';
import type { End } from '../model/connection.ts';
import type { Layout } from '../model/document.ts';
import type { EditRefusal } from '../model/flow-edit.ts';
import type { FlowIndex, Member } from '../model/flow-index.ts';
import type { FlowNode } from '../model/flow.ts';
import { parseLabel } from '../model/labels.ts';
import { isImplicit } from '../nodes/index.ts';
import { labelAttributes, nodeName } from '../nodes/names.ts';
import type { Change } from '../text/change.ts';

export interface Editing {
  readonly index: FlowIndex;
  readonly gateway: GatewayVersion;
  readonly layout: Layout;
}

export interface Edited {
  readonly changes: readonly Change[];
  /** Absent when the cards stay where they are. */
  readonly layout?: Layout;
}

export type EditResult = Result<Edited, EditRefusal>;

export const refuse = (reason: EditRefusal['reason'], message: string): Result<never, EditRefusal> =>
  err({ reason, message });

export const noSuchNode = (key: string): Result<never, EditRefusal> =>
  refuse('no-such-node', `There is no node "${key}" in this flow any more.`);

/** A node that the text declares, be it under a reserved name; null for an implicit one and for a key that is gone. */
export const declared = ({ index }: Editing, key: string): FlowNode | null =>
  index.flow.nodes.find((node) => node.key === key) ?? null;

/** Why a node may not have this name; null when it may. `self` is the node that has it already. */
export function nameProblem(
  { index }: Editing,
  name: string,
  self?: FlowNode,
): Result<never, EditRefusal> | null {
  if (!nodeName.pattern.test(name) || name.length > nodeName.maxLength)
    return refuse(
      'not-applicable',
      `"${name}" cannot be a name. Start with a letter or underscore; letters, digits, underscores and hyphens may follow.`,
    );
  if (isImplicit(name))
    return refuse('name-taken', `"${name}" is the name of an implicit node. Choose another.`);
  const owner = index.flow.nodes.find((node) => node.name === name && node.key !== self?.key);
  return owner ? refuse('name-taken', `There is a node "${name}" already. Choose another name.`) : null;
}

/** A label as it stands in the text, sound or not. */
export interface WrittenLabel {
  readonly owner: FlowNode;
  readonly side: 'inputs' | 'outputs';
  /** The owner's field it connects; null for the owner as a whole. */
  readonly field: string | null;
  readonly path: Path;
  readonly end: End;
}

export function writtenLabels({ index }: Editing): readonly WrittenLabel[] {
  return index.flow.nodes.flatMap((owner) =>
    (['inputs', 'outputs'] as const).flatMap((side) => {
      const { one, many } = labelAttributes[side];
      const map = owner.attributes[many];
      const fields = isObject(map) ? Object.entries(map) : [];
      return [
        ...labelAt(owner, side, null, owner.attributes[one], ['nodes', owner.index, one]),
        ...fields.flatMap(([field, text]) =>
          labelAt(owner, side, field, text, ['nodes', owner.index, many, field]),
        ),
      ];
    }),
  );
}

function labelAt(
  owner: FlowNode,
  side: 'inputs' | 'outputs',
  field: string | null,
  text: Json | undefined,
  path: Path,
): WrittenLabel[] {
  const end = typeof text === 'string' ? parseLabel(text) : null;
  return end ? [{ owner, side, field, path, end }] : [];
}

/** Whether labels with this name mean this node: of nodes with one name, they mean the first. */
export const isMeant = ({ index }: Editing, node: FlowNode): boolean =>
  node.name !== '' && index.named.get(node.name)?.key === node.key;

export const memberAt = ({ index }: Editing, end: End): Member | null => index.members.get(end.node) ?? null;

/** The attribute of a map that a branch lists its members in. */
export const branchSides = ['then', 'else'] as const;
