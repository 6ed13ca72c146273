// What is said about the rules of rules/skips.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const skipTexts: RuleTexts = {
  'reads-skipped': {
    title: 'What reads from a member of a branch is a member too',
    explanation:
      'When the branch takes its other side, the member is skipped and this input is assumed to be null. That suits a node that joins both sides; otherwise make the reader a member too.',
    source: 'Plugin documentation, "branch", names only the order; what a reader gets is not published',
    example: `nodes:
  - name: WANTS_PRICES
    type: jq
    input: request.query
    jq: .prices == "yes"
  - name: GATE
    type: branch
    input: WANTS_PRICES
    then: [PRICES]
  - name: PRICES
    type: call
    url: https://prices.example.com/
  - name: ANSWER
    type: jq
    inputs: { prices: PRICES.body }
    jq: .prices.items
    output: response.body
`,
  },
};
