// Mistakes of form in manifests that are YAML: a field under another name, a step that is missing, a label that is no
// text. Each is named in its place and mended there; a field that is nothing known is named alone.
import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import { rangeAt, valueAt, type Foreign, type ForeignObject } from '../../import/foreign.ts';
import type { Splice } from '../../text/splice.ts';
import type { Mend } from './define.ts';
import { extensionFields, type KnownFields } from './extension-fields.ts';

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
  const strange = Object.keys(value).filter((name) => known[name] === undefined);
  const steps = missingStep(place, value, known, path, strange);
  if (steps !== null) return steps;
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = known[name];
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

/** Operator 2.x looks for its own label in every Secret. */
function secretMends(place: Place): readonly Mend[] {
  const path = ['metadata', 'labels'];
  const labels = valueAt(place.object.json, path);
  if (!isObject(labels) || labels[forNodes] === undefined || labels[forOperator] !== undefined) return [];
  const { text } = place.foreign.parsed;
  const key = at(place, [...path, forNodes], 'key');
  const head = lineStart(text, key.start);
  const indent = text.slice(head, key.start);
  const isBlock = /^ +$/.test(indent);
  return [
    {
      fault: {
        id: 'secret-label-missing',
        about: forOperator,
        message: `Operator 2.x reads a Secret that carries the label \`${forOperator}\`, and this one has that for nodes alone.`,
        range: key,
      },
      splices: isBlock ? [{ start: head, end: head, text: `${indent}${forOperator}: 'true'\n` }] : [],
    },
  ];
}

export function formMends(foreign: Foreign, object: ForeignObject, kind: string): readonly Mend[] {
  const place = { foreign, object };
  const spec = object.json['spec'];
  return [
    ...(kind === 'KonnectExtension' && spec !== undefined
      ? [
          ...fieldMends(place, spec, extensionFields, ['spec']),
          ...labelMends(place, ['spec', 'konnect', 'dataPlane', 'labels']),
        ]
      : []),
    ...labelMends(place, ['metadata', 'labels']),
    ...(kind === 'Secret' ? secretMends(place) : []),
  ];
}
