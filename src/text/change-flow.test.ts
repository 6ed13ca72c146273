import { describe, expect, test } from 'vitest';
import { change, insert, remove, set, type Case } from '../test/text-changes.ts';

const pretty = JSON.stringify(
  { nodes: [{ name: 'A', inputs: { body: 'B' } }, { name: 'B' }], debug: true },
  null,
  2,
);

describe('entries between brackets', () => {
  test.each<Case>([
    [
      'a new last item',
      'nodes: [{name: A}]\n',
      [insert('nodes', 1, { name: 'B' })],
      'nodes: [{name: A}, {name: B}]\n',
    ],
    [
      'a new first item',
      'nodes: [{name: B}]\n',
      [insert('nodes', 0, { name: 'A' })],
      'nodes: [{name: A}, {name: B}]\n',
    ],
    ['padding', 'nodes: [ { name: A } ]\n', [set('nodes.0.x', 1)], 'nodes: [ { name: A, x: 1 } ]\n'],
    [
      'after a trailing comma',
      'nodes: [{name: A},]\n',
      [insert('nodes', 1, { name: 'B' })],
      'nodes: [{name: A}, {name: B},]\n',
    ],
    ['the first item goes', 'nodes: [{name: A}, {name: B}]\n', [remove('nodes.0')], 'nodes: [{name: B}]\n'],
    ['the last item goes', 'nodes: [{name: A}, {name: B}]\n', [remove('nodes.1')], 'nodes: [{name: A}]\n'],
    [
      'all items go',
      'nodes: [{name: A}, {name: B}]\n',
      [remove('nodes.0'), remove('nodes.1')],
      'nodes: []\n',
    ],
    [
      'lines with comments',
      'nodes: [\n  # one\n  {name: A}, # a\n  # two\n  {name: B} # b\n]\n',
      [remove('nodes.1')],
      'nodes: [\n  # one\n  {name: A} # a\n]\n',
    ],
    [
      'a line more, before the comment of the last',
      'nodes: [\n  {name: A} # a\n]\n',
      [insert('nodes', 1, { name: 'B' })],
      'nodes: [\n  {name: A}, # a\n  {name: B}\n]\n',
    ],
    [
      'an item moves, its neighbours close up',
      'nodes: [{name: A}, {name: B}, {name: C}]\n',
      [{ kind: 'move', path: ['nodes'], from: 2, before: 0 }],
      'nodes: [{name: C}, {name: A}, {name: B}]\n',
    ],
    [
      'JSON on one line',
      '{"nodes":[{"name":"A"}],"debug":true}',
      [insert('nodes', 1, { name: 'B', x: [1, null] }), remove('debug')],
      '{"nodes":[{"name":"A"},{"name":"B","x":[1,null]}]}',
    ],
    [
      'pretty JSON, a key',
      pretty,
      [set('nodes.0.type', 'jq')],
      pretty.replace('      }\n    },', '      },\n      "type": "jq"\n    },'),
    ],
    [
      'pretty JSON, an item',
      pretty,
      [insert('nodes', 2, { name: 'C', list: ['A'] })],
      pretty.replace(
        '"B"\n    }\n',
        '"B"\n    },\n    {\n      "name": "C",\n      "list": [\n        "A"\n      ]\n    }\n',
      ),
    ],
    ['pretty JSON, the last key', pretty, [remove('debug')], pretty.replace(',\n  "debug": true', '')],
    [
      'pretty JSON, a map left empty',
      pretty,
      [remove('nodes.0.inputs.body', true)],
      pretty.replace(',\n      "inputs": {\n        "body": "B"\n      }', ''),
    ],
  ])('%s', (_, before, changes, after) => expect(change(before, changes)).toBe(after));
});
