// What is said about the differences between gateway versions, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const versionTexts: RuleTexts = {
  'version-form-body': {
    title: 'The gateway sends objects as forms where the headers say so',
    explanation:
      'From 3.13 a call with the Content-Type application/x-www-form-urlencoded sends an object as a form. Before, it sends JSON under that type, which the service will hardly read. For older gateways build the text of the form with a jq node.',
    source: 'Gateway changelog 3.13; plugin documentation, "call"',
    gateway: '3.12',
    example: `nodes:
  - name: LOGIN
    type: static
    values:
      headers: { Content-Type: application/x-www-form-urlencoded }
      form: { grant_type: client_credentials }
  - name: TOKEN
    type: call
    url: https://login.example.com/token
    method: POST
    inputs: { headers: LOGIN.headers, body: LOGIN.form }
`,
  },
  'version-null-header': {
    title: 'The gateway takes headers away that are null',
    explanation:
      'From 3.13 a null in a map of headers clears that header. What earlier gateways do is not documented: remove the header with another plugin there.',
    source: 'Gateway changelog 3.13; plugin documentation, clearing headers',
    gateway: '3.12',
    example: `nodes:
  - name: HIDE
    type: static
    values: { headers: { Server: null } }
    outputs: { headers: response.headers }
`,
  },
  'version-jq': {
    title: 'The program does the same in jq 1.7.1 and 1.8',
    explanation:
      'Gateway 3.13 came with jq 1.8, which fails where 1.7.1 let values pass. Guard the value first, such as `(. // "") | ltrimstr("Bearer ")`, and both give the same.',
    source: 'Measured with jq 1.7.1 and 1.8.2; gateway changelog 3.13',
    gateway: '3.12',
    example: `nodes:
  - name: TOKEN
    type: jq
    input: request.query
    jq: .token | ltrimstr("Bearer ")
`,
  },
  'version-tls-verify': {
    title: 'The gateway checks the certificates of the services it calls',
    explanation:
      'From 3.14 `ssl_verify` is true unless the config says otherwise; in 3.13 it is false, and earlier gateways do not have it. Write it out, so that an upgrade changes nothing: a private certificate that was accepted is refused from 3.14 on.',
    source: 'Plugin schemas 3.13 and 3.14; changelog 3.14',
    gateway: '3.13',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
`,
  },
  'version-property': {
    title: 'The documentation shows the property for the target',
    explanation:
      'The pages that route requests with this property name 3.14 as the lowest gateway, although nothing in the schemas gates it. Test it on the gateway you deploy to.',
    source: 'Plugin documentation, examples of routing by credential (3.14)',
    gateway: '3.13',
    example: `nodes:
  - name: HOST
    type: jq
    jq: '"beta.example.com:443"'
    output: TARGET
  - name: TARGET
    type: property
    property: kong.service.target
`,
  },
};
