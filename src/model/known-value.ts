// What an output gives in every run, because the config itself has the value: that of a static node.
import type { Json } from '../base/json.ts';
import type { End } from './connection.ts';
import type { FlowIndex } from './flow-index.ts';
import { portOf } from './flow-index.ts';

/** Undefined where the value is not known before a run. */
export function knownValue({ members }: FlowIndex, { node, field }: End): Json | undefined {
  const member = members.get(node);
  if (member?.outputs.open?.namedBy !== 'values') return undefined;
  return field === null ? (member.known ?? undefined) : portOf(member, 'outputs', field)?.value;
}
