// One request on its way through the gateway: what the client sent, what goes to the service, what it answered, and
// what goes back. Nodes change the outgoing two; bodies are texts, as they are on the wire.
import type { HeaderValues } from './headers.ts';
import type { UrlParts } from './url.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: UrlParts;
  readonly headers: HeaderValues;
  readonly body: string | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: HeaderValues;
  readonly body: string | null;
}

export interface Exchange {
  readonly request: HttpRequest;
  toService: HttpRequest;
  /** Null in the access phase. */
  fromService: HttpAnswer | null;
  /** What the client gets, built on the service's answer; null in the access phase. */
  toClient: HttpAnswer | null;
}
