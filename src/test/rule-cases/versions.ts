// Cases of the rules about what older gateways do otherwise.
import { callNode, jqNode, propertyNode, staticNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const form = (contentType: string) =>
  staticNode('S', { headers: { 'content-type': contentType }, form: { a: 1 } });
const send = callNode('C', { inputs: { headers: 'S.headers', body: 'S.form' } });
const cleared = [
  staticNode('S', { headers: { Server: null } }),
  jqNode('A', { input: 'S.headers', output: 'response.body' }),
];

export const versionCases: RuleCases = {
  'version-form-body': {
    passes: [
      { nodes: [form('application/x-www-form-urlencoded'), send], gateway: '3.13' },
      { nodes: [form('application/json'), send], gateway: '3.12' },
    ],
    fails: [
      {
        nodes: [form('application/x-www-form-urlencoded; charset=utf-8'), send],
        gateway: '3.12',
        finds: [
          'nodes[1].inputs.body: Before 3.13 C sends the object from S.form as JSON, whatever the Content-Type says; from 3.13 as a form.',
        ],
      },
    ],
  },
  'version-null-header': {
    passes: [{ nodes: cleared, gateway: '3.12' }],
    fails: [
      {
        nodes: [staticNode('S', { headers: { Server: null } }, { outputs: { headers: 'response.headers' } })],
        gateway: '3.12',
        finds: [
          'nodes[0].outputs.headers: From 3.13 the null of "Server" takes that header away; what earlier gateways make of it is not documented.',
        ],
      },
    ],
  },
  'version-jq': {
    passes: [{ nodes: [jqNode('A', { jq: '.ltrimstr | tonumber? // limit' })], gateway: '3.13' }],
    fails: [
      {
        nodes: [jqNode('A', { jq: 'ltrimstr("Bearer ") | tonumber' })],
        gateway: '3.12',
        finds: [
          'nodes[0].jq: A: `ltrimstr` leaves a value that is no text as it is before 3.13, null among them; from 3.13 it fails.',
          'nodes[0].jq: A: `tonumber` takes a text with blanks around the number before 3.13; from 3.13 it fails.',
        ],
      },
    ],
  },
  'version-tls-verify': {
    passes: [
      { nodes: [callNode('C')], gateway: '3.14' },
      {
        nodes: [callNode('C', { ssl_verify: false }), callNode('D', { url: 'http://d.test' })],
        gateway: '3.13',
      },
    ],
    fails: [
      {
        nodes: [callNode('C')],
        gateway: '3.13',
        around: { resources: { cache: { strategy: 'redis', redis: { ssl: true } } } },
        finds: [
          'nodes[0].url: Before 3.14 C does not check the certificate of the service unless told so; from 3.14 it does.',
          'resources.cache.redis: Before 3.14 the certificate of the Redis server is not checked unless told so; from 3.14 it is.',
        ],
        fixes: ['Add ssl_verify: true'],
      },
    ],
  },
  'version-property': {
    passes: [
      { nodes: [jqNode('A', { output: 'P' }), propertyNode('P', 'kong.ctx.shared.a')], gateway: '3.12' },
    ],
    fails: [
      {
        nodes: [jqNode('A', { output: 'P' }), propertyNode('P', 'kong.service.target')],
        gateway: '3.13',
        finds: [
          'nodes[1].property: Kong’s documentation shows writing "kong.service.target" from 3.14; earlier gateways are assumed to take it.',
        ],
      },
    ],
  },
};
