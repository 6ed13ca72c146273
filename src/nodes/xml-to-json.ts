// xml_to_json: XML text to a JSON value. Sources: plugin documentation "xml_to_json node", schemas 3.13 to 3.15.
import { unsupported } from './behaviour.ts';
import { defineNodeType } from './define.ts';

export const xmlToJson = defineNodeType({
  type: 'xml_to_json',
  family: 'transform',
  since: '3.13',
  glyph: 'braces',
  help: 'Turns XML text into a JSON value. Repeated elements become a list; the order of elements is lost.',
  fields: {
    attributes_block_name: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      help: 'Key under which the XML attributes of an element are gathered.',
    },
    attributes_name_prefix: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      help: 'Put before the name of each XML attribute, beside the child elements.',
    },
    recognize_type: {
      kind: 'boolean',
      default: true,
      help: 'Turn texts that read as a number, a boolean or null into that value.',
    },
    text_as_property: {
      kind: 'boolean',
      default: false,
      help: 'Always put the text of an element under a key of its own.',
    },
    text_block_name: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      default: '#text',
      help: 'Key for the text of an element that also has attributes or children.',
    },
    xpath: {
      kind: 'string',
      minLength: 1,
      maxLength: 256,
      help: 'XPath of the part to convert, instead of the whole document.',
    },
  },
  inputs: {
    self: 'string',
    help: 'The XML text.',
    required: true,
    fields: {},
    labels: { one: true, many: false },
  },
  outputs: {
    self: 'any',
    help: 'The document as a JSON value, with the root element as its key.',
    fields: {},
    labels: { one: true, many: false },
  },
  needs: [
    {
      attributes: ['attributes_block_name', 'attributes_name_prefix'],
      instead: true,
      severity: 'error',
      documented: true,
    },
  ],
  summary: ({ xpath }) => (typeof xpath === 'string' ? xpath : ''),
  starter: { name: 'TO_JSON', attributes: { attributes_block_name: '#attr' } },
  run: () => unsupported('xml_to_json'),
});
