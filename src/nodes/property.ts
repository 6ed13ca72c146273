// property: reads or writes a Kong property. Sources: plugin documentation "property node", schemas 3.11 to 3.15.
// Which properties exist stands in properties.ts.
import { ok } from '../base/result.ts';
import { decodeBody } from '../http/body.ts';
import { jsonType } from '../http/content-type.ts';
import type { NodeRun, Outcome } from './behaviour.ts';
import { complete, fail, whole } from './behaviour.ts';
import { defineNodeType } from './define.ts';
import type { PropertyAccess } from './properties.ts';
import { findProperty, propertySuggestions } from './properties.ts';
import { readProperty, writeProperty } from './property-values.ts';

export const property = defineNodeType({
  type: 'property',
  family: 'value',
  since: '3.11',
  glyph: 'sliders-horizontal',
  help: 'Reads a Kong property. With an input connected it writes the property instead.',
  fields: {
    property: {
      kind: 'string',
      required: true,
      minLength: 1,
      maxLength: 255,
      suggest: propertySuggestions,
      help: 'Name of the property, such as `kong.client.consumer`.',
    },
    content_type: {
      kind: 'enum',
      of: ['application/json', 'application/octet-stream', 'text/plain'],
      help: 'With `application/json` the value is encoded before writing and decoded after reading. The others change nothing.',
    },
    non_nil: {
      kind: 'boolean',
      since: '3.15',
      default: false,
      help: 'Fail the node when the value read or written is null.',
    },
  },
  inputs: {
    self: 'any',
    help: 'The value to write. Leave it free to read the property.',
    fields: {},
    labels: { one: true, many: false },
  },
  outputs: {
    self: 'any',
    help: 'The value read, or the value just written.',
    fields: {},
    labels: { one: true, many: false },
  },
  summary: ({ property: name, input }) =>
    `${typeof input === 'string' ? 'set' : 'get'} ${typeof name === 'string' ? name : ''}`.trim(),
  starter: { name: 'PROPERTY', attributes: { property: 'kong.client.consumer' } },
  run(node) {
    const name = node.attributes.property;
    const spec = name === undefined ? null : findProperty(name);
    if (name === undefined || spec === null) return fail(`unknown property: ${name ?? ''}`);
    if (spec.replacement !== undefined) node.context.assume('property-old-name');
    const action = node.inputs.has(null) ? 'set' : 'get';
    node.context.uses(`property ${name}`, action === 'set');
    const refusal = phaseRefusal(name, action, spec[action], node);
    if (refusal !== null) return refusal;
    return action === 'set' ? set(name, node) : get(name, node);
  },
});

type PropertyRun = NodeRun<{
  readonly content_type?: 'application/json' | 'application/octet-stream' | 'text/plain';
  readonly non_nil: boolean;
}>;

// Kong's PDK raises when a property is used in a phase that does not have it.
function phaseRefusal(
  name: string,
  action: 'get' | 'set',
  access: PropertyAccess | undefined,
  { context }: PropertyRun,
): Outcome | null {
  if (access === undefined)
    return fail(`property ${name} cannot be ${action === 'set' ? 'written' : 'read'}`);
  if (access.phase === 'response') context.assume('late-property');
  if (access.phase === 'any' || access.phase === context.phase) return null;
  return fail(`property ${name} is not available in the ${context.phase} phase`);
}

function get(name: string, { attributes, context }: PropertyRun): Outcome {
  const stored = readProperty(name, context);
  const isEncoded = attributes.content_type === jsonType && typeof stored === 'string';
  const read = isEncoded ? decodeBody(stored, jsonType) : ok(stored);
  if (!read.ok) return fail(`property ${name} holds no JSON`);
  const value = read.value ?? null;
  return value === null && attributes.non_nil
    ? fail(`property ${name} has no value`)
    : complete(whole(value));
}

function set(name: string, { attributes, inputs, context }: PropertyRun): Outcome {
  const value = inputs.get(null) ?? null;
  if (value === null && attributes.non_nil) return fail(`no value for property ${name}`);
  const written = attributes.content_type === jsonType ? JSON.stringify(value) : value;
  const refusal = writeProperty(name, written, context);
  if (refusal === null) return complete(whole(value));
  context.assume('property-value');
  return fail(refusal);
}
