// Mends that rules offer: ordinary edits with a title in the imperative.
import type { GatewayVersion } from '../base/gateway.ts';
import { targetVersions } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { End } from '../model/connection.ts';
import { showEnd } from '../model/connection.ts';
import type { FlowEdit } from '../model/flow-edit.ts';
import type { FlowFix } from '../model/flow-finding.ts';
import type { RuleContext } from './context.ts';

/** Empty for a version that is announced but cannot be a target yet. */
export function raiseTarget(needs: GatewayVersion): readonly FlowFix[] {
  const isTarget = (targetVersions as readonly GatewayVersion[]).includes(needs);
  if (!isTarget) return [];
  return [{ title: `Raise the target to ${needs}`, edit: { kind: 'set-target', gateway: needs } }];
}

/** Sets the value at a path of the config; undefined removes it. Empty where no edit can reach. */
export function setAt(
  { nodeAt }: RuleContext,
  path: Path,
  value: Json | undefined,
  title: string,
): readonly FlowFix[] {
  if (path[0] !== 'nodes') return [{ title, edit: { kind: 'set-config', path, value } }];
  const node = typeof path[1] === 'number' ? nodeAt.get(path[1]) : undefined;
  if (node === undefined || path.length < 3) return [];
  return [{ title, edit: { kind: 'set-attribute', node: node.key, path: path.slice(2), value } }];
}

export const removeAt = (context: RuleContext, path: Path): readonly FlowFix[] =>
  setAt(context, path, undefined, `Remove ${JSON.stringify(path.at(-1))}`);

export const writeAt = (context: RuleContext, path: Path, value: Json): readonly FlowFix[] =>
  setAt(context, path, value, `Write ${short(JSON.stringify(value))}`);

export const disconnect = (ends: { readonly from: End; readonly to: End }): readonly FlowFix[] => [
  {
    title: `Disconnect "${showEnd(ends.from)}" -> "${showEnd(ends.to)}"`,
    edit: { kind: 'disconnect', from: ends.from, to: ends.to },
  },
];

/** Several edits as one step. */
export const together = (title: string, edits: readonly FlowEdit[]): readonly FlowFix[] => [
  { title, edit: { kind: 'several', edits } },
];

/** The name itself, or the first of its kind that no node has. */
export function freeName({ resolution }: RuleContext, wanted: string): string {
  const isTaken = (name: string): boolean => resolution.index.named.has(name);
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}_${number}`)) number++;
  return `${wanted}_${number}`;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
