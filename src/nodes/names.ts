// Attributes that every node shares: its name, and the labels that connect it. Source: plugin schema, all versions.
import type { FieldSpec } from './define.ts';

export const nodeName = {
  kind: 'string',
  required: true,
  minLength: 1,
  maxLength: 255,
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
  help: 'Name of the node, unique in the flow. Connections and branches refer to it.',
} as const satisfies FieldSpec;

/** A value of `input`, `output`, `inputs` or `outputs`: `NODE` or `NODE.FIELD`. */
export const connectionLabel = {
  kind: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*(\..+)?$/s,
  help: 'A node, or one field of it: NODE or NODE.FIELD.',
} as const satisfies FieldSpec;

/** The four connection attributes; which of them a node type allows stands in its sides' `labels`. */
export const labelAttributes = {
  inputs: { one: 'input', many: 'inputs' },
  outputs: { one: 'output', many: 'outputs' },
} as const;
