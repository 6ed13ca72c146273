// Which keys of a node, or of the config, are no fields of a form.
import type { FieldSpecs, JsonObject } from '../../src/index.ts';

/** Shown on the tabs beside the form. */
export const labelKeys = ['input', 'inputs', 'output', 'outputs'] as const;
/** The same, and what stands in the header. */
export const nodeKeys: ReadonlySet<string> = new Set(['name', 'type', ...labelKeys]);
export const configKeys: ReadonlySet<string> = new Set(['nodes']);

export const unknownIn = (values: JsonObject, fields: FieldSpecs, others: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => !Object.hasOwn(fields, name) && !others.has(name)),
  );
