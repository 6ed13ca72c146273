// What is said about the programs of jq nodes, which ../jq.ts finds with an engine, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const jqTexts: RuleTexts = {
  'jq-program': {
    title: 'jq programs compile',
    explanation:
      'The jq of the gateway cannot read this program: 1.7.1 up to gateway 3.12, 1.8.2 from 3.13. The message is the one of jq. Look for a bracket or quote that is not closed, and for a function that this jq does not have.',
    source:
      'jq itself; whether the gateway refuses the config or fails at the first request is not published',
    example: `nodes:
  - name: TOTAL
    type: jq
    input: request.body
    jq: '[.items[].price | add'
    output: response.body
`,
  },
  'jq-unchecked': {
    title: 'jq programs can be checked',
    explanation:
      'jq did not come to an end with this program, or ended with it, so it is not known whether the program compiles. Make it smaller, or spread it over several nodes.',
    source: 'A limit of Datakit Studio, so that no program stops the others',
    example: '',
  },
};
