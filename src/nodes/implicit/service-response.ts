// service_response: what the service answered. Sources: plugin documentation "Implicit nodes", changelog 3.14.
import { atLeast } from '../../base/gateway.ts';
import type { Outcome } from '../behaviour.ts';
import { complete, fail, fields, nothing } from '../behaviour.ts';
import { readPassingBody } from '../messages.ts';
import { closed, defineImplicitNode } from '../define.ts';

export const serviceResponse = defineImplicitNode({
  type: 'service_response',
  family: 'implicit',
  since: '3.11',
  glyph: 'server',
  help: 'The answer of the service. Whatever reads it runs in the response phase.',
  phase: 'response',
  inputs: closed,
  outputs: {
    self: 'object',
    fields: {
      body: { type: 'any', help: 'Body; decoded when its Content-Type is JSON, otherwise text.' },
      headers: {
        type: 'map',
        help: 'Headers, named as the service wrote them. A repeated header is a list.',
      },
      status: { type: 'number', since: '3.14', help: 'Status of the answer.' },
      raw_body: { type: 'string', since: '3.14', help: 'Body before any decoding.' },
    },
    labels: { one: false, many: false },
  },
  run({ context }): Outcome {
    const answer = context.exchange.fromService;
    if (answer === null) return complete(nothing);
    const body = context.isRead('body') ? readPassingBody(answer, context) : undefined;
    if (body?.ok === false) return fail(body.error);
    const outputs = { body: body?.value, headers: answer.headers };
    const newer = { status: answer.status, raw_body: answer.body ?? undefined };
    return complete(fields(atLeast(context.gateway, '3.14') ? { ...outputs, ...newer } : outputs));
  },
});
