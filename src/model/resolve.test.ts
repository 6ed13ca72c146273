// Connections resolved from the four declaring attributes, and the problems told when they do not hold.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { showPath } from '../base/path.ts';
import { branchNode, callNode, exitNode, flowOf, jqNode, propertyNode, staticNode } from '../test/flow.ts';
import { connectionId } from './connection.ts';
import { resolveConnections } from './resolve.ts';

const resolved = (nodes: readonly Json[], gateway: GatewayVersion = '3.15', rest: JsonObject = {}) =>
  resolveConnections(flowOf(nodes, rest), gateway);
const ids = (...args: Parameters<typeof resolved>): string[] =>
  resolved(...args).connections.map(connectionId);
const problems = (...args: Parameters<typeof resolved>): string[] =>
  resolved(...args).problems.map((problem) => `${showPath(problem.path)}: ${problem.message}`);

describe('sound connections', () => {
  test.each<[string, readonly Json[], readonly string[]]>([
    ['input, node to node', [jqNode('A'), jqNode('B', { input: 'A' })], ['A->B']],
    ['input from a field', [callNode('A'), jqNode('B', { input: 'A.body' })], ['A.body->B']],
    [
      'inputs by field, in field order',
      [jqNode('B', { inputs: { z: 'A', a: 'request.query' } }), jqNode('A')],
      ['request.query->B.a', 'A->B.z'],
    ],
    ['output to a field', [jqNode('A', { output: 'service_request.body' })], ['A->service_request.body']],
    [
      'outputs by field',
      [callNode('A', { outputs: { status: 'B.code', body: 'response.body' } }), jqNode('B')],
      ['A.body->response.body', 'A.status->B.code'],
    ],
    [
      'one source feeds many',
      [jqNode('A'), jqNode('B', { input: 'A' }), jqNode('C', { input: 'A' })],
      ['A->B', 'A->C'],
    ],
    ['object to any stays whole', [callNode('A'), jqNode('B', { input: 'A' })], ['A->B']],
    ['any to object stays whole', [jqNode('A'), callNode('B', { input: 'A' })], ['A->B']],
    [
      'object to object by common fields',
      [callNode('UP', { input: 'request', output: 'service_request' })],
      [
        'request.body->UP.body',
        'request.headers->UP.headers',
        'request.query->UP.query',
        'UP.body->service_request.body',
        'UP.headers->service_request.headers',
      ],
    ],
    [
      'static to object by its keys, other keys left out',
      [staticNode('S', { body: 1, headers: { a: 'b' }, other: true }), callNode('C', { input: 'S' })],
      ['S.body->C.body', 'S.headers->C.headers'],
    ],
    [
      'static to a map',
      [staticNode('S', { a: 'b' }), callNode('C', { inputs: { headers: 'S' } })],
      ['S->C.headers'],
    ],
    [
      'static key null fits',
      [staticNode('S', { headers: null }), callNode('C', { input: 'S' })],
      ['S.headers->C.headers'],
    ],
    ['null is unset', [jqNode('A', { input: null, inputs: { a: null } })], []],
    [
      'a node of unknown type is taken at its word',
      [{ name: 'X', type: 'lua' }, jqNode('A', { input: 'X.y' })],
      ['X.y->A'],
    ],
  ])('%s', (_, nodes, expected) => {
    expect(ids(nodes)).toEqual(expected);
    expect(problems(nodes)).toEqual([]);
  });

  test('vault names are texts, vault as a whole is a map', () => {
    const vault = { resources: { vault: { token: '{vault://env/token}' } } };
    const nodes = [callNode('C', { inputs: { headers: 'vault', body: 'vault.token' } })];
    const { connections, problems } = resolved(nodes, '3.12', vault);
    expect(connections.map((c) => [connectionId(c), c.fromType])).toEqual([
      ['vault.token->C.body', 'string'],
      ['vault->C.headers', 'map'],
    ]);
    expect(problems).toEqual([]);
  });

  test('fields that a later gateway adds join an object-to-object connection', () => {
    const nodes = [callNode('A'), callNode('B', { input: 'A' })];
    expect(ids(nodes, '3.15')).toEqual(['A.body->B.body', 'A.headers->B.headers']);
    const values = [staticNode('S', { body: 1, url: 'https://a.test/' }), callNode('B', { input: 'S' })];
    expect(ids(values, '3.12')).toEqual(['S.body->B.body']);
    expect(ids(values, '3.13')).toEqual(['S.body->B.body', 'S.url->B.url']);
  });
});

describe('documented texts', () => {
  test.each<[string, readonly Json[], string]>([
    [
      'two outputs to one node',
      [
        propertyNode('P1', 'kong.ctx.shared.a', { output: 'J' }),
        propertyNode('P2', 'kong.ctx.shared.b', { output: 'J' }),
        jqNode('J'),
      ],
      'nodes[1].output: invalid connection ("P2" -> "J"): conflicts with existing connection ("P1" -> "J")',
    ],
    [
      'a field under a node-wise connection',
      [jqNode('A', { output: 'response' }), jqNode('B', { output: 'response.body' })],
      'nodes[1].output: invalid connection ("B" -> "response.body"): conflicts with existing connection ("A" -> "response.body")',
    ],
    [
      'a node-wise connection over a field',
      [jqNode('A', { output: 'response.headers' }), jqNode('B', { output: 'response' })],
      'nodes[1].output: invalid connection ("B" -> "response.headers"): conflicts with existing connection ("A" -> "response.headers")',
    ],
    [
      'object to map, node-wise source',
      [callNode('C', { output: 'response.headers' })],
      'nodes[0].output: invalid connection ("C" -> "response.headers"): type mismatch: object -> map',
    ],
    [
      'number to object, node-wise target',
      [callNode('C'), exitNode('E', { input: 'C.status' })],
      'nodes[1].input: invalid connection ("C.status" -> "E"): type mismatch: number -> object',
    ],
    [
      'a static value against the type of the field',
      [staticNode('S', { query: 'q=1' }), callNode('C', { input: 'S' })],
      'nodes[1].input: invalid connection ("S.query" -> "C.query"): type mismatch: string -> map',
    ],
    [
      'a list is no map',
      [staticNode('S', { h: [1] }), callNode('C', { inputs: { headers: 'S.h' } })],
      'nodes[1].inputs.headers: invalid connection ("S.h" -> "C.headers"): type mismatch: array -> map',
    ],
    [
      'a label is NODE or NODE.FIELD',
      [jqNode('A', { input: '2nd' })],
      'nodes[0].input: must be one of NODE_NAME or NODE_NAME.FIELD',
    ],
  ])('%s', (_, nodes, expected) => {
    expect(problems(nodes)).toEqual([expected]);
    expect(resolved(nodes).problems[0]?.documented).toBe(true);
  });
});

