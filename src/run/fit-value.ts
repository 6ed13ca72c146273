// The check that a value meets when it reaches a typed input. Connections that were accepted for the config may
// still carry the wrong kind; the node that wants the value fails then (documented for a text given as headers).
import type { Json } from '../base/json.ts';
import { isObject, kindOf } from '../base/json.ts';
import { luaNumber, luaText } from '../base/lua-number.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ValueType } from '../nodes/define.ts';
import type { OpenRule } from '../nodes/open-rules.ts';

type Assume = (rule: OpenRule) => void;

/** The value as the input takes it, undefined for none, or the words for what is wrong with it. */
export function fitValue(
  value: Json | undefined,
  type: ValueType,
  assume: Assume,
): Result<Json | undefined, string> {
  if (value === undefined || type === 'any') return ok(value);
  // A branch tells null from false itself, and says so in its own words.
  if (type === 'boolean') return ok(value);
  if (value === null) {
    assume('null-input');
    return ok(undefined);
  }
  const fitted = fitters[type](value, assume);
  return fitted === null
    ? err(`must be a ${type === 'object' ? 'map' : type}, not ${described(value)}`)
    : ok(fitted);
}

const map = (value: Json): Json | null => (isObject(value) ? value : null);

const fitters: {
  readonly [T in Exclude<ValueType, 'any' | 'boolean'>]: (value: Json, assume: Assume) => Json | null;
} = {
  map,
  object: map,
  string(value, assume) {
    if (typeof value !== 'number') return typeof value === 'string' ? value : null;
    assume('number-text');
    return luaText(value);
  },
  number(value, assume) {
    if (typeof value !== 'string') return typeof value === 'number' ? value : null;
    assume('number-text');
    return luaNumber(value);
  },
};

function described(value: Json): string {
  const kind = kindOf(value);
  return kind === 'array'
    ? 'an array'
    : kind === 'string' || kind === 'number'
      ? `the ${kind} ${short(value)}`
      : `a ${kind}`;
}

const short = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
