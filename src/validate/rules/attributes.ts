// Attributes against the catalogue. One walk finds all faults; each rule here speaks for one kind of them.
import type { AttributeFault, FaultKind } from '../attribute-fault.ts';
import type { RuleContext } from '../context.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import { raiseTarget, removeAt, writeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const schema = 'Plugin schemas 3.11 to 3.15; texts of Kong’s schema library';

interface Words {
  readonly title: string;
  readonly explanation: string;
  readonly source?: string;
}

function attributeRule(kind: FaultKind, { title, explanation, source = schema }: Words): Rule {
  return {
    id: `attribute-${kind}`,
    title,
    severity: 'error',
    documented: true,
    explanation,
    source,
    check: (context) =>
      context.attributeFaults.filter((fault) => fault.kind === kind).map((fault) => asFound(context, fault)),
  };
}

function asFound(context: RuleContext, fault: AttributeFault): Found {
  const { message, path, at } = fault;
  return { message, path, ...(at === undefined ? {} : { at }), fixes: fixesFor(context, fault) };
}

function fixesFor(context: RuleContext, fault: AttributeFault): readonly FlowFix[] {
  if (fault.kind === 'unknown') return removeAt(context, fault.path);
  if (fault.needs !== undefined) return [...raiseTarget(fault.needs), ...removeAt(context, fault.path)];
  return fault.meant === undefined ? [] : writeAt(context, fault.path, fault.meant);
}

export const attributeRules: readonly Rule[] = [
  attributeRule('unknown', {
    title: 'No unknown attributes',
    explanation: 'The gateway refuses attributes that the node type, or the config, does not have.',
  }),
  attributeRule('required', {
    title: 'Required attributes are set',
    explanation: 'A node cannot be made without this attribute. A null counts as unset.',
  }),
  attributeRule('kind', {
    title: 'Values are of the right kind',
    explanation:
      'The attribute takes another kind of value. In YAML, quote a text that reads as a number or a boolean.',
  }),
  attributeRule('length', {
    title: 'Lengths are within limits',
    explanation: 'Texts, lists and maps have least and greatest lengths.',
  }),
  attributeRule('pattern', {
    title: 'Texts have the right form',
    explanation:
      'The text may hold only certain characters: an HTTP method, for one, is written in capitals.',
  }),
  attributeRule('choice', {
    title: 'Values are among the allowed ones',
    explanation: 'The attribute takes one of a fixed set of texts.',
  }),
  attributeRule('bounds', {
    title: 'Numbers are within bounds',
    explanation: 'The number is smaller or larger than the gateway allows.',
  }),
  attributeRule('url', {
    title: 'URLs name a scheme and a host',
    explanation: 'Write the whole address, such as https://example.com/path.',
    source: 'Kong’s shared type `url`',
  }),
  attributeRule('version', {
    title: 'The target gateway knows the attribute',
    explanation: 'The attribute came with a later gateway; an earlier one refuses it as unknown.',
    source: 'Plugin schemas 3.11 to 3.15, changelog',
  }),
];
