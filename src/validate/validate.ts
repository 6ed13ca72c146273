// All rules over one flow. jq programs are judged apart (jq.ts), because that takes an engine.
import type { FlowFinding } from '../model/flow-finding.ts';
import type { ValidationContext } from './context.ts';
import { ruleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** In the order of the rules; places and their order in a text are the reader's matter. */
export function validate(context: ValidationContext): readonly FlowFinding[] {
  const whole = ruleContext(context);
  return rules.flatMap((rule) => rule.check(whole).map((found) => asFinding(rule, found)));
}

const asFinding = (rule: Rule, found: ReturnType<Rule['check']>[number]): FlowFinding => ({
  rule: rule.id,
  severity: rule.severity,
  documented: rule.documented,
  ...found,
});
