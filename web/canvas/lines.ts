// Connections as lines: what one label declares is one line, however many fields it joins; a branch has a double line
// to each of its frames.
import type { Connection, End } from '../../src/index.ts';
import { connectionId } from '../../src/index.ts';
import type { Slot } from './frames.ts';

export interface Line {
  readonly id: string;
  /** `data` carries values; `branch` leads to a frame and carries none. */
  readonly kind: 'data' | 'branch';
  readonly from: End;
  /** For a branch line the node is a frame id. */
  readonly to: End;
  /** Fields joined by a node-to-node line; 1 otherwise. */
  readonly fields: number;
}

export function linesOf(
  connections: readonly Connection[],
  slots: ReadonlyMap<string, Slot>,
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { from, to, declared } of connections) {
    // A label says the name, the resolved ends say the keys.
    const isSpread = from.field !== declared.from.field || to.field !== declared.to.field;
    const ends = isSpread
      ? { from: { node: from.node, field: null }, to: { node: to.node, field: null } }
      : { from, to };
    const id = connectionId(ends);
    const fields = (lines.get(id)?.fields ?? 0) + 1;
    lines.set(id, { id, kind: 'data', ...ends, fields });
  }
  for (const { branch, side, frame } of slots.values()) {
    const id = `${branch}->${frame}`;
    if (lines.has(id)) continue;
    lines.set(id, {
      id,
      kind: 'branch',
      from: { node: branch, field: side },
      to: { node: frame, field: null },
      fields: 1,
    });
  }
  return [...lines.values()];
}

/** Ids of the handles that React Flow ties lines to. */
export const handleId = (side: 'inputs' | 'outputs' | 'slots', field: string | null): string =>
  `${{ inputs: 'in', outputs: 'out', slots: 'slot' }[side]}${field === null ? '' : `.${field}`}`;

/** The end that a handle id means; null for a slot's. */
export function endOfHandle(node: string, handle: string | null | undefined): End | null {
  const match = /^(in|out)(?:\.([^]*))?$/.exec(handle ?? '');
  return match ? { node, field: match[2] ?? null } : null;
}
