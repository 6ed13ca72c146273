// A key under another name: a map that is set with one key renamed at its place changes in that key alone.
import { describe, expect, test } from 'vitest';
import { change, set, type Case } from '../test/text-changes.ts';

const block = `nodes:
  - name: A
    type: static
    values:
      a: 0x10 # sixteen
      b: five   # bee
      "c d": ~
`;
const flow = 'nodes:\n  - { name: A, type: static, values: {a: 0x10, b: !!str 5, "c d": ~, \'e\': 1.50} }\n';
const json = '{ "nodes": [ { "name": "A", "type": "static", "values": { "a": 1, "b": [2, 3] } } ] }\n';
const lent = `x: &lent { a: 1, b: 2 }
nodes:
  - name: A
    type: static
    values:
      <<: *lent
      c: 3
`;
const anchored = 'nodes:\n  - name: A\n    values:\n      &k a: 1\n      b: *k\n';

const values = (value: Parameters<typeof set>[1]) => [set('nodes.0.values', value)];

describe('a key is renamed', () => {
  test.each<Case>([
    [
      'in a block, with its comment',
      block,
      values({ a: 16, bee: 'five', 'c d': null }),
      block.replace('b: five', 'bee: five'),
    ],
    ['in quotes, which stay', block, values({ a: 16, b: 'five', 'c e': null }), block.replace('c d', 'c e')],
    [
      'to a name that needs quotes',
      block,
      values({ '#a': 16, b: 'five', 'c d': null }),
      block.replace('a: 0x10', "'#a': 0x10"),
    ],
    [
      'between brackets',
      flow,
      values({ a: 16, bee: '5', 'c d': null, e: 1.5 }),
      flow.replace('b: !!str', 'bee: !!str'),
    ],
    ['in single quotes', flow, values({ a: 16, b: '5', 'c d': null, f: 1.5 }), flow.replace("'e'", "'f'")],
    ['in JSON', json, values({ a: 1, c: [2, 3] }), json.replace('"b"', '"c"')],
    [
      'and its value changed',
      block,
      values({ a: 16, bee: 'six', 'c d': null }),
      block.replace('b: five', 'bee: six'),
    ],
    ['beside a merge key', lent, values({ a: 1, b: 2, d: 3 }), lent.replace('c: 3', 'd: 3')],
    [
      'though an anchor hangs on it',
      anchored,
      values({ c: 1, b: 'a' }),
      'nodes:\n  - name: A\n    values:\n      c: 1\n      b: &k a\n',
    ],
  ])('%s', (_, before, changes, after) => expect(change(before, changes)).toBe(after));

  test('and another key changed: not a rename', () => {
    expect(change(block, values({ a: 1, bee: 'five', 'c d': null }))).toContain('a: 1 # sixteen');
  });
});
