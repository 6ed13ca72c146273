// Answers given while a connection is dragged.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import { branchNode, callNode, exitNode, flowOf, jqNode, staticNode } from '../test/flow.ts';
import { canConnect } from './can-connect.ts';
import { connectionId } from './connection.ts';
import { parseLabel } from './labels.ts';

const flow = flowOf([
  callNode('ORDERS', { input: 'TOKEN' }),
  callNode('STOCK', { inputs: { body: 'FILTER', headers: 'FILTER' } }),
  jqNode('TOKEN'),
  jqNode('FILTER', { input: 'ORDERS.body' }),
  staticNode('FIXED', { body: 'b', headers: 'text' }),
  branchNode('IF', 'FILTER', [['then', ['END']]]),
  exitNode('END'),
  exitNode('LAST', { input: 'ORDERS' }),
]);

function ask(from: string, to: string, gateway: GatewayVersion = '3.15'): string {
  const ends = [parseLabel(from), parseLabel(to)] as const;
  if (ends[0] === null || ends[1] === null) throw new Error('not a label');
  const answer = canConnect(flow, gateway, ends[0], ends[1]);
  if (!answer.ok) return answer.why;
  const replaced = answer.replaces.map((connection) => ` replaces ${connectionId(connection)}`);
  return `yes [${answer.expands.join(' ')}]${replaced.join('')}`;
}

describe('canConnect', () => {
  test.each<[string, string, string]>([
    ['request.body', 'TOKEN', 'yes []'],
    ['request', 'END', 'yes [body headers]'],
    ['ORDERS.status', 'FILTER', 'yes [] replaces ORDERS.body->FILTER'],
    ['request', 'ORDERS', 'yes [body headers query] replaces TOKEN->ORDERS'],
    [
      'request',
      'LAST',
      'yes [body headers] replaces ORDERS.body->LAST.body replaces ORDERS.headers->LAST.headers',
    ],
    ['TOKEN', 'LAST.body', 'yes [] replaces ORDERS.body->LAST.body'],
    ['request.headers', 'ORDERS.headers', 'yes [] replaces TOKEN->ORDERS'],
    ['FILTER', 'service_request.body', 'yes []'],
    ['ORDERS.body', 'FILTER', 'These are already connected.'],
    ['FILTER', 'FILTER', 'A node cannot feed itself.'],
    ['FILTER', 'TOKEN', 'This would close a circle: "FILTER" already waits for "TOKEN".'],
    ['END', 'FILTER', '"END" gives no outputs, so nothing can be read from it.'],
    ['FILTER', 'FIXED', '"FIXED" takes no inputs, so nothing can be connected to it.'],
    [
      'ORDERS',
      'STOCK.headers',
      'invalid connection ("ORDERS" -> "STOCK.headers"): type mismatch: object -> map',
    ],
    ['FIXED', 'END', 'invalid connection ("FIXED.headers" -> "END.headers"): type mismatch: string -> map'],
    ['request', 'STOCK', '"STOCK" has several connections. Disconnect them first.'],
    ['ORDERS.status', 'IF', 'invalid connection ("ORDERS.status" -> "IF"): type mismatch: number -> boolean'],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(ask(from, to)).toBe(expected);
  });

  test('a port that the target gateway does not have', () => {
    expect(ask('request.path', 'TOKEN', '3.13')).toBe('`path` needs 3.14; target is 3.13.');
    expect(ask('request.path', 'TOKEN', '3.14')).toBe('yes []');
  });

  test('a circle through the course of the request', () => {
    const answer = canConnect(
      flowOf([jqNode('A', { input: 'service_response.body' })]),
      '3.15',
      { node: 'A', field: null },
      { node: 'service_request', field: 'body' },
    );
    expect(answer.ok).toBe(false);
  });
});
