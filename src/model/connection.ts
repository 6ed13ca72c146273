// Connections between nodes, as labels say them and as the gateway resolves them.
import type { Path } from '../base/path.ts';
import type { ValueType } from '../nodes/define.ts';

/** One end: a node, or one field of it. Written `NODE` or `NODE.FIELD`. */
export interface End {
  readonly node: string;
  readonly field: string | null;
}

export const showEnd = (end: End): string => (end.field === null ? end.node : `${end.node}.${end.field}`);
export const sameEnd = (a: End, b: End): boolean => a.node === b.node && a.field === b.field;

/** Where a connection is written: an attribute of one node. */
export interface Declaration {
  readonly nodeIndex: number;
  /** `input`/`inputs` stand on the target, `output`/`outputs` on the source. */
  readonly side: 'inputs' | 'outputs';
  /** Path of the label's text inside the config. */
  readonly path: Path;
  readonly from: End;
  readonly to: End;
}

/** A resolved connection. An object-to-object declaration gives one per field that both have. */
export interface Connection {
  readonly from: End;
  readonly to: End;
  readonly fromType: ValueType;
  readonly toType: ValueType;
  readonly declared: Declaration;
}

/** Stable identity of a connection. */
export const connectionId = (c: { readonly from: End; readonly to: End }): string =>
  `${showEnd(c.from)}->${showEnd(c.to)}`;
