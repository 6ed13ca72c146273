// All that is derived from one text for one gateway: what the studio draws and the CLI prints. Plain data, so
// that it can cross a worker border.
import type { Range } from './base/diagnostic.ts';
import type { GatewayVersion } from './base/gateway.ts';
import type { Connection } from './model/connection.ts';
import type { Flow } from './model/flow.ts';
import type { FlowDiagnostic } from './model/flow-finding.ts';
import type { SourcePlugin } from './model/source-plugin.ts';
import type { ExecutionPlan } from './plan/plan.ts';

/** A datakit config found in a text, as a person can choose it. */
export interface PlaceSummary {
  readonly kind: string;
  readonly title: string;
}

export interface Analysis {
  readonly text: string;
  readonly gateway: GatewayVersion;
  /** Index of the open config in `places`. */
  readonly place: number;
  readonly places: readonly PlaceSummary[];
  /** What stands beside the open config; empty for a config that stands alone. */
  readonly source: SourcePlugin;
  /** Null while the text cannot be read, or holds no datakit config. */
  readonly flow: Flow | null;
  readonly connections: readonly Connection[];
  readonly plan: ExecutionPlan | null;
  /** Syntax problems and rule findings, in text order. jq programs are checked apart: that takes an engine. */
  readonly diagnostics: readonly FlowDiagnostic[];
  /** Lines of each node of the flow, by node index. */
  readonly nodeRanges: readonly Range[];
}
