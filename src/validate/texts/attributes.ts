// What is said about the rules of rules/attributes.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const attributeTexts: RuleTexts = {
  'attribute-unknown': {
    title: 'No unknown attributes',
    explanation:
      'The gateway refuses attributes that the node type, or the config, does not have. Correct the name, or remove the attribute.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: ORDERS
    type: call
    uri: https://orders.example.com/
    url: https://orders.example.com/
`,
  },
  'attribute-required': {
    title: 'Required attributes are set',
    explanation:
      'A node cannot be made without this attribute. A null counts as unset. Add the attribute with a value.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: FIRST_ITEM
    type: jq
    input: request.body
`,
  },
  'attribute-kind': {
    title: 'Values are of the right kind',
    explanation:
      'The attribute takes another kind of value. In YAML, quote a text that reads as a number or a boolean, and write numbers and booleans without quotes.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: CREATED
    type: exit
    status: "201"
`,
  },
  'attribute-length': {
    title: 'Lengths are within limits',
    explanation:
      'Texts, lists and maps have least and greatest lengths. Fill what is empty or leave the attribute out; shorten what is too long, or spread it over several nodes.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    method: ""
`,
  },
  'attribute-pattern': {
    title: 'Texts have the right form',
    explanation:
      'The text may hold only certain characters: an HTTP method is written in capitals; the name of a secret has letters, digits, underscores and hyphens.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: UPDATE
    type: call
    url: https://orders.example.com/
    method: patch
`,
  },
  'attribute-choice': {
    title: 'Values are among the allowed ones',
    explanation:
      'The attribute takes one of a fixed set of texts, which the message lists. Write one of them.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: PRICES
    type: cache
    inputs: { key: request.body }
resources:
  cache: { strategy: disk }
`,
  },
  'attribute-bounds': {
    title: 'Numbers are within bounds',
    explanation:
      'The number is smaller or larger than the gateway allows. The message names the bounds; choose a number between them.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `nodes:
  - name: REFUSED
    type: exit
    status: 1403
`,
  },
  'attribute-url': {
    title: 'URLs name a scheme and a host',
    explanation: 'Write the whole address, such as https://example.com/path.',
    source: 'Kong’s shared type `url`',
    example: `nodes:
  - name: ORDERS
    type: call
    url: orders.example.com/list
`,
  },
  'attribute-version': {
    title: 'The target gateway knows the attribute',
    explanation:
      'The attribute came with a later gateway; an earlier one refuses it as unknown. Raise the target, or remove the attribute.',
    source: 'Plugin schemas 3.11 to 3.15, changelog',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    ssl_verify: true
`,
    gateway: '3.12',
  },
};
