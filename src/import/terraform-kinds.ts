// Terraform makes one kind of value into another where a provider wants that: 5 into "5", "true" into true.
import { isList, isObject, type Json } from '../base/json.ts';
import type { FieldSpec } from '../nodes/define.ts';

/** The value as the provider gets it; unchanged where Terraform would refuse it. */
export function asTerraformDoes(value: Json, field: FieldSpec): Json {
  switch (field.kind) {
    case 'string':
    case 'url':
    case 'jq':
    case 'enum':
      return asText(value);
    case 'integer':
    case 'number':
      return typeof value === 'string' ? asNumber(value) : value;
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : value;
    case 'string-list':
    case 'node-list':
      return isList(value) ? value.map(asText) : value;
    case 'string-map':
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
        : value;
    default:
      return value;
  }
}

const asText = (value: Json): Json =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

/** Konnect takes the port of Redis as text, so that it may be a reference to a vault: such a text stays one. */
const asNumber = (text: string): Json => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
