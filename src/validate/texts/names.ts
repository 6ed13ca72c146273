// What is said about the rules of rules/names.ts, for people who ask.
import { implicitNodes } from '../../nodes/index.ts';
import type { RuleTexts } from '../rule-text.ts';

export const nameTexts: RuleTexts = {
  'node-name': {
    title: 'Each node has a name of the right form',
    explanation:
      'A name has 1 to 255 characters: a letter or underscore first, then letters, digits, underscores and hyphens. A node without a name cannot be connected.',
    source: 'Plugin schema, all versions; text of Kong’s own editor',
    example: `nodes:
  - name: get orders
    type: call
    url: https://orders.example.com/
`,
  },
  'node-name-unique': {
    title: 'No two nodes have the same name',
    explanation:
      'Connections and branches find nodes by name, so a name stands for one node. Rename one of them; until then labels mean the first.',
    source: 'Plugin documentation; the gateway’s wording is not published',
    example: `nodes:
  - name: FETCH
    type: call
    url: https://orders.example.com/
  - name: FETCH
    type: call
    url: https://prices.example.com/
`,
  },
  'node-name-reserved': {
    title: 'No node has the name of an implicit node',
    explanation: `The names ${Object.keys(implicitNodes).join(', ')} stand for nodes that every flow has. Choose another name; such a node is connected, never declared.`,
    source: 'Plugin documentation, "Implicit nodes"; the gateway’s wording is not published',
    example: `nodes:
  - name: response
    type: exit
    status: 204
`,
  },
};
