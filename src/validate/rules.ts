// The registry of rules: one family per file in rules/, one line here.
import type { Rule } from './rule.ts';
import { adviceRules } from './rules/advice.ts';
import { attributeRules } from './rules/attributes.ts';
import { branchRules } from './rules/branches.ts';
import { connectionRules } from './rules/connections.ts';
import { cycleRules } from './rules/cycles.ts';
import { labelRules } from './rules/labels.ts';
import { nameRules } from './rules/names.ts';
import { needRules } from './rules/needs.ts';
import { propertyRules } from './rules/property.ts';
import { resourceRules } from './rules/resources.ts';
import { shapeRules } from './rules/shape.ts';
import { skipRules } from './rules/skips.ts';

export const rules: readonly Rule[] = [
  ...shapeRules,
  ...nameRules,
  ...attributeRules,
  ...needRules,
  ...labelRules,
  ...connectionRules,
  ...cycleRules,
  ...branchRules,
  ...skipRules,
  ...resourceRules,
  ...propertyRules,
  ...adviceRules,
];
