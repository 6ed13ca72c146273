// The registry of rules: one family per file in rules/, one line here.
import type { Rule } from './rule.ts';
import { adviceRules } from './rules/advice.ts';
import { attributeRules } from './rules/attributes.ts';
import { branchRules } from './rules/branches.ts';
import { connectionRules } from './rules/connections.ts';
import { courseRules } from './rules/course.ts';
import { cycleRules } from './rules/cycles.ts';
import { headerCaseRules } from './rules/header-case.ts';
import { jqWordRules } from './rules/jq-words.ts';
import { labelRules } from './rules/labels.ts';
import { nameRules } from './rules/names.ts';
import { needRules } from './rules/needs.ts';
import { propertyRules } from './rules/property.ts';
import { resourceRules } from './rules/resources.ts';
import { secretRules } from './rules/secrets.ts';
import { shapeRules } from './rules/shape.ts';
import { skipRules } from './rules/skips.ts';
import { versionRules } from './rules/versions.ts';

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
  ...jqWordRules,
  ...headerCaseRules,
  ...adviceRules,
  ...secretRules,
  ...courseRules,
  ...versionRules,
];
