// What is told when the target changes.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import { callNode, flowOf, jqNode } from '../test/flow.ts';
import { versionDifferences } from './version-differences.ts';

const flow = flowOf([
  callNode('C', { output: 'A' }),
  jqNode('A', { jq: 'ltrimstr("x")', output: 'response.body' }),
]);
const said = (from: GatewayVersion, to: GatewayVersion) =>
  versionDifferences(flow, from, to).map(({ since, path }) => `${since} ${path.join('.')}`);

describe('versionDifferences', () => {
  test.each<[GatewayVersion, GatewayVersion, readonly string[]]>([
    ['3.12', '3.13', ['3.13 nodes.1.jq']],
    ['3.13', '3.12', ['3.13 nodes.1.jq']],
    ['3.13', '3.15', ['3.14 nodes.0.url', '3.14 nodes.0.output']],
    ['3.11', '3.14', ['3.13 nodes.1.jq', '3.14 nodes.0.url', '3.14 nodes.0.output']],
    ['3.14', '3.15', []],
    ['3.12', '3.12', []],
  ])('from %s to %s', (from, to, expected) => expect(said(from, to)).toEqual(expected));

  test('a whole node names the fields that join', () => {
    expect(versionDifferences(flow, '3.13', '3.14').at(-1)?.message).toBe(
      'From 3.14 A also gets raw_body of C.',
    );
  });
});
