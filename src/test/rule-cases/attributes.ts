// Cases of the rules in validate/rules/attributes.ts, needs.ts and labels.ts.
import { branchNode, callNode, exitNode, jqNode, staticNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const xml = (more: object) => ({ name: 'X', type: 'xml_to_json', input: 'request.body', ...more });
const cache = (more: object) => ({ name: 'K', type: 'cache', ...more });
const around = { resources: { cache: { strategy: 'memory' }, vault: { key: '{vault://env/key}' } } };

export const attributeCases: RuleCases = {
  'attribute-unknown': {
    passes: [
      { nodes: [callNode('C', { method: 'GET' })] },
      { nodes: [{ name: 'A', type: 'lua', script: '' }] },
    ],
    fails: [
      {
        nodes: [callNode('C', { uri: 'https://a.test/' })],
        finds: ['nodes[0].uri: unknown field. Did you mean "url"?'],
        fixes: ['Remove "uri"'],
      },
      {
        nodes: [jqNode('A', { outputs: { a: 'B' } })],
        finds: ['nodes[0].outputs: unknown field. Did you mean "output"?'],
      },
      {
        nodes: [jqNode('A', { inputt: 'request.body' })],
        finds: ['nodes[0].inputt: unknown field. Did you mean "input"?'],
      },
      { nodes: [jqNode('A')], around: { verbose: null }, finds: ['verbose: unknown field'] },
      {
        nodes: [jqNode('A')],
        around: { resources: { cache: { memory: { size: 3 } } } },
        finds: ['resources.cache.memory.size: unknown field'],
      },
    ],
  },
  'attribute-one-enough': {
    passes: [{ nodes: [xml({ attributes_block_name: '#attr', attributes_name_prefix: null })] }],
    fails: [
      {
        nodes: [xml({ attributes_block_name: '#attr', attributes_name_prefix: '@' })],
        finds: [
          'nodes[0].attributes_name_prefix: `attributes_block_name` is set as well, and one of the two is enough. Which of them counts is not documented.',
        ],
        fixes: ['Remove "attributes_name_prefix"'],
      },
    ],
  },
  'attribute-required': {
    passes: [{ nodes: [jqNode('A')] }, { nodes: [{ name: 'C', type: 'call' }], gateway: '3.13' }],
    fails: [
      { nodes: [{ name: 'A', type: 'jq' }], finds: ['nodes[0].jq: required field missing'] },
      { nodes: [jqNode('A', { jq: null })], finds: ['nodes[0].jq: required field missing'] },
      {
        nodes: [{ name: 'C', type: 'call' }],
        gateway: '3.12',
        finds: ['nodes[0].url: required field missing'],
      },
    ],
  },
  'attribute-kind': {
    passes: [{ nodes: [exitNode('E', { status: 201, warn_headers_sent: null })], around }],
    fails: [
      {
        nodes: [exitNode('E', { status: '201' })],
        finds: ['nodes[0].status: expected an integer'],
        fixes: ['Write 201'],
      },
      { nodes: [exitNode('E', { status: 200.5 })], finds: ['nodes[0].status: expected an integer'] },
      {
        nodes: [callNode('C', { ssl_verify: 'yes' })],
        finds: ['nodes[0].ssl_verify: expected a boolean'],
        fixes: ['Write true'],
      },
      { nodes: [jqNode('A', { jq: 1 })], finds: ['nodes[0].jq: expected a string'], fixes: ['Write "1"'] },
      {
        nodes: [{ name: 'S', type: 'static', values: '{"a":1}' }],
        finds: ['nodes[0].values: expected a map'],
        fixes: ['Write {"a":1}'],
      },
      {
        nodes: [jqNode('A'), branchNode('B', 'A', [['then', 'A']])],
        finds: ['nodes[1].then: expected an array'],
        fixes: ['Write ["A"]'],
      },
      { nodes: [jqNode('A')], around: { resources: 'memory' }, finds: ['resources: expected a record'] },
      {
        nodes: [jqNode('A')],
        around: { resources: { vault: [] } },
        finds: ['resources.vault: expected a map'],
      },
    ],
  },
  'attribute-length': {
    passes: [{ nodes: [jqNode('A', { jq: '.'.repeat(10_240) })] }],
    fails: [
      {
        nodes: [jqNode('A', { jq: '.'.repeat(10_241) })],
        finds: ['nodes[0].jq: length must be at most 10240'],
      },
      { nodes: [callNode('C', { method: '' })], finds: ['nodes[0].method: length must be at least 1'] },
      {
        nodes: [jqNode('A'), branchNode('B', 'A', [['else', []]])],
        finds: ['nodes[1].else: length must be at least 1'],
      },
      {
        nodes: [jqNode('A')],
        around: { resources: { vault: {} } },
        finds: ['resources.vault: length must be at least 1'],
      },
    ],
  },
  'attribute-pattern': {
    passes: [{ nodes: [callNode('C', { method: 'PATCH' })] }],
    fails: [
      {
        nodes: [callNode('C', { method: 'patch' })],
        finds: ['nodes[0].method: invalid value: patch'],
        fixes: ['Write "PATCH"'],
      },
      {
        nodes: [jqNode('A')],
        around: { resources: { vault: { 'my key': '{vault://env/k}' } } },
        finds: ['resources.vault["my key"]: invalid value: my key'],
      },
    ],
  },
  'attribute-choice': {
    passes: [{ nodes: [jqNode('A')], around: { resources: { cache: { strategy: 'redis' } } } }],
    fails: [
      {
        nodes: [jqNode('A')],
        around: { resources: { cache: { strategy: 'reddis' } } },
        finds: ['resources.cache.strategy: expected one of: memory, redis'],
        fixes: ['Write "redis"'],
      },
      {
        nodes: [{ name: 'V', type: 'jwt_verify', allowed_algorithms: ['RS256', 'none'] }],
        finds: [
          'nodes[0].allowed_algorithms[1]: expected one of: ES256, ES384, ES512, EdDSA, HS256, HS384, HS512, PS256, PS384, PS512, RS256, RS384, RS512',
        ],
      },
    ],
  },
  'attribute-bounds': {
    passes: [{ nodes: [exitNode('E', { status: 200 }), exitNode('F', { status: 599 })] }],
    fails: [
      {
        nodes: [exitNode('E', { status: 199 })],
        finds: ['nodes[0].status: value should be between 200 and 599'],
      },
      {
        nodes: [callNode('C', { timeout: -1 })],
        finds: ['nodes[0].timeout: value should be between 0 and 2147483646'],
      },
    ],
  },
  'attribute-url': {
    passes: [{ nodes: [callNode('C', { url: 'http://user:pw@[::1]:8080/a?b#c' })] }],
    fails: [
      {
        nodes: [callNode('C', { url: 'orders.test/list' })],
        finds: ['nodes[0].url: missing host in url'],
        fixes: ['Write "https://orders.test/list"'],
      },
      { nodes: [callNode('C', { url: 'https:///list' })], finds: ['nodes[0].url: missing host in url'] },
      { nodes: [callNode('C', { url: '//orders.test/' })], finds: ['nodes[0].url: missing scheme in url'] },
    ],
  },
  'attribute-version': {
    passes: [{ nodes: [callNode('C', { ssl_verify: true })], gateway: '3.13' }],
    fails: [
      {
        nodes: [callNode('C', { ssl_verify: true })],
        gateway: '3.12',
        finds: ['nodes[0].ssl_verify: `ssl_verify` needs 3.13; target is 3.12.'],
        fixes: ['Raise the target to 3.13', 'Remove "ssl_verify"'],
      },
      {
        nodes: [jqNode('A')],
        around,
        gateway: '3.11',
        finds: ['resources: `resources` needs 3.12; target is 3.11.'],
      },
      {
        nodes: [jqNode('A')],
        around: { ca_certificates: [] },
        finds: ['ca_certificates: `ca_certificates` needs 3.16; target is 3.15.'],
        fixes: ['Remove "ca_certificates"'],
      },
    ],
  },
  'attribute-one-of': {
    passes: [
      { nodes: [xml({ attributes_block_name: '#attr' })] },
      { nodes: [staticNode('S', { url: 'https://a.test/' }), { name: 'C', type: 'call', input: 'S' }] },
      { nodes: [{ name: 'C', type: 'call' }], gateway: '3.12' },
    ],
    fails: [
      {
        nodes: [xml({ attributes_name_prefix: null })],
        finds: [
          "nodes[0].attributes_block_name: at least one of these fields must be non-empty: 'attributes_block_name', 'attributes_name_prefix'",
        ],
      },
      {
        nodes: [{ name: 'C', type: 'call' }],
        gateway: '3.13',
        finds: ['nodes[0].url: C needs `url`: write it, or connect the input `url`.'],
      },
    ],
  },
  'input-required': {
    passes: [
      { nodes: [staticNode('S', { key: 'k' }), cache({ input: 'S' })], around },
      { nodes: [cache({ inputs: { key: 'vault.key' } })], around },
      // The label that does not hold has a finding of its own.
      { nodes: [cache({ inputs: { key: 'NOWHERE' } })], around },
    ],
    fails: [
      { nodes: [cache({})], around, finds: ['nodes[0].inputs.key: K needs the input `key`. Connect it.'] },
      {
        nodes: [jqNode('A'), { name: 'B', type: 'branch', else: ['A'] }],
        finds: ['nodes[1].input: B needs an input. Connect one.'],
      },
      {
        nodes: [staticNode('S', { ttl: 5 }), cache({ input: 'S' })],
        around,
        finds: ['nodes[1].inputs.key: K needs the input `key`. Connect it.'],
      },
      {
        nodes: [staticNode('S', { key: null }), cache({ inputs: { key: 'S.key' } })],
        around,
        finds: ['nodes[1].inputs.key: K needs the input `key`. Connect it.'],
      },
      { nodes: [{ type: 'jwt_decode' }], finds: ['nodes[0].input: #1 needs an input. Connect one.'] },
    ],
  },
  'label-attributes': {
    passes: [{ nodes: [jqNode('A', { input: null, inputs: { a: 'request.body' } })] }],
    fails: [
      {
        nodes: [jqNode('A', { input: 'request', inputs: { a: 'request.body' } })],
        finds: ["nodes[0].input: only one or none of these fields must be set: 'input', 'inputs'"],
        fixes: ['Remove "input"'],
      },
      {
        nodes: [callNode('C', { output: 'response', outputs: { body: 'response.body' } })],
        finds: ["nodes[0].output: only one or none of these fields must be set: 'output', 'outputs'"],
      },
    ],
  },
};
