// One value against its field spec. Which limits a field has is the catalogue's matter; here is only how Kong judges
// each kind of field and what it says.
import { atLeast } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { nearestName } from '../model/nearest.ts';
import type { FieldSpec } from '../nodes/define.ts';
import type { AttributeFault, FaultKind, FaultWalk } from './attribute-fault.ts';
import { urlFault } from './url.ts';

/** All kinds but records, which hold fields of their own. */
type ValueSpec = Exclude<FieldSpec, { kind: 'record' | 'record-list' }>;
type Report = (kind: FaultKind, message: string, more?: Partial<AttributeFault>) => void;
type SpecOf<K extends FieldSpec['kind']> = Extract<FieldSpec, { kind: K }>;

/** The value is not null: an explicit null is unset. */
export function checkValue(walk: FaultWalk, spec: ValueSpec, value: Json, path: Path): void {
  if (isReference(walk, spec, value) || isTemplate(value)) return;
  const report: Report = (kind, message, more) => walk.faults.push({ kind, message, path, ...more });
  switch (spec.kind) {
    case 'string':
    case 'url':
    case 'jq':
      return checkText(spec, value, report);
    case 'enum':
      return checkChoice(spec.of, value, report);
    case 'integer':
    case 'number':
      return checkNumber(spec, value, report);
    case 'boolean':
      return checkBoolean(value, report);
    case 'values':
      return checkValues(value, report);
    case 'string-map':
      return checkTextMap(walk, spec, value, path, report);
    case 'string-list':
    case 'node-list':
      return checkTextList(walk, spec, value, path, report);
  }
}

export const expected = {
  string: 'expected a string',
  number: 'expected a number',
  integer: 'expected an integer',
  boolean: 'expected a boolean',
  record: 'expected a record',
  map: 'expected a map',
  array: 'expected an array',
} as const;

const isReference = (walk: FaultWalk, spec: FieldSpec, value: Json): boolean =>
  spec.referenceable !== undefined &&
  typeof value === 'string' &&
  /^\{vault:\/\/.+\}$/.test(value) &&
  atLeast(walk.gateway, spec.referenceable);

/** decK puts the value of an environment variable in its place before the gateway sees it. */
const isTemplate = (value: Json): boolean =>
  typeof value === 'string' && /\$\{\{\s*env\s+["']DECK_\w+["']\s*\}\}/.test(value);

function checkText(spec: SpecOf<'string' | 'url' | 'jq'>, value: Json, report: Report): void {
  if (typeof value !== 'string') return report('kind', expected.string, textMeant(value));
  const pattern = spec.kind === 'string' ? spec.pattern : undefined;
  // Kong refuses empty text in every string field that does not allow it expressly.
  const { minLength = 1, maxLength } = spec.kind === 'url' ? {} : spec;
  checkLength(value.length, minLength, maxLength, report);
  if (value === '') return;
  if (pattern !== undefined && !pattern.test(value)) checkPattern(pattern, value, report);
  const fault = spec.kind === 'url' ? urlFault(value) : null;
  if (fault !== null) report('url', fault, schemeMeant(value));
}

const textMeant = (value: Json): Partial<AttributeFault> =>
  typeof value === 'number' || typeof value === 'boolean' ? { meant: String(value) } : {};

const schemeMeant = (text: string): Partial<AttributeFault> =>
  /^[\w.-]+\.[a-z]{2,}(:\d+)?(\/|$)/i.test(text) ? { meant: `https://${text}` } : {};

function checkPattern(pattern: RegExp, value: string, report: Report): void {
  const meant = [value.trim(), value.toUpperCase()].find((text) => pattern.test(text));
  report('pattern', `invalid value: ${value}`, meant === undefined ? {} : { meant });
}

function checkLength(length: number, min: number | undefined, max: number | undefined, report: Report): void {
  if (min !== undefined && length < min) report('length', `length must be at least ${min}`);
  if (max !== undefined && length > max) report('length', `length must be at most ${max}`);
}

function checkChoice(choices: readonly string[], value: Json, report: Report): void {
  if (typeof value !== 'string') return report('kind', expected.string);
  if (choices.includes(value)) return;
  const meant = nearestName(value, choices);
  report('choice', `expected one of: ${choices.join(', ')}`, meant === null ? {} : { meant });
}

function checkNumber(spec: SpecOf<'integer' | 'number'>, value: Json, report: Report): void {
  const isRight = spec.kind === 'integer' ? Number.isInteger(value) : typeof value === 'number';
  if (typeof value !== 'number' || !isRight) return report('kind', expected[spec.kind], numberMeant(value));
  const { min = -Infinity, max = Infinity } = spec;
  if (value >= min && value <= max) return;
  if (spec.min !== undefined && spec.max !== undefined) {
    return report('bounds', `value should be between ${min} and ${max}`);
  }
  report('bounds', value < min ? `value should be at least ${min}` : `value should be at most ${max}`);
}

const numberMeant = (value: Json): Partial<AttributeFault> =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? { meant: Number(value) } : {};

function checkBoolean(value: Json, report: Report): void {
  if (typeof value === 'boolean') return;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  const isYes = ['true', 'yes', 'on'].includes(word);
  const isNo = ['false', 'no', 'off'].includes(word);
  report('kind', expected.boolean, isYes || isNo ? { meant: isYes } : {});
}

// Terraform and older schemas write `values` as JSON text; the gateway itself wants the map.
function checkValues(value: Json, report: Report): void {
  if (isObject(value)) return;
  const meant = typeof value === 'string' ? readJson(value) : null;
  report('kind', expected.map, isObject(meant ?? undefined) ? { meant } : {});
}

function readJson(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

function checkTextMap(
  walk: FaultWalk,
  spec: SpecOf<'string-map'>,
  value: Json,
  path: Path,
  report: Report,
): void {
  if (!isObject(value)) return report('kind', expected.map);
  const names = Object.keys(value);
  checkLength(names.length, spec.minEntries, spec.maxEntries, report);
  const { help, minLength, maxLength, referenceable } = spec;
  const text: ValueSpec = {
    kind: 'string',
    help,
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(referenceable === undefined ? {} : { referenceable }),
  };
  for (const name of names) {
    const at = [...path, name];
    if (spec.keyPattern?.test(name) === false) {
      walk.faults.push({ kind: 'pattern', message: `invalid value: ${name}`, path: at, at: 'key' });
    }
    const entry = value[name];
    if (entry !== undefined && entry !== null) checkValue(walk, text, entry, at);
  }
}

function checkTextList(
  walk: FaultWalk,
  spec: SpecOf<'string-list' | 'node-list'>,
  value: Json,
  path: Path,
  report: Report,
): void {
  if (!isList(value)) return report('kind', expected.array, listMeant(value));
  if (spec.kind === 'node-list') checkLength(value.length, spec.minItems, spec.maxItems, report);
  const choices = spec.kind === 'string-list' ? spec.of : undefined;
  const pattern = spec.kind === 'string-list' ? spec.pattern : undefined;
  const entry: ValueSpec =
    choices === undefined
      ? { kind: 'string', help: spec.help, ...(pattern === undefined ? {} : { pattern }) }
      : { kind: 'enum', help: spec.help, of: choices };
  value.forEach((text, i) => checkValue(walk, entry, text, [...path, i]));
}

const listMeant = (value: Json): Partial<AttributeFault> =>
  typeof value === 'string' ? { meant: [value] } : {};
