// What is said about the rules of rules/connections.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const connectionTexts: RuleTexts = {
  'connection-label': {
    title: 'Connections are written as NODE or NODE.FIELD',
    explanation:
      'Values of `input` and `output`, and of the maps `inputs` and `outputs`, name nodes. Put a literal value into a static node and connect that.',
    source: 'Plugin schema, all versions',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    inputs:
      query: limit=20
`,
  },
  'connection-node': {
    title: 'Connected nodes exist',
    explanation:
      'A label names a node of the same flow or an implicit one; it does not make a variable. Correct the name, or add the node.',
    source: 'Plugin documentation, "Node inputs and outputs"',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
  - name: COUNT
    type: jq
    input: ORDER.body
    jq: length
`,
  },
  'connection-field': {
    title: 'Connected inputs and outputs exist',
    explanation:
      'A label reaches the inputs and outputs of a node, no deeper. Pick inner values with a jq node.',
    source: 'Plugin documentation, tables of inputs and outputs',
    example: `nodes:
  - name: TOKEN
    type: jq
    input: request.headers.authorization
    jq: ltrimstr("Bearer ")
`,
  },
  'connection-vault': {
    title: 'Connected secrets are declared',
    explanation:
      'The implicit node `vault` has one output per name under `resources.vault`. Declare the secret there, or correct its name.',
    source: 'Plugin documentation, "vault"',
    example: `nodes:
  - name: API_HEADERS
    type: jq
    inputs: { key: vault.api_token }
    jq: '{ "X-Api-Key": .key }'
resources:
  vault:
    api_key: "{vault://env/api-key}"
`,
  },
  'connection-direction': {
    title: 'Connections lead from outputs to inputs',
    explanation:
      'Some nodes only give values (request, service_response, vault, static), some only take them (service_request, response, exit, branch). Read the answer of the service from service_response, and what the client sent from request.',
    source: 'Plugin documentation, tables of inputs and outputs',
    example: `nodes:
  - name: AUDIT
    type: call
    url: https://audit.example.com/
    method: POST
    inputs:
      body: service_request.body
`,
  },
  'connection-version': {
    title: 'The target gateway knows the connected input or output',
    explanation:
      'The input or output came with a later gateway; an earlier one refuses it as unknown. Raise the target, or connect something else.',
    source: 'Changelog 3.12 to 3.14',
    example: `nodes:
  - name: ROUTE
    type: jq
    input: request.path
    jq: split("/")[1]
`,
    gateway: '3.13',
  },
  'connection-type': {
    title: 'The types of both ends go together',
    explanation:
      'An object is a node as a whole; connect the field you mean, such as NODE.headers. A map takes maps only.',
    source: 'Plugin documentation, "Data types"',
    example: `nodes:
  - name: TOKEN
    type: call
    url: https://login.example.com/token
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    inputs:
      headers: TOKEN
`,
  },
  'connection-no-common-field': {
    title: 'Nodes connected as a whole have a field in common',
    explanation:
      'Node to node means field to field of the same name. Where no names agree, name the field to connect.',
    source: 'Plugin documentation, "Data types", object to object',
    example: `nodes:
  - name: CUSTOMER
    type: static
    values:
      id: c-1
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    input: CUSTOMER
`,
  },
  'connection-conflict': {
    title: 'Each input has one source',
    explanation:
      'An output may feed many inputs, an input takes one source. A node connected as a whole holds all its inputs. Remove one of the connections, or join the values in a jq node with `inputs`.',
    source: 'Plugin documentation, "Node inputs and outputs"',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    outputs: { body: response.body }
  - name: OFFERS
    type: call
    url: https://offers.example.com/
    outputs: { body: response.body }
`,
  },
  'connection-both-sides': {
    title: 'Each connection is declared once',
    explanation:
      'A connection is declared on its source or on its target; the same one on both is refused. Remove one of the two.',
    source: 'Kong’s own editor; what the gateway does is not published',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    outputs: { body: COUNT }
  - name: COUNT
    type: jq
    input: ORDERS.body
    jq: length
`,
  },
};
