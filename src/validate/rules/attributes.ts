// Attributes against the catalogue. One walk finds all faults; each rule here speaks for one kind of them.
import type { AttributeFault, FaultKind } from '../attribute-fault.ts';
import type { RuleContext } from '../context.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import { raiseTarget, removeAt, writeAt } from '../fixes.ts';
import { asOneLabel } from '../label-fixes.ts';
import type { Found, Rule } from '../rule.ts';

function attributeRule(kind: FaultKind): Rule {
  return {
    id: `attribute-${kind}`,
    severity: 'error',
    documented: true,
    check: (context) =>
      context.attributeFaults.filter((fault) => fault.kind === kind).map((fault) => asFound(context, fault)),
  };
}

function asFound(context: RuleContext, fault: AttributeFault): Found {
  const { message, path, at } = fault;
  return { message, path, ...(at === undefined ? {} : { at }), fixes: fixesFor(context, fault) };
}

function fixesFor(context: RuleContext, fault: AttributeFault): readonly FlowFix[] {
  if (fault.kind === 'unknown') return [...asOneLabel(context, fault.path), ...removeAt(context, fault.path)];
  if (fault.needs !== undefined) return [...raiseTarget(fault.needs), ...removeAt(context, fault.path)];
  return fault.meant === undefined ? [] : writeAt(context, fault.path, fault.meant);
}

const kinds: readonly FaultKind[] = [
  'unknown',
  'required',
  'kind',
  'length',
  'pattern',
  'choice',
  'bounds',
  'url',
  'version',
];

export const attributeRules: readonly Rule[] = kinds.map(attributeRule);
