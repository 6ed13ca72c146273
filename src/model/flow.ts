// A flow as read from a config: lenient, so that a half-written text still draws. Rules judge it elsewhere.
import type { JsonObject, Json } from '../base/json.ts';
import type { NodeType } from '../nodes/index.ts';

export interface FlowNode {
  /** Zero-based position in `config.nodes`. */
  readonly index: number;
  /** Identity on the canvas and in a layout: the name, made unique where names are missing or repeated. */
  readonly key: string;
  /** As written; empty when missing or not a string. */
  readonly name: string;
  /** Null when the type is missing or unknown; `typeText` has what was written. */
  readonly type: NodeType | null;
  readonly typeText: string;
  /** Every attribute as written, `name` and `type` included. */
  readonly attributes: JsonObject;
}

export interface Flow {
  /** The whole config as written; null when it is not a map. */
  readonly config: JsonObject | null;
  /** What stands where the config is expected, whatever its kind. */
  readonly raw: Json;
  readonly nodes: readonly FlowNode[];
  /** Names declared under `resources.vault`, in text order. */
  readonly vault: readonly string[];
  readonly debug: boolean;
}