describe('the other problems', () => {
  test.each<[string, readonly Json[], string]>([
    [
      'an unknown node',
      [jqNode('ORDERS'), jqNode('B', { input: 'ORDRES' })],
      'nodes[1].input: No node is named "ORDRES". Did you mean "ORDERS"?',
    ],
    [
      'an unknown node that is most like the node itself',
      [jqNode('ITEM_1', { input: 'ITEM_2' })],
      'nodes[0].input: No node is named "ITEM_2". Add the node; a fixed value goes into a static node.',
    ],
    [
      'an unknown field',
      [callNode('C'), jqNode('B', { input: 'C.bdy' })],
      'nodes[1].input: "C" has no output "bdy". Did you mean "body"?',
    ],
    [
      'an unknown own field',
      [callNode('C', { inputs: { cookies: 'request.body' } })],
      'nodes[0].inputs.cookies: "C" has no input "cookies". It has "body", "headers", "query", "url", "http_proxy", "https_proxy", "proxy_auth_username" and "proxy_auth_password".',
    ],
    [
      'a field of a jq output',
      [jqNode('A'), jqNode('B', { input: 'A.x' })],
      'nodes[1].input: "A" has no output "x". Its output has no fields; connect "A" as a whole.',
    ],
    [
      'a path below a field',
      [jqNode('A', { input: 'request.headers.host' })],
      'nodes[0].input: "request" has no output "headers.host". A label reaches no deeper than "request.headers"; pick the value inside it with a jq node.',
    ],
    [
      'a target without inputs',
      [jqNode('A', { output: 'request.body' })],
      'nodes[0].output: "request" takes no inputs, so nothing can be connected to it.',
    ],
    [
      'a source without outputs',
      [jqNode('A', { input: 'response' })],
      'nodes[0].input: "response" gives no outputs, so nothing can be read from it.',
    ],
    [
      'an undeclared secret',
      [jqNode('A', { input: 'vault.key' })],
      'nodes[0].input: No secret "key" is declared under resources.vault. Declare it there.',
    ],
    [
      'no field in common',
      [staticNode('S', { token: 't' }), callNode('C', { input: 'S' })],
      'nodes[1].input: "S" and "C" have no field in common. Name the field to connect, such as the input "body".',
    ],
    [
      'the same connection on both sides',
      [jqNode('A', { output: 'B' }), jqNode('B', { input: 'A' })],
      'nodes[1].input: The connection "A" -> "B" is declared on both sides. Keep one of them.',
    ],
    ['a label that is no text', [jqNode('A', { input: 3 })], 'nodes[0].input: expected a string'],
    ['an empty label', [jqNode('A', { input: '' })], 'nodes[0].input: length must be at least 1'],
    [
      'a label that is too long',
      [jqNode('A', { input: 'N'.repeat(256) })],
      'nodes[0].input: length must be at most 255',
    ],
    ['inputs that are no map', [jqNode('A', { inputs: ['B'] })], 'nodes[0].inputs: expected a map'],
    [
      'boolean to string',
      [
        { name: 'K', type: 'cache', input: 'S' },
        staticNode('S', { key: 'k' }),
        callNode('C', { inputs: { url: 'K.hit' } }),
      ],
      'nodes[2].inputs.url: invalid connection ("K.hit" -> "C.url"): type mismatch: boolean -> string',
    ],
  ])('%s', (_, nodes, expected) => {
    expect(problems(nodes)).toEqual([expected]);
  });

  test('a field that is too new is named with its version and still drawn', () => {
    const nodes = [callNode('C'), jqNode('A', { input: 'C.raw_body' })];
    expect(problems(nodes, '3.12')).toEqual(['nodes[1].input: `raw_body` needs 3.14; target is 3.12.']);
    expect(ids(nodes, '3.12')).toEqual(['C.raw_body->A']);
    expect(problems(nodes, '3.14')).toEqual([]);
  });

  test('sound connections stand beside faulty ones', () => {
    const nodes = [jqNode('A', { inputs: { x: 'NOWHERE', y: 'request.body' } })];
    expect(ids(nodes)).toEqual(['request.body->A.y']);
    expect(resolved(nodes).declarations).toHaveLength(2);
  });

  test('nodes with one name: labels mean the first', () => {
    const nodes = [jqNode('A'), jqNode('A', { input: 'A' })];
    expect(ids(nodes)).toEqual(['A->A#2']);
  });

  test('nothing can be read from a branch', () => {
    const nodes = [branchNode('B', 'A', [['then', ['A']]]), jqNode('A', { input: 'B' })];
    expect(problems(nodes)).toContain(
      'nodes[1].input: "B" gives no outputs, so nothing can be read from it.',
    );
  });
});
