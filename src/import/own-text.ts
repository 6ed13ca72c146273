// The config of a foreign text as a text of its own. JSON, and what shares values with the rest of the text through
// anchors, is written anew.
import type { JsonObject } from '../base/json.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { sameJson } from '../text/change.ts';
import { movedText } from '../text/moved-text.ts';
import { parseText, type ConfigPlace, type ParsedText } from '../text/parse-text.ts';

export interface OwnText {
  readonly text: string;
  /** Comments of the original are left out. */
  readonly rewritten: boolean;
}

export function ownText(parsed: ParsedText, place: ConfigPlace, config: JsonObject): OwnText {
  const lines = movedText(parsed, place);
  if (lines !== null && says(lines, config)) return { text: lines, rewritten: false };
  return { text: emitYaml(config), rewritten: lines !== null };
}

function says(text: string, config: JsonObject): boolean {
  const { documents } = parseText(text);
  const [document] = documents;
  return documents.length === 1 && document?.broken === false && sameJson(document.json, config);
}
