// Labels name one end of a connection: `NODE` or `NODE.FIELD`. The patterns and the text are those of the plugin's
// schema. The field is all that follows the first dot; the documentation knows no path below a field.
import type { End } from './connection.ts';

export const nodeNamePattern = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const labelPattern = /^([A-Za-z_][A-Za-z0-9_-]*)(?:\.(.+))?$/s;

export const labelText = 'must be one of NODE_NAME or NODE_NAME.FIELD';
export const labelLength = { min: 1, max: 255 } as const;

/** Null when the text is no label. */
export function parseLabel(text: string): End | null {
  const [, node, field = null] = labelPattern.exec(text) ?? [];
  return node === undefined ? null : { node, field };
}
