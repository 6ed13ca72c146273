// Changes of a text as test tables write them: dotted paths in, the changed text out.
import type { Json } from '../base/json.ts';
import { changeText, type Shared } from '../text/change-text.ts';
import type { Change } from '../text/change.ts';
import { parseText } from '../text/parse-text.ts';

/** The changed text, or the reason of a refusal. */
export function change(text: string, changes: readonly Change[], shared?: Shared): string {
  const parsed = parseText(text);
  const place = parsed.places[0];
  if (!place) throw new Error('no place');
  const result = changeText(parsed, place, changes, shared);
  return result.ok ? result.value : result.error.reason;
}

export const set = (path: string, value: Json): Change => ({
  kind: 'set',
  path: pathOf(path),
  value,
});
export const remove = (path: string, prune?: true): Change => ({
  kind: 'remove',
  path: pathOf(path),
  ...(prune ? { prune } : {}),
});
export const insert = (path: string, index: number, value: Json): Change => ({
  kind: 'insert',
  path: pathOf(path),
  index,
  value,
});
const pathOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

export type Case = readonly [name: string, before: string, changes: readonly Change[], after: string];
