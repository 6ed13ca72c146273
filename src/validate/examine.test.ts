// A flow examined as a whole: the lowest gateway it can run on, and flows that no person would write.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import { gatewayVersions } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import { flowFrom } from '../model/flow-from.ts';
import { branchNode, callNode, flowOf, jqNode, propertyNode } from '../test/flow.ts';
import { examine, minGateway } from './examine.ts';

describe('minGateway', () => {
  test.each<[string, readonly Json[], GatewayVersion | null]>([
    ['a plain call', [callNode('C')], '3.11'],
    ['a branch', [jqNode('A'), branchNode('B', 'request.body', [['then', ['A']]])], '3.12'],
    ['a call after the answer', [callNode('C', { inputs: { body: 'service_response.body' } })], '3.13'],
    ['a call whose address is computed', [jqNode('U'), callNode('C', { inputs: { url: 'U' } })], '3.13'],
    ['a field of the request', [jqNode('A', { input: 'request.method' })], '3.14'],
    ['an attribute', [propertyNode('P', 'kong.version', { non_nil: true })], '3.15'],
    ['a property that no target has yet', [propertyNode('P', 'kong.client.principal')], null],
    ['a flow that is wrong everywhere', [jqNode('A', { input: 'A' })], null],
  ])('%s', (_, nodes, expected) => {
    expect(minGateway(flowOf(nodes))).toBe(expected);
  });
});

test('a sound flow has no findings', () => {
  const nodes = [jqNode('A', { input: 'request.body', output: 'service_request.body' })];
  expect(examine(flowOf(nodes), '3.15').findings).toEqual([]);
});

// Words of the field in places where they do not belong, and names that JavaScript objects carry by themselves.
const words = [
  'nodes',
  'name',
  'type',
  'input',
  'inputs',
  'output',
  'outputs',
  'then',
  'else',
  'values',
  'jq',
  'call',
  'branch',
  'static',
  'property',
  'resources',
  'vault',
  'cache',
  'request',
  'response',
  'A',
  'B',
  'A.body',
  'vault.A',
  '',
  'constructor',
  'toString',
  '__proto__',
  'kong.ctx.shared.a',
  '#2',
  '\u0000',
  '🙂',
] as const;

/** Repeatable chance. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function anything(roll: (sides: number) => number, depth: number): Json {
  const word = (): string => words[roll(words.length)] ?? '';
  const sort = roll(depth > 0 ? 8 : 5);
  if (sort < 3) return word();
  if (sort === 3) return roll(3) - 1;
  if (sort === 4) return [null, true, false][roll(3)] ?? null;
  if (sort === 5) return Array.from({ length: roll(4) }, () => anything(roll, depth - 1));
  return Object.fromEntries(Array.from({ length: roll(6) }, () => [word(), anything(roll, depth - 1)]));
}

const likelyNode = (roll: (sides: number) => number): Json => {
  const base = anything(roll, 3);
  const type = ['jq', 'call', 'branch', 'static', 'property', 'cache', 'constructor'][roll(7)] ?? 'jq';
  return { name: ['A', 'B', 'request'][roll(3)] ?? 'A', type, ...(isObject(base) ? base : {}) };
};

test('whatever stands in a config, an examination answers', () => {
  for (let seed = 1; seed <= 1500; seed++) {
    const roll = dice(seed);
    const around = anything(roll, 4);
    const nodes = Array.from({ length: roll(6) }, () => likelyNode(roll));
    const config = isObject(around) ? { ...around, nodes } : around;
    const gateway = gatewayVersions[roll(gatewayVersions.length)] ?? '3.15';
    const { findings, plan } = examine(flowFrom(config), gateway);
    expect(
      findings.every(({ message }) => typeof message === 'string' && message !== ''),
      `seed ${seed}`,
    ).toBe(true);
    const names = plan.nodes.map(({ name }) => name);
    expect(new Set(names).size, `seed ${seed}`).toBe(names.length);
  }
});
