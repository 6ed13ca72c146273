// What a flow does otherwise from some gateway on, without being refused by any: such a difference is told when the
// target changes, and on targets that are older than it.
import type { GatewayVersion } from '../../base/gateway.ts';
import type { Path } from '../../base/path.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import type { RuleContext } from '../context.ts';

export interface Place {
  /** What holds before and from `since` on, true whatever the target is. */
  readonly message: string;
  readonly path: Path;
  /** Mends for targets before `since`. */
  readonly fixes?: readonly FlowFix[];
}

export interface Difference {
  /** The id of its rule. */
  readonly rule: string;
  readonly since: GatewayVersion;
  readonly documented: boolean;
  /** Told when the target changes, and no rule for older targets. */
  readonly onChangeOnly?: true;
  readonly find: (context: RuleContext) => readonly Place[];
}
