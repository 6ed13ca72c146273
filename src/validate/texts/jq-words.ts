// What is said about the rules of rules/jq-words.ts and rules/header-case.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const jqWordTexts: RuleTexts = {
  'jq-version': {
    title: 'The target’s jq has every word of the program',
    explanation:
      'Gateways up to 3.12 ship jq 1.7.1, later ones jq 1.8. A word that the jq does not have makes the program unfit. Raise the target, or write it with older words: `ltrimstr` for `trimstr`, `.[n:]` for `skip`.',
    source: 'Gateway changelog 3.13 (jq 1.8.1); builtins compared in both engines',
    gateway: '3.12',
    example: `nodes:
  - name: TIDY
    type: jq
    input: request.body
    jq: .name | trim
`,
  },
  'jq-environment': {
    title: 'Programs do not read the environment',
    explanation:
      'The environment is that of the gateway process, and differs from node to node and from this studio, where it is empty. Settings belong into a static node, secrets into `resources.vault`.',
    source: 'jq’s manual, `$ENV`; Kong runs jq inside the gateway process',
    example: `nodes:
  - name: REGION
    type: jq
    jq: $ENV.REGION
`,
  },
  'jq-input': {
    title: 'Programs take their one input as `.`',
    explanation:
      'On a command line jq reads one value after the other. A jq node has one input, so `input` and `inputs` find nothing more and fail. Several values come as named `inputs`, seen as `.name`.',
    source: 'jq’s manual, `input`; Kong’s jq library gives no further inputs',
    example: `nodes:
  - name: ALL
    type: jq
    input: request.body
    jq: '[., inputs]'
`,
  },
  'jq-arguments': {
    title: 'Programs use no arguments and modules of the jq command',
    explanation:
      'Kong compiles the program as it is: there are no `--arg` values, and no folder of modules. Connect values as inputs, and write definitions into the program.',
    source: 'Kong’s jq library compiles without arguments and without a library path',
    example: `nodes:
  - name: GREET
    type: jq
    jq: '"Hello " + $ARGS.named.name'
`,
  },
  'jq-header-case': {
    title: 'Header lookups in jq find the header in any case',
    explanation:
      'Names of headers keep the case in which they came. Nodes find them in any case, jq does not: `.Authorization` misses `authorization`, which is how HTTP/2 clients write it. Turn the names to lower case first.',
    source: 'Plugin documentation, on the case of headers in jq',
    example: `nodes:
  - name: TOKEN
    type: jq
    input: request.headers
    jq: .Authorization
    output: response.body
`,
  },
};
