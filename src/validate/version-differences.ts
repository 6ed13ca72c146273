// What a flow does otherwise on one gateway than on another, without being refused by either.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Path } from '../base/path.ts';
import type { Flow } from '../model/flow.ts';

export interface VersionDifference {
  /** The version that brought it. */
  readonly since: GatewayVersion;
  readonly message: string;
  /** Place inside the config. */
  readonly path: Path;
}

/** Nothing is known yet. */
export const versionDifferences = (
  _flow: Flow,
  _from: GatewayVersion,
  _to: GatewayVersion,
): readonly VersionDifference[] => [];
