// Connections and members of branches for random flows: labels on both sides that mostly fit, rarely ones that are wrong.
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../base/json.ts';
import { kindOf } from '../base/json.ts';
import { compatibility } from '../model/compatibility.ts';
import type { SideSpec, ValueType } from '../nodes/define.ts';
import type { NodeType } from '../nodes/index.ts';
import { implicitNodes, nodeTypes } from '../nodes/index.ts';
import { staticValues } from './arbitrary-attributes.ts';

/** Names that labels get wrong: no node has one. */
export const wrongNames: readonly string[] = ['FETHC', 'ORDER', 'TOKENS', 'NOWHERE', 'GUARDED', 'STOCK-4'];

/** A node to be: labels need no more of it. */
export interface Slot {
  readonly name: string;
  readonly type: NodeType;
}
interface End {
  readonly label: string;
  readonly type: ValueType;
}

function endsOf(name: string, side: SideSpec, open: readonly End[] = []): readonly End[] {
  const whole = side.self === null ? [] : [{ label: name, type: side.self }];
  const fields = Object.entries(side.fields).map(([field, { type }]) => ({
    label: `${name}.${field}`,
    type,
  }));
  return [...whole, ...fields, ...open];
}

const staticEnds = (name: string): readonly End[] =>
  Object.entries(staticValues).map(([key, value]) => ({ label: `${name}.${key}`, type: typeOf(value) }));

function typeOf(value: Json): ValueType {
  const kind = kindOf(value);
  return kind === 'null' || kind === 'array' ? 'any' : kind;
}

const outputsOf = ({ name, type }: Slot): readonly End[] =>
  endsOf(name, nodeTypes[type].outputs, type === 'static' ? staticEnds(name) : []);

const given: readonly End[] = [
  ...endsOf('request', implicitNodes.request.outputs),
  ...endsOf('service_response', implicitNodes.service_response.outputs),
  { label: 'vault.key', type: 'string' },
];
const taking: readonly End[] = [
  ...endsOf('service_request', implicitNodes.service_request.inputs),
  ...endsOf('response', implicitNodes.response.inputs),
];
const flawedLabels = ['response', 'request.boddy', 'request.headers.host', 'vault.kye', 'vault', 'no label!'];

const accepts = (from: ValueType, to: ValueType): boolean => compatibility(from, to).verdict !== 'reject';

/** One of the labels that fit; rarely one that is wrong, or one of any node whatever. */
function label(fitting: readonly End[], slots: readonly Slot[]): fc.Arbitrary<string> {
  const wrong = [...wrongNames, ...wrongNames.map((name) => `${name}.body`), ...flawedLabels];
  const any = [...slots.map(({ name }) => name), ...wrong];
  const sound = fitting.map((end) => end.label);
  if (sound.length === 0) return fc.constantFrom(...any);
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...any) },
  );
}

/** Sources stand earlier in the hidden order of `slots`, so that circles are rare. */
export function inputsOf(slots: readonly Slot[], at: number): fc.Arbitrary<JsonObject> {
  const { inputs } = nodeTypes[slots[at]?.type ?? 'jq'];
  const side: SideSpec = inputs;
  const sources = [...slots.slice(0, at).flatMap(outputsOf), ...given];
  const from = (type: ValueType): fc.Arbitrary<string> =>
    label(
      sources.filter((source) => accepts(source.type, type)),
      slots,
    );
  const ways: fc.WeightedArbitrary<JsonObject>[] = [];
  if (side.labels.one && side.self !== null)
    ways.push({ weight: 2, arbitrary: from(side.self).map((input) => ({ input })) });
  if (side.labels.many) {
    const fields = Object.entries(side.fields).map(([name, port]) => [name, from(port.type)] as const);
    const free = side.open === undefined ? [] : ['a', 'b'].map((name) => [name, from('any')] as const);
    const required = Object.entries(side.fields).flatMap(([name, port]) => (port.required ? [name] : []));
    ways.push({ weight: 3, arbitrary: mapOf('inputs', [...fields, ...free], required) });
  }
  if (side.required !== true) ways.push({ weight: 1, arbitrary: fc.constant({}) });
  return fc.oneof(...ways);
}

/** Targets stand later, or are what the request meets next. */
export function targetsOf(slots: readonly Slot[], at: number): fc.Arbitrary<JsonObject> {
  const slot = slots[at];
  if (slot === undefined) return fc.constant({});
  const { labels }: SideSpec = nodeTypes[slot.type].outputs;
  const targets = [
    ...slots.slice(at + 1).flatMap(({ name, type }) => endsOf(name, nodeTypes[type].inputs)),
    ...taking,
  ];
  const to = ({ type }: End): fc.Arbitrary<string> =>
    label(
      targets.filter((target) => accepts(type, target.type)),
      slots,
    );
  const ends = outputsOf(slot);
  const ways: fc.WeightedArbitrary<JsonObject>[] = [{ weight: 9, arbitrary: fc.constant({}) }];
  const whole = ends.find((end) => end.label === slot.name);
  if (labels.one && whole) ways.push({ weight: 2, arbitrary: to(whole).map((output) => ({ output })) });
  const fields = ends.filter((end) => end.label !== slot.name);
  if (labels.many && fields.length > 0) {
    const map = fields.map((end) => [end.label.slice(slot.name.length + 1), to(end)] as const);
    ways.push({ weight: 1, arbitrary: mapOf('outputs', map, []) });
  }
  return fc.oneof(...ways);
}

/** `inputs` or `outputs` with some of the fields; nothing where there is none. */
const mapOf = (
  attribute: string,
  fields: readonly (readonly [string, fc.Arbitrary<string>])[],
  requiredKeys: string[],
): fc.Arbitrary<JsonObject> =>
  fc
    .record(Object.fromEntries(fields), { requiredKeys })
    .map((map) => (Object.keys(map).length === 0 ? {} : { [attribute]: map }));

export function membersOf(slots: readonly Slot[], at: number): fc.Arbitrary<JsonObject> {
  if (slots[at]?.type !== 'branch') return fc.constant({});
  const later = slots.slice(at + 1).map(({ name }) => name);
  const side = fc.oneof(
    { weight: 12, arbitrary: fc.subarray(later, { maxLength: Math.min(2, later.length) }) },
    { weight: 1, arbitrary: fc.subarray([...later, ...wrongNames, 'response'], { maxLength: 2 }) },
  );
  // An empty list is refused; `else` is left out instead.
  return fc
    .tuple(side, side)
    .map(([yes, no]) =>
      Object.fromEntries([['then', yes] as const, ...(no.length > 0 ? [['else', no] as const] : [])]),
    );
}
