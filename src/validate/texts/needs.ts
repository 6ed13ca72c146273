// What is said about the rules of rules/needs.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const needTexts: RuleTexts = {
  'attribute-one-of': {
    title: 'At least one of several attributes is set',
    explanation:
      'The node cannot work without one of these. Set one; where an input may stand for the attribute, connecting it is enough.',
    source: 'Plugin documentation, "call" and "xml_to_json"; inferred for the other nodes',
    example: `nodes:
  - name: FROM_XML
    type: xml_to_json
    input: request.body
`,
  },
  'attribute-one-enough': {
    title: 'One of two attributes for the same end is set',
    explanation:
      'XML attributes go into a block of their own, or among the elements with a prefix. With both set, which of them the gateway follows is not documented. Keep one.',
    source: 'Plugin documentation, "xml_to_json", asks for one of them; what both do is not published',
    example: `nodes:
  - name: FROM_XML
    type: xml_to_json
    input: request.body
    attributes_block_name: '#attr'
    attributes_name_prefix: '@'
`,
  },
  'input-required': {
    title: 'Required inputs are connected',
    explanation: 'Without a value on this input the node fails whenever it runs. Connect a value to it.',
    source: 'Plugin documentation, tables of inputs; whether the gateway refuses the config is not published',
    example: `nodes:
  - name: PRICES
    type: cache
resources:
  cache: { strategy: memory }
`,
  },
};
