// What is said about the rules of rules/property.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const propertyTexts: RuleTexts = {
  'property-known': {
    title: 'The property exists',
    explanation:
      'The gateway refuses properties that it does not know. Values of your own go under kong.ctx.shared or kong.ctx.plugin.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `nodes:
  - name: CALLER
    type: property
    property: kong.client.customer
`,
  },
  'property-access': {
    title: 'The property can be read, or written, as the node does',
    explanation:
      'A property node with a connected input writes, otherwise it reads. Many properties allow only one of the two: take the input away to read, connect one to write.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `nodes:
  - name: UPSTREAM
    type: property
    property: kong.service.target
`,
  },
  'property-version': {
    title: 'The target gateway knows the property',
    explanation:
      'The property, or writing it, came with a later gateway. Raise the target, or do without the property.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `nodes:
  - name: CALLER
    type: property
    property: kong.client.consumer
    input: request.body
`,
    gateway: '3.13',
  },
  'property-old-name': {
    title: 'The property is written by its documented name',
    explanation: 'Kong’s own editor knows this name, the documentation another. Use the documented one.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `nodes:
  - name: REALM
    type: property
    property: kong.client.get_identity_realm_source
`,
  },
  'property-late': {
    title: 'A property of the answer runs in the response phase',
    explanation:
      'Kong allows this property only once the service has answered. The plan puts the node into the response phase; that the gateway does so is an assumption. Let nothing that goes to the service wait for the node.',
    source: 'Phases of Kong’s PDK; the plugin documentation is silent',
    example: `nodes:
  - name: STATUS
    type: property
    property: kong.service.response.status
    output: service_request.body
`,
  },
  'property-phase': {
    title: 'Properties are used while Kong allows it',
    explanation:
      'Kong lets these properties be read or written only before the service is called. A node that waits for the response of the service comes too late. Connect it to what is known earlier.',
    source: 'Phases of the Kong PDK; Datakit’s documentation does not say what the node then does',
    example: `nodes:
  - name: ROUTE_ELSEWHERE
    type: property
    property: kong.service.target
    input: service_response.body
`,
  },
  'property-type': {
    title: 'The value fits the property',
    explanation:
      'The gateway takes any value when it reads the config. This one cannot be of the documented type when it runs: make it fit with a jq node.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `nodes:
  - name: UPSTREAM
    type: property
    property: kong.service.target
    input: request.headers
`,
  },
};
