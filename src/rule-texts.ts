// A front door of its own: what is said about the rules, loaded when somebody asks.
import { textTexts } from './validate/texts/text.ts';
import { shapeTexts } from './validate/texts/shape.ts';
import { nameTexts } from './validate/texts/names.ts';
import { attributeTexts } from './validate/texts/attributes.ts';
import { needTexts } from './validate/texts/needs.ts';
import { jqWordTexts } from './validate/texts/jq-words.ts';
import { labelTexts } from './validate/texts/labels.ts';
import { connectionTexts } from './validate/texts/connections.ts';
import { courseTexts } from './validate/texts/course.ts';
import { cycleTexts } from './validate/texts/cycles.ts';
import { branchTexts } from './validate/texts/branches.ts';
import { skipTexts } from './validate/texts/skips.ts';
import { versionTexts } from './validate/texts/versions.ts';
import { resourceTexts } from './validate/texts/resources.ts';
import { propertyTexts } from './validate/texts/property.ts';
import { adviceTexts } from './validate/texts/advice.ts';
import { jqTexts } from './validate/texts/jq.ts';
import { findingsApart, type RuleHead } from './validate/apart.ts';
import type { RuleTexts } from './validate/rule-text.ts';
import { rules } from './validate/rules.ts';

export type { RuleHead } from './validate/apart.ts';
export type { RuleText, RuleTexts } from './validate/rule-text.ts';

/** All that a report can name: what the reader of the text and jq find, then the rules in their order. */
export const ruleHeads: readonly RuleHead[] = [...findingsApart, ...rules];

/** By rule id, findings apart from the rules included. */
export const ruleTexts: RuleTexts = {
  ...textTexts,
  ...shapeTexts,
  ...nameTexts,
  ...attributeTexts,
  ...needTexts,
  ...labelTexts,
  ...connectionTexts,
  ...cycleTexts,
  ...branchTexts,
  ...skipTexts,
  ...resourceTexts,
  ...propertyTexts,
  ...jqWordTexts,
  ...adviceTexts,
  ...courseTexts,
  ...versionTexts,
  ...jqTexts,
};
