// request: what the client sent. Sources: plugin documentation "Implicit nodes", changelog 3.14.
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
});
