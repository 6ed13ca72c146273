// What is said about the rules of rules/names.ts, for people who ask.
import { implicitNodes } from '../../nodes/index.ts';
import type { RuleTexts } from '../rule-text.ts';

export const nameTexts: RuleTexts = {
  'node-name': {
    title: 'Each node has a name of the right form',
    explanation:
      'A name has 1 to 255 characters: a letter or underscore first, then letters, digits, underscores and hyphens.',
    source: 'Plugin schema, all versions; text of Kong’s own editor',
    example: `TODO`,
  },
  'node-name-unique': {
    title: 'No two nodes have the same name',
    explanation:
      'Connections and branches find nodes by name, so a name stands for one node. Labels mean the first of them.',
    source: 'Plugin documentation; the gateway’s wording is not published',
    example: `TODO`,
  },
  'node-name-reserved': {
    title: 'No node has the name of an implicit node',
    explanation: `The names ${Object.keys(implicitNodes).join(', ')} stand for nodes that every flow has.`,
    source: 'Plugin documentation, "Implicit nodes"; the gateway’s wording is not published',
    example: `TODO`,
  },
};
