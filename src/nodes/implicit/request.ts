// request: what the client sent. Sources: plugin documentation "Implicit nodes", changelog 3.14.
import { atLeast } from '../../base/gateway.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { decodeQuery } from '../../http/query.ts';
import { normalPath } from '../../http/url.ts';
import type { Outcome, RunContext } from '../behaviour.ts';
import { complete, fail, fields } from '../behaviour.ts';
import { readPassingBody } from '../messages.ts';
import { closed, defineImplicitNode } from '../define.ts';

export const request = defineImplicitNode({
  type: 'request',
  family: 'implicit',
  since: '3.11',
  glyph: 'log-in',
  help: 'The request as the client sent it.',
  phase: 'access',
  inputs: closed,
  outputs: {
    self: 'object',
    fields: {
      body: { type: 'any', help: 'Body; decoded when its Content-Type is JSON, otherwise text.' },
      headers: {
        type: 'map',
        help: 'Headers, named as the client wrote them. A repeated header is a list.',
      },
      query: { type: 'map', help: 'Query parameters, decoded. A repeated parameter is a list.' },
      path: { type: 'string', since: '3.14', help: 'Path, normalised.' },
      raw_path: { type: 'string', since: '3.14', help: 'Path as the client sent it.' },
      port: { type: 'number', since: '3.14', help: 'Port the request came in on.' },
      method: { type: 'string', since: '3.14', help: 'HTTP method.' },
      scheme: { type: 'string', since: '3.14', help: '`http` or `https`.' },
      version: { type: 'number', since: '3.14', help: 'HTTP version, such as 1.1.' },
    },
    labels: { one: false, many: false },
  },
  run({ context }): Outcome {
    const { request } = context.exchange;
    const body = context.isRead('body') ? readPassingBody(request, context) : undefined;
    if (body?.ok === false) return fail(body.error);
    const outputs = { body: body?.value, headers: request.headers, query: queryOf(context) };
    return complete(fields(atLeast(context.gateway, '3.14') ? { ...outputs, ...lineOf(context) } : outputs));
  },
});

function queryOf(context: RunContext): JsonObject {
  const query = decodeQuery(context.exchange.request.url.query);
  const needsRule = Object.values(query).some((value) => typeof value !== 'string');
  if (needsRule && context.isRead('query')) context.assume('query-decoding');
  return query;
}

/** The parts of the request line that 3.14 added. */
function lineOf(context: RunContext): { readonly [port: string]: Json } {
  const { method, url } = context.exchange.request;
  if (context.isRead('version')) context.assume('http-version');
  return {
    path: normalPath(url.path),
    raw_path: url.path,
    port: url.port,
    method,
    scheme: url.scheme,
    version: 1.1,
  };
}
