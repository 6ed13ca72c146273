// What is said about the rules of rules/cycles.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const cycleTexts: RuleTexts = {
  'dependency-cycle': {
    title: 'No node waits for itself',
    explanation:
      'Every connection is a dependency, a branch comes before its members, and a request passes request, service_request, service_response and response in this order. Up to 3.12 all calls are made before service_request. Cut one connection of the circle.',
    source: 'Plugin documentation, "Execution order" and "call"; changelog 3.13',
    example: `nodes:
  - name: QUERY
    type: jq
    input: ORDERS.body
    jq: '{ page: .next }'
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    inputs:
      query: QUERY
`,
  },
};
