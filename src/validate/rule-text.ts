// What is said about a rule to people who ask: it loads apart from the checks, which run at each key.
import type { GatewayVersion } from '../base/gateway.ts';

export interface RuleText {
  /** What holds when the rule is kept, as a sentence without a full stop. */
  readonly title: string;
  /** Why the rule is there and what to do, in a few sentences. */
  readonly explanation: string;
  /** Where the rule stands, or what it is inferred from. */
  readonly source: string;
  /** A datakit config in YAML that the rule finds something in; empty where a short text cannot show it. */
  readonly example: string;
  /** The target that the example is checked for; the newest where none is named. */
  readonly gateway?: GatewayVersion;
}

export type RuleTexts = { readonly [rule: string]: RuleText };
