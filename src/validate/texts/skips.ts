// What is said about the rules of rules/skips.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const skipTexts: RuleTexts = {
  'reads-skipped': {
    title: 'A node that runs in any case reads from a member of a branch',
    explanation:
      'When the branch takes its other side, the member is skipped and this input is assumed to be null. That suits a node that joins both sides; otherwise make the reader a member too.',
    source: 'Plugin documentation, "branch", names only the order; what a reader gets is not published',
    example: `TODO`,
  },
};
