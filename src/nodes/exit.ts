// exit: an answer of the gateway's own. Sources: plugin documentation "exit node", schemas 3.11 to 3.15.
import { isObject } from '../base/json.ts';
import { encodeBody } from '../http/body.ts';
import { headersFrom } from '../http/headers.ts';
import { defineNodeType } from './define.ts';
import { noteOtherType } from './messages.ts';

export const exit = defineNodeType({
  type: 'exit',
  family: 'control',
  since: '3.11',
  glyph: 'log-out',
  help: 'Ends the request here and sends an answer to the client. Nodes that have not run yet are cancelled.',
  fields: {
    status: { kind: 'integer', min: 200, max: 599, default: 200, help: 'Status of the answer.' },
    warn_headers_sent: {
      kind: 'boolean',
      help: 'Log a warning when the answer has already begun and its status and headers can no longer change.',
    },
  },
  inputs: {
    self: 'object',
    help: 'A whole node: its body and headers are sent. Its status is not used.',
    fields: {
      body: { type: 'any', help: 'Body of the answer. An object is sent as JSON.' },
      headers: { type: 'map', help: 'Headers of the answer. A header that is null is not sent.' },
    },
    labels: { one: true, many: true },
  },
  outputs: { self: null, fields: {}, labels: { one: false, many: false } },
  summary: ({ status }) => `answer ${typeof status === 'number' ? status : 200}`,
  starter: { name: 'EXIT', attributes: { status: 200 } },
  run({ attributes: { status }, inputs, context }) {
    const map = inputs.get('headers');
    const headers = isObject(map) ? headersFrom(map) : {};
    const body = inputs.get('body') ?? null;
    if (body === null) return { kind: 'exit', answer: { status, headers, body: null } };
    noteOtherType(body, headers, context);
    // Kong's PDK sends tables with this type when none is given.
    const sent = encodeBody(body, headers, { forms: false, jsonType: 'application/json; charset=utf-8' });
    return { kind: 'exit', answer: { status, headers: sent.headers, body: sent.text } };
  },
});
