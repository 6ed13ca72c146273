// The shape of a rule's cases: flows that pass it and flows that it finds something in.
import type { GatewayVersion } from '../../base/gateway.ts';
import type { Json, JsonObject } from '../../base/json.ts';

export interface PassingCase {
  readonly nodes?: readonly Json[];
  /** The config around the nodes; with `config` instead, the whole of it. */
  readonly around?: JsonObject;
  readonly config?: Json;
  readonly gateway?: GatewayVersion;
}

export interface FailingCase extends PassingCase {
  /** `path: message` of every finding of the rule. */
  readonly finds: readonly string[];
  /** Titles of the fixes of the first finding. */
  readonly fixes?: readonly string[];
}

export interface Cases {
  readonly passes: readonly PassingCase[];
  readonly fails: readonly FailingCase[];
}

export type RuleCases = { readonly [rule: string]: Cases };
