// Which texts of a config are secrets, by the names they stand under. Rules and exports ask the same question here.
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';

const secretName =
  /pass(?:word|wd|phrase)|secret|api[-_]?key|private[-_]?key|access[-_]?token|^(?:proxy-)?authorization$/i;

interface FoundSecret {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** Texts under names that secrets have, however deep. */
export function secretsIn(values: JsonObject, path: Path): readonly FoundSecret[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const at = [...path, name];
    if (isObject(value)) return secretsIn(value, at);
    return secretName.test(name) && isSecret(value) ? [{ name, text: value, path: at }] : [];
  });
}

/** A file name, a header name or a flag stands under such names too; a secret is text without blanks. */
const isSecret = (value: Json): value is string => typeof value === 'string' && value.trim().length >= 4;

/** Names a secret that a vault keeps, and is none itself. */
export const isVaultReference = (text: string): boolean => /^\{vault:\/\/.+\}$/.test(text);
