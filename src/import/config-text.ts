// A config as the person wrote it, out of the text around it: what an export "as written" holds.
import { isObject } from '../base/json.ts';
import { parseText } from '../text/parse-text.ts';
import { partsOf } from './merge-parts.ts';
import { ownText } from './own-text.ts';
import { movedText } from '../text/moved-text.ts';

/**
 * `place` counts the configs of the text from 0. Null where the config cannot stand alone as it is written: in JSON,
 * where it shares values with the rest of the text, and where it stands in two places.
 */
export function configText(text: string, place: number): string | null {
  const parsed = parseText(text);
  const found = parsed.places[place];
  if (found === undefined) return null;
  const { main, other } = partsOf(parsed, found);
  if (other !== null || !isObject(main.config) || movedText(parsed, found) === null) return null;
  const own = ownText(parsed, found, main.config);
  return own.rewritten ? null : own.text;
}
