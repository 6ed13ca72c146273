// `--ignore RULE,RULE`: rules that are switched off. Never errors: what the gateway refuses stays refused.
import { err, ok, type Result } from '../src/index.ts';
import { ruleHeads } from '../src/rule-texts.ts';

/** Ids of rules, or the sentence that says what is wrong with them. */
export function readIgnored(lists: readonly string[]): Result<readonly string[], string> {
  const ids = lists.flatMap((list) => list.split(',')).map((id) => id.trim());
  for (const id of ids) {
    const rule = ruleHeads.find((head) => head.id === id);
    if (rule === undefined) return err(`"${id}" is not a rule. docs/rules.md lists them.`);
    if (rule.severity === 'error')
      return err(`"${id}" finds errors, and errors cannot be ignored: the gateway refuses such a flow.`);
  }
  return ok(ids);
}
