// How a node type runs: a function of its attributes and inputs that says how the node ended. What reaches beyond
// the node (the HTTP exchange, jq, the cache, properties) comes in as its context.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import type { Exchange, HttpAnswer, HttpRequest } from '../http/exchange.ts';
import type { JqOutcome } from '../jq/engine.ts';
import type { OpenRule } from './open-rules.ts';

/** `text` is jq's own rendering where jq made the value; numbers there are exact. */
export interface OutputValue {
  readonly value: Json;
  readonly text?: string;
}

/** By port, null for the node as a whole. A port that is missing has no value ("nil"), which is not null. */
export type Outputs = ReadonlyMap<string | null, OutputValue>;

/** Connected inputs by port, null for the node as a whole; undefined where the source gave no value ("nil"). */
export type Inputs = ReadonlyMap<string | null, Json | undefined>;

/** Why the studio could not let a node do its work, where a gateway could: not a fault of the flow. */
export type StudioLimit = 'unsupported' | 'unmocked' | 'stopped';

export type Outcome =
  | { readonly kind: 'complete'; readonly outputs: Outputs }
  | Failure
  /** The studio does not run this node type. */
  | { readonly kind: 'unsupported'; readonly error: string }
  | { readonly kind: 'branch'; readonly taken: 'then' | 'else' }
  /** The flow ends here with an answer of its own. */
  | { readonly kind: 'exit'; readonly answer: HttpAnswer }
  /** The node waits for an answer from the network. */
  | CallInFlight;

export interface Failure {
  readonly kind: 'fail';
  readonly error: string;
  /** What the node had already learnt; traces show it, no node reads it. */
  readonly outputs?: Outputs;
  /** The wording is Kong's. */
  readonly documented?: true;
  readonly limit?: StudioLimit;
}

export interface CallInFlight {
  readonly kind: 'call';
  readonly request: HttpRequest;
  /** Milliseconds. */
  readonly timeout: number;
  readonly resume: (answer: HttpAnswer) => Outcome;
}

export interface CacheStore {
  /** Undefined on a miss. Times are milliseconds since 1970. */
  get(key: string, now: number): Json | undefined;
  set(key: string, value: Json, expires: number): void;
}

/** A secret declared under `resources.vault`. */
export interface Secret {
  /** As written in the config. */
  readonly reference: string;
  /** Null when the sample has none. */
  readonly value: string | null;
}

export interface RunContext {
  readonly gateway: GatewayVersion;
  readonly phase: 'access' | 'response';
  readonly exchange: Exchange;
  readonly cache: CacheStore;
  readonly vault: ReadonlyMap<string, Secret>;
  /** Kong's properties as the sample gives them and as nodes have set them. */
  readonly properties: Map<string, Json>;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: number;
  jq(program: string, input: string): Promise<JqOutcome>;
  /** Whether any node reads this output, or the node as a whole. */
  isRead(port: string): boolean;
  /** Notes that the node reads or writes something that others may write beside their connections. */
  uses(what: string, isWrite: boolean): void;
  /** Notes that the run relies on a rule that is not documented. */
  assume(rule: OpenRule): void;
}

export interface NodeRun<Attributes> {
  readonly attributes: Attributes;
  readonly inputs: Inputs;
  readonly context: RunContext;
}

export type Behaviour<Attributes> = (node: NodeRun<Attributes>) => Outcome | Promise<Outcome>;

export const nothing: Outputs = new Map();

/** Named outputs; undefined ones stay without a value. */
export const fields = (values: { readonly [port: string]: Json | undefined }): Outputs =>
  new Map(
    Object.entries(values).flatMap(([port, value]) => (value === undefined ? [] : [[port, { value }]])),
  );

/** The output of the node as a whole. */
export const whole = (value: Json, text?: string): Outputs =>
  new Map([[null, text === undefined ? { value } : { value, text }]]);

export const complete = (outputs: Outputs): Outcome => ({ kind: 'complete', outputs });

export const fail = (error: string, more: Omit<Failure, 'kind' | 'error'> = {}): Failure => ({
  kind: 'fail',
  error,
  ...more,
});

export const unsupported = (type: string): Outcome => ({
  kind: 'unsupported',
  error: `the studio cannot run ${type} nodes yet; the gateway can`,
});
