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
  'jq-several-results': {
    title: 'jq programs give one result',
    explanation:
      'In the last run this program gave more than one result. Which of them the gateway takes is not documented: the run takes the first. Collect them in a list with [ ], or keep one with first( ).',
    source: 'Seen in a run; the documentation speaks of one result only',
    example: `nodes:
  - name: PRICES
    type: jq
    input: request.body
    jq: '.items[].price'
    output: response.body
`,
  },
  'jq-no-result': {
    title: 'jq programs give a result',
    explanation:
      'In the last run this program gave nothing at all. What the gateway then hands on is not documented: the run takes null. Give a value for that case, such as with // null.',
    source: 'Seen in a run; the documentation speaks of one result only',
    example: `nodes:
  - name: FIRST_ADMIN
    type: jq
    input: request.body
    jq: '.users[] | select(.admin)'
    output: response.body
`,
  },
};
