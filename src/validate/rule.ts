// The shape of a rule. A rule is one fact about what the gateway accepts; it looks at the whole context and tells each
// place where the flow breaks it. What is said about it, and its source, stands in texts/, which loads when asked for.
import type { Severity } from '../base/diagnostic.ts';
import type { FlowFinding } from '../model/flow-finding.ts';
import type { RuleContext } from './context.ts';

/** A finding without what its rule says anyway; `severity` and `documented` only where they differ from the rule's. */
export type Found = Omit<FlowFinding, 'rule' | 'severity' | 'documented'> & {
  readonly severity?: Severity;
  readonly documented?: boolean;
};

export interface Rule {
  /** Kebab-case; stable, because reports and people's notes name it. */
  readonly id: string;
  readonly severity: Severity;
  /** True when Kong's documentation or schema states the rule, false when it is inferred. */
  readonly documented: boolean;
  readonly check: (context: RuleContext) => readonly Found[];
}
