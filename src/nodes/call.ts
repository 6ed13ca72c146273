// call: an HTTP request to another service. Sources: plugin documentation "call node", schemas 3.11 to 3.15.
import { isObject } from '../base/json.ts';
import { atLeast } from '../base/gateway.ts';
import { encodeBody } from '../http/body.ts';
import { jsonType } from '../http/content-type.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import { headersFrom, withDefaultHeader } from '../http/headers.ts';
import type { HeaderValues } from '../http/headers.ts';
import { encodeQuery } from '../http/query.ts';
import type { UrlParts } from '../http/url.ts';
import { hostOf, splitUrl } from '../http/url.ts';
import type { Inputs, Outcome, RunContext } from './behaviour.ts';
import { complete, fail, fields } from './behaviour.ts';
import { noteOtherType, readBody } from './messages.ts';
import { defineNodeType } from './define.ts';

export const call = defineNodeType({
  type: 'call',
  family: 'network',
  since: '3.11',
  glyph: 'globe',
  help: 'Sends an HTTP request and waits for its answer. Independent calls overlap. Any answer outside 2xx fails the flow.',
  fields: {
    url: {
      kind: 'url',
      requiredUntil: '3.12',
      help: 'Address of the request. From 3.13 a connected `url` input replaces it.',
    },
    method: {
      kind: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: /^[A-Z]+$/,
      default: 'GET',
      suggest: [
        { value: 'GET' },
        { value: 'POST' },
        { value: 'PUT' },
        { value: 'PATCH' },
        { value: 'DELETE' },
        { value: 'HEAD' },
        { value: 'OPTIONS' },
      ],
      help: 'HTTP method, in capitals.',
    },
    timeout: {
      kind: 'integer',
      min: 0,
      max: 2147483646,
      help: 'Milliseconds allowed for each of connecting, sending and reading.',
    },
    ssl_server_name: { kind: 'string', help: 'Server name sent in the TLS handshake (SNI).' },
    ssl_verify: {
      kind: 'boolean',
      since: '3.13',
      defaults: [{ from: '3.14', value: true }],
      help: 'Check the server certificate. Unset means no in 3.13, yes from 3.14.',
    },
  },
  inputs: {
    self: 'object',
    fields: {
      body: {
        type: 'any',
        help: 'Request body. An object is sent as JSON, or as a form when Content-Type says so (3.13).',
      },
      headers: { type: 'map', help: 'Request headers. Client headers are not forwarded unless connected.' },
      query: { type: 'map', help: 'Query parameters.' },
      url: { type: 'string', since: '3.13', help: 'Address of the request, instead of the attribute.' },
      http_proxy: { type: 'string', since: '3.13', help: 'Proxy for http:// addresses.' },
      https_proxy: { type: 'string', since: '3.13', help: 'Proxy for https:// addresses.' },
      proxy_auth_username: { type: 'string', since: '3.13', help: 'User name for the proxy.' },
      proxy_auth_password: { type: 'string', since: '3.13', help: 'Password for the proxy.' },
    },
    labels: { one: true, many: true },
  },
  outputs: {
    self: 'object',
    fields: {
      body: { type: 'any', help: 'Answer body; decoded when its Content-Type is JSON.' },
      headers: { type: 'map', help: 'Answer headers.' },
      status: { type: 'number', help: 'Answer status.' },
      raw_body: { type: 'string', since: '3.14', help: 'Answer body before any decoding.' },
    },
    labels: { one: true, many: true },
  },
  // From 3.13 the schema asks for neither; a call without any address can only fail.
  needs: [{ attributes: ['url'], inputs: ['url'], since: '3.13', severity: 'error', documented: false }],
  summary: ({ method, url }) =>
    `${typeof method === 'string' ? method : 'GET'} ${typeof url === 'string' ? url : ''}`.trim(),
  starter: { name: 'CALL', attributes: { url: 'https://example.com/', method: 'GET' } },
  waits: true,
  run({ attributes, inputs, context }) {
    const connected = inputs.get('url');
    const address = typeof connected === 'string' ? connected : (attributes.url ?? '');
    const url = splitUrl(address);
    if (url === null) {
      context.assume('invalid-url');
      return fail(`invalid url: ${address}`);
    }
    const { headers, body } = messageOf(inputs, context);
    return {
      kind: 'call',
      request: {
        method: attributes.method,
        url: withQuery(url, inputs, context),
        headers: withDefaultHeader(withDefaultHeader(headers, 'Host', hostOf(url)), 'User-Agent', userAgent),
        body,
      },
      timeout: timeoutOf(attributes.timeout, context),
      resume: (answer) => resume(answer, context),
    };
  },
});

const userAgent = 'lua-resty-http/0.17.2 (Lua) ngx_lua/10028';

interface Message {
  readonly headers: HeaderValues;
  readonly body: string | null;
}

function messageOf(inputs: Inputs, context: RunContext): Message {
  const map = inputs.get('headers');
  const headers = isObject(map) ? headersFrom(map) : {};
  const value = inputs.get('body') ?? null;
  if (value === null) return { headers, body: null };
  const forms = atLeast(context.gateway, '3.13'); // changelog 3.13; before, an object always went as JSON
  noteOtherType(value, headers, context, forms);
  const sent = encodeBody(value, headers, { forms, jsonType });
  return { headers: sent.headers, body: sent.text };
}

function withQuery(url: UrlParts, inputs: Inputs, context: RunContext): UrlParts {
  const query = inputs.get('query');
  if (!isObject(query)) return url;
  if (url.query !== '') context.assume('query-replaces');
  return { ...url, query: encodeQuery(query) };
}

/** OpenResty's default for each of connect, send and read. */
const defaultTimeout = 60_000;

function timeoutOf(timeout: number | undefined, context: RunContext): number {
  if (timeout === 0) context.assume('timeout-zero');
  return timeout === undefined || timeout === 0 ? defaultTimeout : timeout;
}

function resume({ status, headers, body }: HttpAnswer, context: RunContext): Outcome {
  const decoded = readBody({ headers, body }, context);
  const outputs = fields({
    body: decoded.ok ? decoded.value : (body ?? undefined),
    headers,
    status,
    ...(atLeast(context.gateway, '3.14') ? { raw_body: body ?? undefined } : {}),
  });
  if (status < 200 || status > 299)
    return fail(`non-2XX response code: ${status}`, { outputs, documented: true });
  return decoded.ok ? complete(outputs) : fail(decoded.error, { outputs });
}
