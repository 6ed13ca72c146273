// static: values written in the flow itself. Sources: plugin documentation "static node", schemas 3.11 to 3.15.
import { isObject } from '../base/json.ts';
import { complete, fields } from './behaviour.ts';
import { closed, defineNodeType } from './define.ts';

export const staticNode = defineNodeType({
  type: 'static',
  family: 'value',
  since: '3.11',
  glyph: 'box',
  help: 'Holds fixed values and outputs each under its key. Keep secrets in a vault instead.',
  fields: {
    values: {
      kind: 'values',
      required: true,
      help: 'Any values by key; each key becomes an output of the node.',
    },
  },
  inputs: closed,
  outputs: {
    self: 'map',
    help: 'All values, as one map.',
    fields: {},
    open: { type: 'any', namedBy: 'values', help: 'The value under this key.' },
    labels: { one: true, many: true },
  },
  summary: ({ values }) => (isObject(values) ? Object.keys(values).join(', ') : ''),
  starter: { name: 'VALUES', attributes: { values: { key: 'value' } } },
  run: ({ attributes }) => complete(fields(attributes.values ?? {})),
});
