// Labels name one end of a connection: `NODE` or `NODE.FIELD`. The text is that of the plugin's schema. The field is
// all that follows the first dot; the documentation knows no path below a field.
import { connectionLabel } from '../nodes/names.ts';
import type { End } from './connection.ts';

export const labelText = 'must be one of NODE_NAME or NODE_NAME.FIELD';

/** Null when the text is no label. */
export function parseLabel(text: string): End | null {
  if (!connectionLabel.pattern.test(text)) return null;
  const dot = text.indexOf('.');
  return dot < 0 ? { node: text, field: null } : { node: text.slice(0, dot), field: text.slice(dot + 1) };
}
