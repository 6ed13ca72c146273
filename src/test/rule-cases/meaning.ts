// Cases of the rules in validate/rules/resources.ts, property.ts and advice.ts.
import { callNode, jqNode, propertyNode, staticNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const cache = { name: 'K', type: 'cache', inputs: { key: 'request.body' } };
const verify = { name: 'V', type: 'jwt_verify' };

export const meaningCases: RuleCases = {
  'cache-resource': {
    passes: [{ nodes: [cache], around: { resources: { cache: { strategy: 'memory' } } } }],
    fails: [
      {
        nodes: [cache],
        finds: ['nodes[0]: K needs a cache. Declare one under resources.cache.'],
        fixes: ['Add resources.cache: {strategy: memory}'],
      },
      {
        nodes: [cache],
        around: { resources: { cache: null, vault: { key: '{vault://env/k}' } } },
        finds: ['nodes[0]: K needs a cache. Declare one under resources.cache.'],
      },
    ],
  },
  'cache-ttl': {
    passes: [
      { nodes: [{ ...cache, ttl: 1 }] },
      { nodes: [{ ...cache, ttl: 0, inputs: { key: 'request.body', ttl: 'request.body' } }] },
    ],
    fails: [
      {
        nodes: [{ ...cache, ttl: 0 }],
        finds: [
          'nodes[0].ttl: An entry that lives 0 seconds is gone at once, or never goes: Kong does not say which. Give it a second or more.',
        ],
      },
    ],
  },
  'vault-resource': {
    passes: [
      {
        nodes: [jqNode('A', { input: 'vault' })],
        around: { resources: { vault: { key: '{vault://env/key}' } } },
      },
    ],
    fails: [
      {
        nodes: [jqNode('A', { input: 'vault' })],
        finds: ['nodes[0].input: The vault has no secrets. Declare them under resources.vault.'],
      },
    ],
  },
  'vault-reference': {
    passes: [{ nodes: [jqNode('A')], around: { resources: { vault: { key: '{vault://env/key}' } } } }],
    fails: [
      {
        nodes: [jqNode('A')],
        around: { resources: { vault: { API_KEY: 'hunter2' } } },
        finds: [
          'resources.vault.API_KEY: The secret "API_KEY" is written as plain text. Write a reference such as {vault://env/api-key}.',
        ],
      },
    ],
  },
  'property-known': {
    passes: [{ nodes: [propertyNode('P', 'kong.ctx.shared.anything.at.all')] }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.client.consumr')],
        finds: [
          'nodes[0].property: Kong has no property "kong.client.consumr". Did you mean "kong.client.consumer"?',
        ],
        fixes: ['Write "kong.client.consumer"'],
      },
    ],
  },
  'property-access': {
    passes: [
      { nodes: [propertyNode('P', 'kong.client.ip')] },
      { nodes: [propertyNode('P', 'kong.service.target', { input: 'request.body' })] },
    ],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.client.ip', { input: 'request.body' })],
        finds: [
          'nodes[0].property: The property "kong.client.ip" can only be read. Take away what is connected to the input.',
        ],
      },
      {
        nodes: [propertyNode('P', 'kong.service.target')],
        finds: [
          'nodes[0].property: The property "kong.service.target" can only be written. Connect the value to write.',
        ],
      },
    ],
  },
  'property-version': {
    passes: [{ nodes: [propertyNode('P', 'kong.client.consumer')], gateway: '3.11' }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.client.consumer', { input: 'request.body' })],
        gateway: '3.13',
        finds: ['nodes[0].property: Writing `kong.client.consumer` needs 3.14; target is 3.13.'],
        fixes: ['Raise the target to 3.14'],
      },
      {
        nodes: [propertyNode('P', 'kong.client.principal')],
        finds: ['nodes[0].property: `kong.client.principal` needs 3.16; target is 3.15.'],
        fixes: [],
      },
    ],
  },
  'property-old-name': {
    passes: [{ nodes: [propertyNode('P', 'kong.client.identity_realm_source')] }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.client.get_identity_realm_source')],
        finds: [
          'nodes[0].property: "kong.client.get_identity_realm_source" is an old name. Write "kong.client.identity_realm_source".',
        ],
        fixes: ['Write "kong.client.identity_realm_source"'],
      },
    ],
  },
  'property-late': {
    passes: [{ nodes: [propertyNode('P', 'kong.version')] }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.response.source')],
        finds: [
          'nodes[0].property: "kong.response.source" exists only once the service has answered, so P is assumed to run in the response phase.',
        ],
      },
      {
        nodes: [propertyNode('P', 'kong.response.source', { output: 'service_request.body' })],
        finds: [
          'nodes[0].property: "kong.response.source" exists only once the service has answered, but the request to the service waits for P.',
        ],
      },
    ],
  },
  'property-phase': {
    passes: [{ nodes: [propertyNode('P', 'kong.service.target', { input: 'request.body' })] }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.service.target', { input: 'service_response.body' })],
        finds: [
          'nodes[0].property: "kong.service.target" can be written only before the service is called, and P waits for its response: it fails at run time.',
        ],
      },
    ],
  },
  'property-type': {
    passes: [{ nodes: [propertyNode('P', 'kong.response.status', { input: 'C.status' }), callNode('C')] }],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.service.target', { input: 'request.headers' })],
        finds: ['nodes[0].input: "kong.service.target" is a string: map -> string fails at run time.'],
      },
      {
        nodes: [propertyNode('P', 'kong.client.ip', { output: 'response.headers' })],
        finds: ['nodes[0].output: "kong.client.ip" is a string: string -> map fails at run time.'],
      },
    ],
  },
  'jwt-any-algorithm': {
    passes: [{ nodes: [{ ...verify, allowed_algorithms: ['RS256'] }] }],
    fails: [
      {
        nodes: [{ ...verify, allowed_algorithms: [] }],
        finds: [
          'nodes[0].allowed_algorithms: V accepts tokens of any algorithm. Name those you use, such as RS256.',
        ],
      },
    ],
  },
  'static-as-headers': {
    passes: [
      { nodes: [staticNode('S', { 'X-A': 'a' }), callNode('C', { inputs: { headers: 'S' } })] },
      { nodes: [staticNode('S', { headers: { a: 'b' } }), callNode('C', { input: 'S' })] },
    ],
    fails: [
      {
        nodes: [
          staticNode('S', { HEADERS: { a: 'b' }, BODY: 'x' }),
          callNode('C', { inputs: { headers: 'S' } }),
        ],
        finds: [
          'nodes[1].inputs.headers: Every key of S becomes a header, also "HEADERS", which holds a map. Connect "S.HEADERS" if that holds the headers.',
        ],
      },
      {
        nodes: [
          staticNode('S', { 'X-A': '1', BODY: 'x' }),
          callNode('C', { inputs: { headers: 'S', body: 'S.BODY' } }),
        ],
        finds: [
          'nodes[1].inputs.headers: Every key of S becomes a header, also "BODY", which is connected elsewhere, too. Put the headers under a key of their own and connect that.',
        ],
        fixes: [],
      },
    ],
  },
};
