// Mistakes of form in manifests that are YAML: a field under another name, a step that is missing, a label that is no
// text. Each is named in its place and mended there; a field that is nothing known is named alone.
import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import { rangeAt, textAt, valueAt, type Foreign, type ForeignObject } from '../../import/foreign.ts';
import type { Splice } from '../../text/splice.ts';
import type { FoundManifest, Mend } from './define.ts';
import type { KnownFields } from './extension-fields.ts';
import { fieldsOf } from './known-fields.ts';
import { tlsType } from './refused.ts';

interface Place {
  readonly foreign: Foreign;
  readonly object: ForeignObject;
}

const at = ({ foreign, object }: Place, path: Path, what: 'key' | 'value' = 'value') =>
  rangeAt(foreign, object.documentIndex, [...object.path, ...path], what);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** A known field that is written otherwise, such as `authref`. */
const otherNames: { readonly [name: string]: string } = { certificateSecretRef: 'secretRef' };

function knownAs(name: string, known: KnownFields): string | null {
  const other = otherNames[name];
  if (other !== undefined && known[other] !== undefined) return other;
  return Object.keys(known).find((field) => field.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Every field below a place, known or not. */
function fieldMends(place: Place, value: Json, known: KnownFields, path: Path): readonly Mend[] {
  if (!isObject(value)) return [];
  const strange = Object.keys(value).filter((name) => !Object.hasOwn(known, name));
  const steps = missingStep(place, value, known, path, strange);
  if (steps !== null) return steps;
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = Object.hasOwn(known, name) ? known[name] : undefined;
    if (below === 'leaf' || below === 'map') return [];
    if (below !== undefined) return fieldMends(place, inner, below, [...path, name]);
    return [strangeField(place, known, path, name)];
  });
}

function strangeField(place: Place, known: KnownFields, path: Path, name: string): Mend {
  const range = at(place, [...path, name], 'key');
  const right = knownAs(name, known);
  if (right === null)
    return {
      fault: {
        id: 'unknown-field',
        about: name,
        message: `\`${name}\` is no field here: a cluster refuses it or drops it. Known: ${Object.keys(known).join(', ')}.`,
        range,
      },
      splices: [],
    };
  return {
    fault: {
      id: 'field-name',
      about: name,
      message: `The field is called \`${right}\`, not \`${name}\`.`,
      range,
    },
    splices: [{ ...range, text: right }],
  };
}

/** Labels that stand where `labels` should: the one field that is known there is a map of free keys. */
function missingStep(
  place: Place,
  value: JsonObject,
  known: KnownFields,
  path: Path,
  strange: readonly string[],
): readonly Mend[] | null {
  const [step, ...others] = Object.keys(known);
  const [first] = strange;
  if (step === undefined || others.length > 0 || known[step] !== 'map' || first === undefined) return null;
  const isClear = value[step] === undefined && strange.every((name) => !isObject(value[name] ?? null));
  const splices = isClear ? stepSplices(place, path, step, first) : [];
  return [
    {
      fault: {
        id: 'labels-missing',
        about: strange.join(', '),
        message: `\`${step}:\` is missing: ${strange.map((name) => `\`${name}\``).join(' and ')} would be fields of \`${String(path.at(-1) ?? '')}\`, which a cluster refuses or drops.`,
        range: at(place, [...path, first], 'key'),
      },
      splices,
    },
  ];
}

/** The map moves one step down; in brackets it gets others around it. */
function stepSplices(place: Place, path: Path, step: string, first: string): readonly Splice[] {
  const { text } = place.foreign.parsed;
  const whole = at(place, path);
  if (text[whole.start] === '{')
    return [
      { start: whole.start, end: whole.start, text: `{ ${step}: ` },
      { start: whole.end, end: whole.end, text: ' }' },
    ];
  const start = at(place, [...path, first], 'key').start;
  const head = lineStart(text, start);
  const indent = text.slice(head, start);
  const lines = [...text.slice(head, whole.end).matchAll(/^(?=.*\S)/gm)].map(({ index }) => head + index);
  return lines.map((line, i) => ({
    start: line,
    end: line,
    text: i === 0 ? `${indent}${step}:\n  ` : '  ',
  }));
}

