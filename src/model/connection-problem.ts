// What is wrong with a label or the connection it declares, as data: rules word it into findings, the canvas marks it.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Path } from '../base/path.ts';
import type { Connection, Declaration } from './connection.ts';

export type ConnectionProblemKind =
  /** Not text, too long, or neither NODE nor NODE.FIELD. */
  | 'label'
  /** `inputs` or `outputs` is not a map. */
  | 'labels'
  | 'unknown-node'
  /** The node takes no inputs, or gives no outputs. */
  | 'direction'
  | 'unknown-field'
  | 'unknown-vault'
  | 'version'
  | 'type'
  | 'no-common-field'
  | 'conflict'
  | 'both-sides';

export interface ConnectionProblem {
  readonly kind: ConnectionProblemKind;
  readonly message: string;
  readonly path: Path;
  readonly at?: 'key';
  readonly documented: boolean;
  readonly severity: 'error';
  /** Null when the label could not be read. */
  readonly declaration: Declaration | null;
  /** A label that was probably meant. */
  readonly meant?: string;
  /** The gateway version that would mend it. */
  readonly needs?: GatewayVersion;
  /** The connection that stands in the way. */
  readonly existing?: Connection;
}
