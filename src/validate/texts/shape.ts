// What is said about the rules of rules/shape.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const shapeTexts: RuleTexts = {
  'config-shape': {
    title: 'The config is a map with a list of nodes',
    explanation: 'A datakit config is a map. Its `nodes` is a list, and each entry of the list is a map.',
    source: 'Plugin schema, all versions',
    example: `TODO`,
  },
  'node-count': {
    title: 'A flow has 1 to 64 nodes',
    explanation:
      'The gateway takes no empty flow and no more than 64 nodes. Merge jq nodes, or split the flow.',
    source: 'Plugin schema, all versions',
    example: `TODO`,
  },
  'node-type': {
    title: 'Each node has a known type',
    explanation:
      'The type says what a node does. Without it, or with an unknown one, the gateway refuses the flow.',
    source: 'Plugin schema, all versions; breaking changes of 3.11 (handlebars)',
    example: `TODO`,
  },
  'node-version': {
    title: 'The target gateway knows the node type',
    explanation:
      'Node types came with gateway versions: branch and cache in 3.12, the XML nodes in 3.13, the JWT nodes in 3.14.',
    source: 'Plugin schemas 3.11 to 3.15, changelog',
    example: `TODO`,
  },
};
