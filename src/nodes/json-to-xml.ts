// json_to_xml: a JSON value to XML text. Sources: plugin documentation "json_to_xml node", schemas 3.13 to 3.15.
import { unsupported } from './behaviour.ts';
import { defineNodeType } from './define.ts';

export const jsonToXml = defineNodeType({
  type: 'json_to_xml',
  family: 'transform',
  since: '3.13',
  glyph: 'code-xml',
  help: 'Turns a JSON value into XML text. A list becomes repeated elements; the order of elements is not kept.',
  fields: {
    attributes_block_name: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      help: 'Key whose entries become XML attributes of the element around it.',
    },
    attributes_name_prefix: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      help: 'Keys that begin with this become XML attributes.',
    },
    root_element_name: {
      kind: 'string',
      minLength: 1,
      maxLength: 64,
      help: 'Name of the root element. Needed unless the value is an object with exactly one key.',
    },
    text_block_name: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      default: '#text',
      help: 'Key whose value becomes the text of the element around it.',
    },
  },
  inputs: {
    self: 'any',
    help: 'A JSON value, or JSON as text.',
    fields: {},
    open: { type: 'any', namedBy: 'inputs', help: 'Becomes the element of this name.' },
    labels: { one: true, many: true },
  },
  outputs: { self: 'string', help: 'The XML text.', fields: {}, labels: { one: true, many: false } },
  // Kong's own editor asks for one of the two; neither the documentation nor the schema does.
  needs: [
    {
      attributes: ['attributes_block_name', 'attributes_name_prefix'],
      instead: true,
      severity: 'warning',
      documented: false,
    },
  ],
  summary: ({ root_element_name: root }) => (typeof root === 'string' ? `<${root}>` : ''),
  starter: { name: 'TO_XML', attributes: { attributes_block_name: '#attr', root_element_name: 'root' } },
  run: () => unsupported('json_to_xml'),
});
