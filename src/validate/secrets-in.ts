// Which texts of a config are secrets, by the names they stand under. Rules and exports ask the same question here.
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';

const secretName =
  /pass(?:word|wd|phrase)|secret|api[-_]?key|private[-_]?key|access[-_]?token|^(?:proxy-)?authorization$/i;

/** Where a secret stands, or how it is called, is none. */
const aboutSecret = /[-_](?:field|name|header|url|path|file|type|id)$/i;
/** What well-known issuers put before their tokens; a JWT; a header with one. */
const secretText =
  /^(?:gh[pousr]_|github_pat_|sk[-_](?:live|test|proj)|xox[abps]-|kpat_|spat_|AKIA[0-9A-Z]{12}|Bearer [\w.~+/-]{8}|Basic [\w+/]{8}|eyJ[\w-]+\.eyJ)/;

interface FoundSecret {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** Texts under names that secrets have, however deep. */
export const secretsIn = (values: JsonObject, path: Path): readonly FoundSecret[] =>
  Object.entries(values).flatMap(([name, value]) => secretsAt(name, value, [...path, name]));

function secretsAt(name: string, value: Json, path: Path): readonly FoundSecret[] {
  if (isList(value)) return value.flatMap((item, i) => secretsAt(name, item, [...path, i]));
  if (isObject(value)) return secretsIn(value, path);
  return typeof value === 'string' && looksSecret(name, value) ? [{ name, text: value, path }] : [];
}

/** By the name it stands under, or by what it begins with. */
export const looksSecret = (name: string, text: string): boolean =>
  isSecret(text) && ((secretName.test(name) && !aboutSecret.test(name)) || secretText.test(text));

/** A flag stands under such names too, and is short. */
const isSecret = (text: string): boolean => text.trim().length >= 4;

/** Names a secret that a vault keeps, and is none itself. */
export const isVaultReference = (text: string): boolean => /^\{vault:\/\/.+\}$/.test(text);
