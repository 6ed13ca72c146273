// What is said about the rules of rules/shape.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const shapeTexts: RuleTexts = {
  'config-shape': {
    title: 'The config is a map with a list of nodes',
    explanation:
      'A datakit config is a map. Its `nodes` is a list, and each entry of the list is a map: begin each node with `- name:`.',
    source: 'Plugin schema, all versions',
    example: `nodes:
  ORDERS:
    type: call
    url: https://orders.example.com/
`,
  },
  'node-count': {
    title: 'A flow has 1 to 64 nodes',
    explanation:
      'The gateway takes no empty flow and no more than 64 nodes. Merge jq nodes, or split the flow.',
    source: 'Plugin schema, all versions',
    example: `nodes: []
`,
  },
  'node-type': {
    title: 'Each node has a known type',
    explanation:
      'The type says what a node does. Without it, or with an unknown one, the gateway refuses the flow. Write one of the types that the message lists.',
    source: 'Plugin schema, all versions; breaking changes of 3.11 (handlebars)',
    example: `nodes:
  - name: ORDERS
    type: http
    url: https://orders.example.com/
`,
  },
  'node-version': {
    title: 'The target gateway knows the node type',
    explanation:
      'Node types came with gateway versions: branch and cache in 3.12, the XML nodes in 3.13, the JWT nodes in 3.14. Raise the target, or do the work with other nodes.',
    source: 'Plugin schemas 3.11 to 3.15, changelog',
    example: `nodes:
  - name: FROM_XML
    type: xml_to_json
    input: request.body
    attributes_block_name: "#attr"
`,
    gateway: '3.12',
  },
};
