// What can be wrong with one value of a config, measured against the catalogue's field specs. Texts are those of Kong's
// schema library (kong/db/schema/init.lua), which all plugins share.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import type { Path } from '../base/path.ts';

export type FaultKind =
  'unknown' | 'required' | 'kind' | 'length' | 'pattern' | 'choice' | 'bounds' | 'url' | 'version';

export interface AttributeFault {
  readonly kind: FaultKind;
  readonly message: string;
  readonly path: Path;
  readonly at?: 'key';
  /** The value that was most likely meant. */
  readonly meant?: Json;
  /** The gateway version that knows the attribute. */
  readonly needs?: GatewayVersion;
}

/** Where faults are gathered while a config is walked. */
export interface FaultWalk {
  readonly gateway: GatewayVersion;
  readonly faults: AttributeFault[];
}
