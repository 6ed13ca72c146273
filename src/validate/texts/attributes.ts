// What is said about the rules of rules/attributes.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const attributeTexts: RuleTexts = {
  'attribute-unknown': {
    title: 'No unknown attributes',
    explanation: 'The gateway refuses attributes that the node type, or the config, does not have.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-required': {
    title: 'Required attributes are set',
    explanation: 'A node cannot be made without this attribute. A null counts as unset.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-kind': {
    title: 'Values are of the right kind',
    explanation:
      'The attribute takes another kind of value. In YAML, quote a text that reads as a number or a boolean.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-length': {
    title: 'Lengths are within limits',
    explanation: 'Texts, lists and maps have least and greatest lengths.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-pattern': {
    title: 'Texts have the right form',
    explanation:
      'The text may hold only certain characters: an HTTP method, for one, is written in capitals.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-choice': {
    title: 'Values are among the allowed ones',
    explanation: 'The attribute takes one of a fixed set of texts.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-bounds': {
    title: 'Numbers are within bounds',
    explanation: 'The number is smaller or larger than the gateway allows.',
    source: 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library',
    example: `TODO`,
  },
  'attribute-url': {
    title: 'URLs name a scheme and a host',
    explanation: 'Write the whole address, such as https://example.com/path.',
    source: 'Kong’s shared type `url`',
    example: `TODO`,
  },
  'attribute-version': {
    title: 'The target gateway knows the attribute',
    explanation: 'The attribute came with a later gateway; an earlier one refuses it as unknown.',
    source: 'Plugin schemas 3.11 to 3.15, changelog',
    example: `TODO`,
  },
};
