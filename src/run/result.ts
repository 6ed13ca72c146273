// What a run yields: events named as Kong's debugger names them, and their fold into one result.
import type { GatewayVersion } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { JqVersion } from '../jq/engine.ts';
import type { OutputValue, StudioLimit } from '../nodes/behaviour.ts';
import type { HeaderValues } from './sample.ts';

export type TraceAction =
  'run' | 'complete' | 'fail' | 'skip' | 'cancel' | 'schedule' | 'dispatch' | 'resume';

/** A value on an input or output; one without a value is not listed. */
export interface PortValue extends OutputValue {
  /** Null for the node as a whole. */
  readonly port: string | null;
}

export interface TraceEvent {
  /** Simulated milliseconds since the start of the run. */
  readonly at: number;
  readonly node: string;
  readonly type: string;
  readonly action: TraceAction;
  readonly phase: 'access' | 'response';
  readonly inputs?: readonly PortValue[];
  readonly outputs?: readonly PortValue[];
  readonly error?: string;
  /** The failure is the studio's own: the gateway could go on. */
  readonly limit?: StudioLimit;
  /** For skips: the branch that did not take this side. */
  readonly because?: string;
}

export type NodeStatus = 'complete' | 'fail' | 'skip' | 'cancel';

export interface NodeRecord {
  readonly status: NodeStatus;
  /** By port; the node as a whole is `$self`. */
  readonly inputs: JsonObject;
  readonly outputs: JsonObject;
  readonly error?: string;
  /** The failure is the studio's own: `unsupported` node type, `unmocked` answer or secret, `stopped` jq. */
  readonly limit?: StudioLimit;
  readonly started: number | null;
  readonly ended: number | null;
}

interface HttpMessage {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderValues;
  readonly body: string | null;
}
export interface CallRecord extends HttpMessage {
  /** Null when no answer came. */
  readonly status: number | null;
}
export interface ServiceRequest extends HttpMessage {
  readonly query: JsonObject;
}
export interface ClientResponse {
  readonly status: number;
  readonly headers: HeaderValues;
  readonly body: string | null;
}

/** An undocumented rule this run relied on. */
export interface Assumption {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly nodes: readonly string[];
}

export interface RunResult {
  readonly sample: string;
  readonly gateway: GatewayVersion;
  readonly jq: JqVersion;
  readonly outcome: 'proxied' | 'exit' | 'error';
  readonly service_request: ServiceRequest | null;
  /** Null when the run met a node type that the studio cannot run: what the client gets is not known. */
  readonly response: ClientResponse | null;
  readonly nodes: { readonly [name: string]: NodeRecord };
  readonly calls: { readonly [name: string]: readonly CallRecord[] };
  readonly events: readonly TraceEvent[];
  readonly assumptions: readonly Assumption[];
  /** Simulated milliseconds. */
  readonly duration: number;
}
