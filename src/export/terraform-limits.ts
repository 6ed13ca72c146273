// What the Terraform providers take for an attribute. They check less than the gateway, and refuse the whole file.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { FieldSpec } from '../nodes/define.ts';

/** TLS to Redis of which the config does not say whether the certificate is checked: the gateway does so from 3.14. */
export function hasOpenRedisCheck({ resources }: JsonObject): boolean {
  const cache = isObject(resources) ? resources['cache'] : undefined;
  const redis = isObject(cache) ? cache['redis'] : undefined;
  return isObject(redis) && redis['ssl'] === true && (redis['ssl_verify'] ?? null) === null;
}

const isText = (value: Json): value is string => typeof value === 'string';
const areTexts = (values: readonly Json[]): boolean => values.every(isText);

/** Such as `a number from 200 to 599`, where the value is not that; null where it is. */
export function wantedInstead(value: Json, field: FieldSpec, checksWords: boolean): string | null {
  switch (field.kind) {
    case 'string':
    case 'jq':
      return isText(value) && isWithin(Array.from(value).length, field.minLength, field.maxLength)
        ? null
        : `a text${limits(field.minLength, field.maxLength, ' of', ' characters')}`;
    case 'url':
      return isText(value) ? null : 'a text';
    case 'enum':
      if (!checksWords) return isText(value) ? null : 'a text';
      return isText(value) && field.of.includes(value) ? null : `one of ${field.of.join(', ')}`;
    case 'integer':
    case 'number':
      return typeof value === 'number' && isWithin(value, field.min, field.max)
        ? null
        : `a number${limits(field.min, field.max, ' from', '')}`;
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'string-list':
    case 'node-list':
      return isList(value) && areTexts(value) ? null : 'a list of texts';
    case 'string-map':
      return isObject(value) && areTexts(Object.values(value)) ? null : 'a map of texts';
    case 'record':
      return isObject(value) ? null : 'a map';
    case 'record-list':
      return isList(value) && value.every(isObject) ? null : 'a list of maps';
    default:
      return null;
  }
}

const isWithin = (size: number, min = -Infinity, max = Infinity): boolean => size >= min && size <= max;

const limits = (min: number | undefined, max: number | undefined, from: string, unit: string): string =>
  min === undefined || max === undefined ? '' : `${from} ${min} to ${max}${unit}`;
