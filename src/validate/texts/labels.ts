// What is said about the rules of rules/labels.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const labelTexts: RuleTexts = {
  'label-attributes': {
    title: 'A node has `input` or `inputs`, `output` or `outputs`, not both',
    explanation: 'Connect a node as a whole with one label, or field by field with a map.',
    source: 'Kong’s own editor; the gateway’s wording is not published',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    output: response
    outputs:
      body: service_request.body
`,
  },
};
