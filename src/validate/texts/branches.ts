// What is said about the rules of rules/branches.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const branchTexts: RuleTexts = {
  'branch-member': {
    title: 'A branch lists declared nodes',
    explanation:
      'Entries of `then` and `else` are names of nodes of the same flow; implicit nodes cannot be skipped.',
    source: 'Plugin documentation, "branch"; Kong’s own editor',
    example: `TODO`,
  },
  'branch-member-once': {
    title: 'A node is a member of one side of one branch',
    explanation:
      'What the gateway does with a node that stands in two branches, or on both sides, is not documented.',
    source: 'Kong’s own editor allows one place per node',
    example: `TODO`,
  },
};
