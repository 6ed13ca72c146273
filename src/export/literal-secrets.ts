// Secrets that a config holds as plain text: who copies an export copies them too, so hosts warn before. A reference to
// a vault is no secret; a text under a name that secrets have may be one.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { showPath, type Path } from '../base/path.ts';
import { configFields } from '../nodes/config.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { isNodeType, nodeTypes } from '../nodes/index.ts';
import { isVaultReference, secretsIn } from '../validate/secrets-in.ts';
import { hasSecretInProgram, hasSecretInUrl } from './secrets-in-text.ts';

/** Where they stand, in the order of the config. */
export const literalSecrets = (config: JsonObject): readonly Path[] =>
  Object.entries(config).flatMap(([name, value]) =>
    name === 'nodes' && isList(value)
      ? value.flatMap((node, i) => (isObject(node) ? inNode(node, ['nodes', i]) : []))
      : inField(fieldOf(configFields, name), value, [name]),
  );

/** One sentence for a host to show; null when there is nothing to warn of. */
export function literalSecretWarning(config: JsonObject): string | null {
  const count = literalSecrets(config).length;
  if (count === 0) return null;
  const what = count === 1 ? 'a secret' : `${count} secrets`;
  return `The text holds ${what} in plain sight. Keep ${count === 1 ? 'it' : 'them'} in a vault, and write a reference such as \`{vault://env/api-key}\`.`;
}

const fieldOf = (fields: FieldSpecs, name: string): FieldSpec | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

function inNode(node: JsonObject, path: Path): readonly Path[] {
  const type = node['type'];
  if (typeof type !== 'string' || !isNodeType(type)) return [];
  return inRecord(nodeTypes[type].fields, node, path);
}

const inRecord = (fields: FieldSpecs, values: JsonObject, path: Path): readonly Path[] =>
  Object.entries(values).flatMap(([name, value]) => inField(fieldOf(fields, name), value, [...path, name]));

function inField(field: FieldSpec | undefined, value: Json, path: Path): readonly Path[] {
  if (field === undefined) return [];
  if (field.encrypted === true) return isPlain(value) ? [path] : [];
  if (typeof value === 'string') return inText(field, value) ? [path] : [];
  if (isObject(value)) {
    if (field.kind === 'record') return inRecord(field.fields, value, path);
    if (field.kind === 'values') return inValues(value, path);
    // Secrets are all that stands in a map whose values a vault fills.
    if (field.kind === 'string-map' && field.referenceable !== undefined)
      return Object.entries(value).flatMap(([name, text]) => (isPlain(text) ? [[...path, name]] : []));
  }
  if (field.kind === 'record-list' && isList(value))
    return value.flatMap((entry, i) => (isObject(entry) ? inRecord(field.fields, entry, [...path, i]) : []));
  return [];
}

const inText = ({ kind }: FieldSpec, text: string): boolean =>
  (kind === 'url' && hasSecretInUrl(text)) || (kind === 'jq' && hasSecretInProgram(text));

const inValues = (values: JsonObject, path: Path): readonly Path[] => {
  const named = secretsIn(values, path).flatMap((one) => (isPlain(one.text) ? [one.path] : []));
  const known = new Set(named.map(showPath));
  return [...named, ...urlsIn(values, path).filter((one) => !known.has(showPath(one)))];
};

function urlsIn(value: Json, path: Path): readonly Path[] {
  if (typeof value === 'string') return hasSecretInUrl(value) ? [path] : [];
  if (isList(value)) return value.flatMap((item, i) => urlsIn(item, [...path, i]));
  return isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => urlsIn(inner, [...path, key]))
    : [];
}

const isPlain = (value: Json): boolean =>
  typeof value === 'string' && value !== '' && !isVaultReference(value);
