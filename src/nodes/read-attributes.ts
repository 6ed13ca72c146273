// Attributes as a node's behaviour wants them: defaults of the gateway version filled in, values of a wrong kind
// left out. Rules report what is wrong; reading never does. An explicit null counts as unset, as in Kong's core.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { AttributesOf, FieldKind, FieldSpec, FieldSpecs, NodeTypeSpec } from './define.ts';

export function readAttributes<Fs extends FieldSpecs>(
  spec: Pick<NodeTypeSpec<string, Fs>, 'fields'>,
  attributes: JsonObject,
  gateway: GatewayVersion,
): AttributesOf<Fs> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readFields keeps only values of their field's kind
  return readFields(spec.fields, attributes, gateway) as AttributesOf<Fs>;
}

/** The same for any set of fields, such as those of the config root. */
export function readFields(fields: FieldSpecs, values: JsonObject, gateway: GatewayVersion): JsonObject {
  const read: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!exists(field, gateway)) continue;
    const value = readValue(field, values[name], gateway) ?? defaultOf(field, gateway);
    if (value !== undefined) read[name] = value;
  }
  return read;
}

/** Whether the gateway knows the field at all. */
export const exists = (field: { readonly since?: GatewayVersion }, gateway: GatewayVersion): boolean =>
  field.since === undefined || atLeast(gateway, field.since);

export const isRequired = (field: FieldSpec, gateway: GatewayVersion): boolean =>
  field.required === true || (field.requiredUntil !== undefined && atLeast(field.requiredUntil, gateway));

/** What the gateway takes when the field is unset; undefined when it takes nothing. */
export function defaultOf(field: FieldSpec, gateway: GatewayVersion): Json | undefined {
  if (field.kind === 'boolean' && field.defaults !== undefined)
    return field.defaults.findLast(({ from }) => atLeast(gateway, from))?.value;
  return 'default' in field ? field.default : undefined;
}

/** The value when it is of the field's kind. Limits are not judged here: a text too long is still a text. */
function readValue(field: FieldSpec, value: Json | undefined, gateway: GatewayVersion): Json | undefined {
  if (value === undefined || !isOfKind[field.kind](value)) return undefined;
  if (field.kind === 'record' && isObject(value)) return readFields(field.fields, value, gateway);
  if (field.kind === 'record-list' && isObjectList(value))
    return value.map((entry) => readFields(field.fields, entry, gateway));
  return areMembers(field, value) ? value : undefined;
}

const isText = (value: Json): value is string => typeof value === 'string';
const isNumber = (value: Json): value is number => typeof value === 'number';
const isTextList = (value: Json): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isObjectList = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every((entry: Json) => isObject(entry));

const isOfKind: { readonly [K in FieldKind]: (value: Json) => boolean } = {
  string: isText,
  url: isText,
  jq: isText,
  enum: isText,
  integer: Number.isInteger,
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
  values: isObject,
  record: isObject,
  'string-map': (value) => isObject(value) && Object.values(value).every(isText),
  'string-list': isTextList,
  'node-list': isTextList,
  'record-list': isObjectList,
};

/** Texts outside an enum are as good as missing: no behaviour knows what to do with them. */
function areMembers(field: FieldSpec, value: Json): boolean {
  const members = 'of' in field ? field.of : undefined;
  const texts = isTextList(value) ? value : [value];
  return members === undefined || texts.every((text) => isText(text) && members.includes(text));
}
