// call: an HTTP request to another service. Sources: plugin documentation "call node", schemas 3.11 to 3.15.
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
});
