// What arrives on a node's inputs: the values of its connections, brought together or spread over fields where one
// end is a whole node, and checked against the input's type.
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Connection } from '../model/connection.ts';
import type { Inputs, Outputs } from '../nodes/behaviour.ts';
import type { ValueType } from '../nodes/define.ts';
import type { OpenRule } from '../nodes/open-rules.ts';
import { fitValue } from './fit-value.ts';

/** A node that has settled, as a source of values. */
export interface Source {
  readonly skipped: boolean;
  readonly outputs: Outputs;
  /** Its fixed and named output fields. */
  readonly ports: readonly string[];
}

/** The node whose inputs are gathered. */
export interface Target {
  /** Types of its input fields, for values that come as a whole. */
  readonly fields: { readonly [name: string]: ValueType };
  readonly sourceOf: (name: string) => Source;
  readonly assume: (rule: OpenRule) => void;
}

type Mutable = Map<string | null, Json | undefined>;

export function gatherInputs(connections: readonly Connection[], target: Target): Result<Inputs, string> {
  const inputs: Mutable = new Map();
  if (isShared(connections)) target.assume('shared-target');
  for (const connection of connections) {
    const problem = take(connection, target, inputs);
    if (problem !== null) return err(problem);
  }
  return ok(inputs);
}

/** A node spread over its fields, and another source for one that it has not. */
const isShared = (connections: readonly Connection[]): boolean =>
  connections.some(({ to, declared }) => to.field !== null && declared.to.field === null) &&
  connections.some(({ declared }) => declared !== connections[0]?.declared);

function take({ from, to, fromType, toType }: Connection, target: Target, inputs: Mutable): string | null {
  const source = target.sourceOf(from.node);
  if (source.skipped) target.assume('skipped-source');
  const value = source.skipped ? undefined : valueOf(source, from.field, target);
  if (to.field === null && toType === 'object' && fromType === 'map') target.assume('map-as-object');
  if (to.field === null && toType === 'object') return spread(value, target, inputs);
  return put(value, to.field, toType, target, inputs);
}

function valueOf(source: Source, field: string | null, { assume }: Target): Json | undefined {
  const output = source.outputs.get(field);
  if (output !== undefined || field !== null) return output?.value;
  return Object.fromEntries(
    source.ports.map((port) => {
      const value = source.outputs.get(port)?.value;
      if (value === undefined) assume('absent-input');
      return [port, value ?? null];
    }),
  );
}

/** A value for the node as a whole gives each field of the same name. */
function spread(value: Json | undefined, target: Target, inputs: Mutable): string | null {
  const whole = fitValue(value, 'object', target.assume);
  if (!whole.ok) return `the input ${whole.error}`;
  const given = isObject(whole.value) ? whole.value : {};
  for (const [name, type] of Object.entries(target.fields)) {
    const problem = put(Object.hasOwn(given, name) ? given[name] : undefined, name, type, target, inputs);
    if (problem !== null) return problem;
  }
  return null;
}

function put(
  value: Json | undefined,
  port: string | null,
  type: ValueType,
  { assume }: Target,
  inputs: Mutable,
): string | null {
  const fitted = fitValue(value, type, assume);
  if (!fitted.ok) return `${port === null ? 'the input' : `input ${port}`} ${fitted.error}`;
  inputs.set(port, fitted.value);
  return null;
}
