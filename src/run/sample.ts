// What goes through a flow: a request, the answers of the services it calls, and the state it meets.
import type { Json, JsonObject } from '../base/json.ts';
import type { HeaderValues } from '../http/headers.ts';

export type { HeaderValues };

/** A mocked answer. Either a status or an `error` such as `connection refused`. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderValues;
  /** Objects and arrays stand for JSON text; a string is the text itself. */
  readonly body: Json;
  /** Simulated milliseconds. */
  readonly latency: number;
  readonly error?: string;
}

export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderValues;
  readonly body: Json;
}

export interface Sample {
  readonly name: string;
  readonly request: SampleRequest;
  /** By call node; several answers are used in turn. */
  readonly calls: { readonly [node: string]: readonly Answer[] };
  readonly service: Answer;
  readonly vault: { readonly [name: string]: string };
  readonly properties: JsonObject;
  /** Entries present before the run, by cache key. */
  readonly cache: JsonObject;
  /** ISO 8601 time at which the run starts. */
  readonly clock: string;
}

/** What stands where a sample leaves something out. */
export const plainRequest: SampleRequest = {
  method: 'GET',
  url: 'http://localhost:8000/',
  headers: {},
  body: null,
};
export const plainAnswer: Answer = { status: 200, headers: {}, body: null, latency: 0 };
export const plainSample = (name: string): Sample => ({
  name,
  request: plainRequest,
  calls: {},
  service: plainAnswer,
  vault: {},
  properties: {},
  cache: {},
  clock: '2026-01-01T00:00:00Z',
});
