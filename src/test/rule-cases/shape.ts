// Cases of the rules in validate/rules/shape.ts and names.ts.
import { callNode, jqNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const many = (count: number) => Array.from({ length: count }, (_, i) => jqNode(`N${i}`));
const form =
  'must start with a letter or underscore and contain only letters, numbers, underscores, or hyphens';

export const shapeCases: RuleCases = {
  'config-shape': {
    passes: [{ nodes: [jqNode('A')] }],
    fails: [
      { config: 'text', finds: [': expected a record'] },
      { config: {}, finds: ['nodes: required field missing'] },
      { config: { nodes: null }, finds: ['nodes: required field missing'] },
      { config: { nodes: { A: {} } }, finds: ['nodes: expected an array'] },
      { nodes: [jqNode('A'), 'B'], finds: ['nodes[1]: expected a record'] },
    ],
  },
  'node-count': {
    passes: [{ nodes: many(64) }, { config: {} }],
    fails: [
      { nodes: [], finds: ['nodes: length must be at least 1'] },
      { nodes: many(65), finds: ['nodes: length must be at most 64'] },
    ],
  },
  'node-type': {
    passes: [{ nodes: [jqNode('A')] }],
    fails: [
      { nodes: [{ name: 'A' }], finds: ['nodes[0].type: required field missing'] },
      { nodes: [{ name: 'A', type: 4 }], finds: ['nodes[0].type: expected a string'] },
      {
        nodes: [{ name: 'A', type: 'statik' }],
        finds: [
          'nodes[0].type: expected one of: branch, cache, call, exit, jq, json_to_xml, jwt_decode, jwt_sign, jwt_verify, property, static, xml_to_json',
        ],
        fixes: ['Write "static"'],
      },
      {
        nodes: [{ name: 'A', type: 'handlebars' }],
        finds: [
          'nodes[0].type: The node type "handlebars" was removed in 3.11. Build the text with a jq node.',
        ],
      },
    ],
  },
  'node-version': {
    passes: [{ nodes: [{ name: 'A', type: 'xml_to_json' }], gateway: '3.13' }],
    fails: [
      {
        nodes: [{ name: 'A', type: 'xml_to_json' }],
        gateway: '3.12',
        finds: ['nodes[0].type: `xml_to_json` needs 3.13; target is 3.12.'],
        fixes: ['Raise the target to 3.13'],
      },
    ],
  },
  'node-name': {
    passes: [{ nodes: [jqNode('_a-1')] }],
    fails: [
      {
        nodes: [{ type: 'jq' }],
        finds: ['nodes[0].name: required field missing'],
        fixes: ['Name it FILTER'],
      },
      { nodes: [{ type: 'jq', name: 7 }], finds: ['nodes[0].name: expected a string'] },
      { nodes: [jqNode('')], finds: ['nodes[0].name: length must be at least 1'] },
      { nodes: [jqNode('a'.repeat(256))], finds: ['nodes[0].name: length must be at most 255'] },
      { nodes: [jqNode('2 b')], finds: [`nodes[0].name: ${form}`], fixes: ['Rename it to _2_b'] },
    ],
  },
  'node-name-unique': {
    passes: [{ nodes: [jqNode('A'), jqNode('B'), { type: 'jq' }, { type: 'jq' }] }],
    fails: [
      {
        nodes: [jqNode('A'), jqNode('A_2'), callNode('A')],
        finds: ['nodes[2].name: The name "A" is taken by node #1. Choose another.'],
        fixes: ['Name it A_3'],
      },
    ],
  },
  'node-name-reserved': {
    passes: [{ nodes: [jqNode('requests')] }],
    fails: [
      {
        nodes: [jqNode('vault')],
        finds: ['nodes[0].name: The name "vault" is reserved for an implicit node. Choose another.'],
        fixes: ['Name it VAULT'],
      },
    ],
  },
};
