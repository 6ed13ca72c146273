// property: reads or writes a Kong property. Sources: plugin documentation "property node", schemas 3.11 to 3.15.
// Which properties exist stands in properties.ts.
import { defineNodeType } from './define.ts';

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
});
