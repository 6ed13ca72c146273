// The attributes of one record against its field specs: unknown ones, missing ones, ones that the gateway is too old for.
import { atLeast } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { nearestName } from '../model/nearest.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { isRequired } from '../nodes/read-attributes.ts';
import type { FaultWalk } from './attribute-fault.ts';
import { checkValue, expected } from './check-value.ts';

/** `others` are attributes that the record has besides its fields; they are checked elsewhere. */
export function checkRecord(
  walk: FaultWalk,
  fields: FieldSpecs,
  record: JsonObject,
  path: Path,
  others: ReadonlySet<string> = new Set(),
): void {
  for (const name of Object.keys(record)) {
    if (!others.has(name)) checkAttribute(walk, fields, record, name, path, others);
  }
  for (const [name, spec] of Object.entries(fields)) {
    const isUnset = record[name] === undefined || record[name] === null;
    if (isUnset && isRequired(spec, walk.gateway)) {
      walk.faults.push({ kind: 'required', message: 'required field missing', path: [...path, name] });
    }
  }
}

function checkAttribute(
  walk: FaultWalk,
  fields: FieldSpecs,
  record: JsonObject,
  name: string,
  path: Path,
  others: ReadonlySet<string>,
): void {
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const at = [...path, name];
  if (spec === undefined) {
    const meant = nearestName(name, [...Object.keys(fields), ...others], 1);
    const hint = meant === null ? '' : `. Did you mean "${meant}"?`;
    walk.faults.push({ kind: 'unknown', message: `unknown field${hint}`, path: at, at: 'key' });
    return;
  }
  const value = record[name];
  if (value === undefined || value === null) return;
  if (spec.since !== undefined && !atLeast(walk.gateway, spec.since)) {
    const message = `\`${name}\` needs ${spec.since}; target is ${walk.gateway}.`;
    walk.faults.push({ kind: 'version', message, path: at, at: 'key', needs: spec.since });
  }
  checkField(walk, spec, value, at);
}

function checkField(walk: FaultWalk, spec: FieldSpec, value: Json, path: Path): void {
  if (spec.kind === 'record') return checkNested(walk, spec.fields, value, path);
  if (spec.kind !== 'record-list') return checkValue(walk, spec, value, path);
  const { fields, minItems = 0 } = spec;
  if (!isList(value)) {
    walk.faults.push({ kind: 'kind', message: expected.array, path });
    return;
  }
  if (value.length < minItems) {
    walk.faults.push({ kind: 'length', message: `length must be at least ${minItems}`, path });
  }
  value.forEach((entry, i) => checkNested(walk, fields, entry, [...path, i]));
}

function checkNested(walk: FaultWalk, fields: FieldSpecs, value: Json, path: Path): void {
  if (isObject(value)) checkRecord(walk, fields, value, path);
  else walk.faults.push({ kind: 'kind', message: expected.record, path });
}