/** Values of labels are texts: a bare `true` or `1` is none. */
function labelMends(place: Place, path: Path): readonly Mend[] {
  const labels = valueAt(place.object.json, path);
  if (!isObject(labels)) return [];
  return Object.entries(labels).flatMap(([name, value]) => {
    if (typeof value !== 'boolean' && typeof value !== 'number') return [];
    const range = at(place, [...path, name]);
    const written = place.foreign.parsed.text.slice(range.start, range.end);
    return [
      {
        fault: {
          id: 'label-not-text',
          about: name,
          message: `The value of the label \`${name}\` has to be a text: put \`${written}\` in quotes.`,
          range,
        },
        splices: [{ ...range, text: `'${written}'` }],
      },
    ];
  });
}

const forNodes = 'konghq.com/konnect-dp-cert';
const forOperator = 'konghq.com/secret';

/** The operator reads a Secret for nodes by its labels; one that has the first is no other. */
function secretMends(place: Place): readonly Mend[] {
  const { json } = place.object;
  const labels = valueAt(json, ['metadata', 'labels']);
  const own = isObject(labels) ? labels : {};
  const missing = [forNodes, forOperator].filter((label) => own[label] === undefined);
  if (missing.length === 0 || (own[forNodes] === undefined && textAt(json, 'type') !== tlsType)) return [];
  const before = own[forNodes] === undefined ? firstKey(json) : ['metadata', 'labels', forNodes];
  const range = at(place, before ?? ['kind'], 'key');
  return [
    {
      fault: {
        id: 'secret-label-missing',
        about: missing.join(', '),
        message:
          own[forNodes] === undefined
            ? `The operator reads a Secret for nodes by its labels: ${missing.map((label) => `\`${label}\``).join(' and ')}. Where no operator reads it, they do no harm.`
            : `Operator 2.x reads a Secret that carries the label \`${forOperator}\`, and this one has that for nodes alone.`,
        range,
      },
      splices: before === null ? [] : labelSplices(place, range.start, missing, before.length < 3),
    },
  ];
}

/** Before which a label can stand, or else all of them; null where there is no such line. */
function firstKey(json: JsonObject): Path | null {
  const labels = valueAt(json, ['metadata', 'labels']);
  const path = labels === undefined ? ['metadata'] : ['metadata', 'labels'];
  const [key] = Object.keys(asObject(valueAt(json, path)));
  return key === undefined ? null : [...path, key];
}

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** Lines of their own; in brackets there are none. */
function labelSplices(
  { foreign }: Place,
  start: number,
  labels: readonly string[],
  isWithHead: boolean,
): readonly Splice[] {
  const { text } = foreign.parsed;
  const head = lineStart(text, start);
  const indent = text.slice(head, start);
  if (!/^ +$/.test(indent)) return [];
  const lines = labels.map((label) => `${indent}${isWithHead ? '  ' : ''}${label}: 'true'\n`);
  return [{ start: head, end: head, text: `${isWithHead ? `${indent}labels:\n` : ''}${lines.join('')}` }];
}

export function formMends(
  foreign: Foreign,
  object: ForeignObject,
  { kind, version }: FoundManifest,
): readonly Mend[] {
  const place = { foreign, object };
  const known = fieldsOf(kind, version);
  return [
    ...(known === null ? [] : fieldMends(place, object.json, known, [])),
    ...(kind === 'KonnectExtension' ? labelMends(place, ['spec', 'konnect', 'dataPlane', 'labels']) : []),
    ...labelMends(place, ['metadata', 'labels']),
    ...(kind === 'Secret' ? secretMends(place) : []),
  ];
}
