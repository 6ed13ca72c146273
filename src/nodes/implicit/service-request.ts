// service_request: what the gateway sends upstream. Source: plugin documentation "Implicit nodes".
import { isObject } from '../../base/json.ts';
import { encodeQuery } from '../../http/query.ts';
import { complete, nothing } from '../behaviour.ts';
import { changeMessage } from '../messages.ts';
import { closed, defineImplicitNode } from '../define.ts';

export const serviceRequest = defineImplicitNode({
  type: 'service_request',
  family: 'implicit',
  since: '3.11',
  glyph: 'send',
  help: 'The request the gateway sends to the service. What is not connected goes on as the client sent it.',
  phase: 'access',
  inputs: {
    self: 'object',
    fields: {
      body: { type: 'any', help: 'Body for the service. An object is sent as JSON.' },
      headers: {
        type: 'map',
        help: 'Headers to set; the others stay. From 3.13 a null removes a header.',
      },
      query: { type: 'map', help: 'Query parameters for the service.' },
    },
    labels: { one: false, many: false },
  },
  outputs: closed,
  run({ inputs, context }) {
    const { toService } = context.exchange;
    const query = inputs.get('query');
    const url = isObject(query) ? { ...toService.url, query: encodeQuery(query) } : toService.url;
    context.exchange.toService = { ...toService, url, ...changeMessage(toService, inputs, context) };
    return complete(nothing);
  },
});
