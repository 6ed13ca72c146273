// Phases, order and cycles of execution plans.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { resolveConnections } from '../model/resolve.ts';
import { branchNode, callNode, exitNode, flowOf, jqNode, propertyNode, staticNode } from '../test/flow.ts';
import { makePlan } from './make-plan.ts';
import type { ExecutionPlan } from './plan.ts';

function planOf(
  nodes: readonly Json[],
  gateway: GatewayVersion = '3.15',
  rest: JsonObject = {},
): ExecutionPlan {
  const flow = flowOf(nodes, rest);
  return makePlan(flow, resolveConnections(flow, gateway), gateway);
}

/** `access names | response names`. */
const order = (plan: ExecutionPlan): string =>
  (['access', 'response'] as const)
    .map((phase) =>
      plan.nodes
        .filter((node) => node.phase === phase)
        .map((node) => node.name)
        .join(' '),
    )
    .join(' | ');
const after = (plan: ExecutionPlan, name: string): readonly string[] =>
  plan.nodes.find((node) => node.name === name)?.after ?? ['not planned'];

describe('phases and order', () => {
  test.each<[string, readonly Json[], string]>([
    ['nodes that need nothing keep config order', [jqNode('B'), jqNode('A')], 'B A | '],
    [
      'connections decide before config order',
      [
        jqNode('LAST', { input: 'CALL.body' }),
        callNode('CALL', { inputs: { body: 'FIRST' } }),
        jqNode('FIRST'),
      ],
      'FIRST CALL LAST | ',
    ],
    [
      'ready nodes are taken in config order',
      [jqNode('JOIN', { inputs: { b: 'B', a: 'A' } }), jqNode('B'), jqNode('A'), jqNode('C')],
      'B A JOIN C | ',
    ],
    [
      'only connected implicit nodes take part',
      [jqNode('A', { input: 'request.body', output: 'service_request.body' })],
      'request A service_request | ',
    ],
    [
      'what reads the answer of the service runs in response',
      [
        jqNode('SHAPE', { input: 'READ' }),
        jqNode('READ', { input: 'service_response.body' }),
        jqNode('EARLY'),
      ],
      'EARLY | service_response READ SHAPE',
    ],
    [
      'what only writes the response runs in access',
      [jqNode('A', { input: 'request.headers', output: 'response.headers' })],
      'request A | response',
    ],
    ['secrets come with the sources', [callNode('A', { inputs: { body: 'vault.key' } })], 'vault A | '],
    [
      'a property that Kong has late runs in response, with all that waits for it',
      [jqNode('NOTE', { input: 'STATUS' }), propertyNode('STATUS', 'kong.service.response.status')],
      ' | STATUS NOTE',
    ],
    [
      'a late property that the service request needs stays in access',
      [propertyNode('STATUS', 'kong.service.response.status', { output: 'service_request.body' })],
      'STATUS service_request | ',
    ],
    [
      'a property is late by what is done with it',
      [staticNode('S', { code: 418 }), propertyNode('SET', 'kong.response.status', { input: 'S.code' })],
      'S | SET',
    ],
  ])('%s', (_, nodes, expected) => {
    expect(order(planOf(nodes, '3.15', { resources: { vault: { key: 'k' } } }))).toBe(expected);
  });
});

describe('what a node waits for', () => {
  test('the sources of its inputs, each once', () => {
    const plan = planOf([callNode('C'), jqNode('A', { inputs: { b: 'C.body', h: 'C.headers' } })]);
    expect(after(plan, 'A')).toEqual(['C']);
  });

  test('its branch', () => {
    const plan = planOf([
      jqNode('COND', { jq: 'true' }),
      branchNode('B', 'COND', [
        ['then', ['YES']],
        ['else', ['NO']],
      ]),
      jqNode('YES'),
      jqNode('NO'),
    ]);
    expect(after(plan, 'YES')).toEqual(['B']);
    expect(plan.nodes.map((node) => node.branch)).toEqual([
      null,
      null,
      { node: 'B', side: 'then' },
      { node: 'B', side: 'else' },
    ]);
  });

  test('the course of the request, absent implicit nodes skipped over', () => {
    const nodes = [
      jqNode('IN', { input: 'request.body' }),
      jqNode('OUT', { input: 'service_response.body', output: 'response.body' }),
    ];
    const plan = planOf(nodes);
    expect(after(plan, 'service_response')).toEqual(['request']);
    expect(after(plan, 'response')).toEqual(['OUT', 'service_response']);
  });

  test('up to 3.12 the service waits for every call', () => {
    const nodes = [
      callNode('LOG', { inputs: { body: 'request.body' } }),
      jqNode('A', { input: 'service_response' }),
    ];
    expect(after(planOf(nodes, '3.12'), 'service_response')).toEqual(['LOG', 'request']);
    expect(after(planOf(nodes, '3.13'), 'service_response')).toEqual(['request']);
  });
});

describe('cycles', () => {
  test.each<[string, readonly Json[], GatewayVersion, readonly (readonly string[])[]]>([
    ['two nodes', [jqNode('A', { input: 'B' }), jqNode('B', { input: 'A' })], '3.15', [['A', 'B']]],
    ['a node on itself', [jqNode('A', { input: 'A' })], '3.15', [['A']]],
    [
      'answer to request',
      [jqNode('A', { input: 'service_response.body', output: 'service_request.body' })],
      '3.15',
      [['A', 'service_request', 'service_response']],
    ],
    [
      'a call after the answer, up to 3.12',
      [callNode('C', { inputs: { body: 'service_response.body' } })],
      '3.12',
      [['C', 'service_request', 'service_response']],
    ],
    [
      'a call after the answer, from 3.13',
      [callNode('C', { inputs: { body: 'service_response.body' } })],
      '3.13',
      [],
    ],
    [
      'a member that feeds its own branch',
      [jqNode('M'), branchNode('B', 'M', [['then', ['M']]])],
      '3.12',
      [['M', 'B']],
    ],
  ])('%s', (_, nodes, gateway, expected) => {
    expect(planOf(nodes, gateway).cycles).toEqual(expected);
  });

  test('the rest of the flow is still planned', () => {
    const plan = planOf([
      jqNode('A', { input: 'A' }),
      jqNode('B', { input: 'A' }),
      jqNode('C', { input: 'B' }),
    ]);
    expect(order(plan)).toBe('B C | ');
  });
});

describe('whether the flow proxies', () => {
  const cond = jqNode('COND', { jq: 'true' });
  test.each<[string, readonly Json[], ExecutionPlan['proxies']]>([
    ['no exit', [jqNode('A')], 'always'],
    ['an exit in access', [exitNode('E')], 'never'],
    ['an exit in a branch', [cond, branchNode('B', 'COND', [['then', ['E']]]), exitNode('E')], 'sometimes'],
    ['an exit in response', [exitNode('E', { inputs: { body: 'service_response.body' } })], 'always'],
  ])('%s', (_, nodes, expected) => {
    expect(planOf(nodes).proxies).toBe(expected);
  });
});
