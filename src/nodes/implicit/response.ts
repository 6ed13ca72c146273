// response: what the client gets. Source: plugin documentation "Implicit nodes".
import { complete, nothing } from '../behaviour.ts';
import { changeMessage } from '../messages.ts';
import { closed, defineImplicitNode } from '../define.ts';

export const response = defineImplicitNode({
  type: 'response',
  family: 'implicit',
  since: '3.11',
  glyph: 'reply',
  help: 'The answer the client gets. What is not connected goes on as the service sent it.',
  phase: 'response',
  inputs: {
    self: 'object',
    fields: {
      body: { type: 'any', help: 'Body for the client. An object is sent as JSON.' },
      headers: {
        type: 'map',
        help: 'Headers to set; the others stay. From 3.13 a null removes a header.',
      },
    },
    labels: { one: false, many: false },
  },
  outputs: closed,
  run({ inputs, context }) {
    const { toClient } = context.exchange;
    if (toClient !== null)
      context.exchange.toClient = { ...toClient, ...changeMessage(toClient, inputs, context) };
    return complete(nothing);
  },
});
