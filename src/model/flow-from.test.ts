// Reading a config into a flow: what half-written texts become.
import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { flowFrom } from './flow-from.ts';

const keys = (nodes: Json): string[] => flowFrom({ nodes }).nodes.map((node) => node.key);

describe('flowFrom', () => {
  test.each<[string, Json, string[]]>([
    ['names are keys', [{ name: 'A' }, { name: 'B' }], ['A', 'B']],
    ['a repeated name gets a key of its own', [{ name: 'A' }, { name: 'A' }], ['A', 'A#2']],
    ['a missing name is numbered', [{ type: 'call' }, { name: 'A' }], ['#1', 'A']],
    ['a made-up key leaves written names alone', [{ name: '#2' }, {}], ['#2', '#2#']],
    ['a reserved name gets a key of its own', [{ name: 'request' }], ['request#1']],
    ['a name that is not text is missing', [{ name: 7 }], ['#1']],
    ['entries that are not maps are left out', [null, 'x', { name: 'A' }], ['A']],
    ['nodes that are no list give none', { A: {} }, []],
    ['missing nodes give none', null, []],
  ])('%s', (_, nodes, expected) => {
    expect(keys(nodes)).toEqual(expected);
  });

  test('positions count every entry of the list', () => {
    expect(flowFrom({ nodes: [null, { name: 'A' }] }).nodes[0]?.index).toBe(1);
  });

  test('an unknown type keeps its text', () => {
    const flow = flowFrom({
      nodes: [
        { name: 'A', type: 'handlebars' },
        { name: 'B', type: 'call' },
      ],
    });
    expect(flow.nodes.map((node) => [node.type, node.typeText])).toEqual([
      [null, 'handlebars'],
      ['call', 'call'],
    ]);
  });

  test('vault names and debug are read', () => {
    const flow = flowFrom({ debug: true, resources: { vault: { key: '{vault://env/key}', other: null } } });
    expect(flow.vault).toEqual(['key', 'other']);
    expect(flow.debug).toBe(true);
  });

  test.each<[Json]>([[null], ['text'], [[1]], [3]])(
    'a config that is no map still gives a flow: %j',
    (raw) => {
      expect(flowFrom(raw)).toEqual({ config: null, raw, nodes: [], vault: [], debug: false });
    },
  );
});
