// A sample's messages as they stand on the wire.
import type { Json } from '../base/json.ts';
import { jsonType } from '../http/content-type.ts';
import type { Exchange, HttpAnswer, HttpRequest } from '../http/exchange.ts';
import type { HeaderValues } from '../http/headers.ts';
import { withDefaultHeader } from '../http/headers.ts';
import type { UrlParts } from '../http/url.ts';
import { splitUrl } from '../http/url.ts';
import type { Answer, Sample } from './sample.ts';

/** Where a path alone is taken to have come in: the proxy port of a local gateway. */
const localGateway = 'http://localhost:8000';

/** A whole address or a path; null when it is neither. */
export const requestUrl = (text: string): UrlParts | null =>
  splitUrl(text) ?? (text.startsWith('/') ? splitUrl(localGateway + text) : null);

// A sample does not say where the gateway's service is; this host stands for it until the flow names a target.
const service = { scheme: 'http', host: 'service', port: 80 } as const;

export function exchangeFrom(sample: Sample): Exchange {
  const { method, url, headers, body } = sample.request;
  const parts = requestUrl(url);
  if (parts === null)
    throw new Error(
      `The address of sample ${sample.name} cannot be read: ${url}. Write http://HOST/PATH, or a path.`,
    );
  const request: HttpRequest = { method, url: parts, ...wireMessage(headers, body) };
  return {
    request,
    toService: { ...request, url: { ...parts, ...service } },
    fromService: null,
    toClient: null,
  };
}

export const answerFrom = ({ status, headers, body }: Answer): HttpAnswer => ({
  status,
  ...wireMessage(headers, body),
});

interface WireMessage {
  readonly headers: HeaderValues;
  readonly body: string | null;
}

/** A text stands for itself; any other value but null for its JSON text, of that type unless another is given. */
function wireMessage(headers: HeaderValues, body: Json): WireMessage {
  if (body === null || typeof body === 'string') return { headers, body };
  return { headers: withDefaultHeader(headers, 'Content-Type', jsonType), body: JSON.stringify(body) };
}
