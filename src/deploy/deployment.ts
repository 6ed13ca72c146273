// What is asked about: a flow with what stands beside it, and the gateway that is meant.
import type { GatewayVersion } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Flow } from '../model/flow.ts';
import type { ScopeKind } from '../model/scope.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { Target } from './targets.ts';

export interface Deployment {
  readonly flow: Flow;
  readonly options: PluginOptions;
  /** Empty for every request. */
  readonly scope: readonly ScopeKind[];
  readonly gateway: GatewayVersion;
  /** Whether the control plane is a member of a control plane group. */
  readonly grouped: boolean;
}

/** `fails`: it does not run, or not as it says. `care`: it runs if the person sees to something. `note`: good to know. */
export type Weight = 'fails' | 'care' | 'note';

export interface Reason {
  readonly check: string;
  readonly weight: Weight;
  readonly message: string;
  /** Inside the config; empty for what is about the plugin as a whole. */
  readonly path: Path;
  /** True when Kong's documentation states it, false when it is inferred. */
  readonly documented: boolean;
  /** Where it stands, or what it is inferred from. */
  readonly source: string;
}

export type FoundReason = Pick<Reason, 'message'> & Partial<Pick<Reason, 'path' | 'weight'>>;

export interface DeployCheck {
  /** Kebab-case and stable. */
  readonly id: string;
  readonly targets: readonly Target[];
  readonly weight: Weight;
  readonly documented: boolean;
  readonly source: string;
  readonly check: (deployment: Deployment, target: Target) => readonly FoundReason[];
}

export const configOf = ({ flow }: Deployment): JsonObject => flow.config ?? {};
