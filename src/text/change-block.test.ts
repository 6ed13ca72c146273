import { describe, expect, test } from 'vitest';
import { change, insert, remove, set, type Case } from '../test/text-changes.ts';

const list = `nodes:
# first
- name: A # a
  type: jq
  # the program
  jq: .a
    # below

# second
- name: B
  inputs:
    body: A # b
    headers: A

- name: C
# tail
debug: true
`;

describe('keys and items of block collections', () => {
  test.each<Case>([
    [
      'a key goes with its comments',
      list,
      [remove('nodes.0.jq')],
      list.replace('  # the program\n  jq: .a\n    # below\n', ''),
    ],
    ['the first key of an item', list, [remove('nodes.0.name')], list.replace('name: A # a\n  type', 'type')],
    [
      'the first keys, with a comment below that stays',
      list,
      [remove('nodes.0.name'), remove('nodes.0.type')],
      list.replace('name: A # a\n  type: jq\n  # the', '# the'),
    ],
    [
      'the last key of several',
      list,
      [remove('nodes.1.inputs.headers')],
      list.replace('    headers: A\n', ''),
    ],
    [
      'a map left empty goes too when asked',
      list,
      [remove('nodes.1.inputs.body', true), remove('nodes.1.inputs.headers', true)],
      list.replace('  inputs:\n    body: A # b\n    headers: A\n', ''),
    ],
    [
      'a map left empty stays as brackets',
      list,
      [remove('nodes.1.inputs.body'), remove('nodes.1.inputs.headers')],
      list.replace('  inputs:\n    body: A # b\n    headers: A\n', '  inputs: {}\n'),
    ],
    [
      'a new key after the last',
      list,
      [set('nodes.1.type', 'exit')],
      list.replace('headers: A\n', 'headers: A\n  type: exit\n'),
    ],
    [
      'new keys with their parents',
      list,
      [set('resources.vault.k', '{vault://env/k}')],
      `${list}resources:\n  vault:\n    k: '{vault://env/k}'\n`,
    ],
    [
      'the first key, below what is said of the whole text',
      '# The shop.\n# debug while we look\ndebug: true\nnodes: []\n',
      [remove('debug')],
      '# The shop.\n# debug while we look\nnodes: []\n',
    ],
    ['the first item', list, [remove('nodes.0')], list.slice(0, 7) + list.slice(list.indexOf('# second'))],
    [
      'an item between blank lines',
      list,
      [remove('nodes.1')],
      list.slice(0, list.indexOf('\n# second')) + list.slice(list.indexOf('\n- name: C')),
    ],
    ['the last item', list, [remove('nodes.2')], list.replace('- name: C\n', '')],
    [
      'every item',
      list,
      [remove('nodes.0'), remove('nodes.1'), remove('nodes.2')],
      'nodes: []\n# tail\ndebug: true\n',
    ],
    [
      'a new item between, in the distance of the others',
      list,
      [insert('nodes', 1, { name: 'N', jq: 'a\nb\n' })],
      list.replace('\n# second', "\n- name: 'N'\n  jq: |\n    a\n    b\n\n# second"),
    ],
    [
      'a new first item',
      list,
      [insert('nodes', 0, { name: 'D' })],
      list.replace('# first', '- name: D\n\n# first'),
    ],
    [
      'a new last item',
      list,
      [insert('nodes', 3, { name: 'D' })],
      list.replace('- name: C\n', '- name: C\n\n- name: D\n'),
    ],
    [
      'an item moves with its comments',
      list,
      [{ kind: 'move', path: ['nodes'], from: 1, before: 0 }],
      'nodes:\n# second\n- name: B\n  inputs:\n    body: A # b\n    headers: A\n\n# first\n- name: A # a\n  type: jq\n  # the program\n  jq: .a\n    # below\n\n- name: C\n# tail\ndebug: true\n',
    ],
    [
      'several changes at once',
      list,
      [
        remove('nodes.0'),
        set('nodes.1.name', 'D'),
        remove('nodes.1.inputs', true),
        insert('nodes', 3, { name: 'E' }),
      ],
      'nodes:\n# second\n- name: D\n\n- name: C\n\n- name: E\n# tail\ndebug: true\n',
    ],
    [
      'a list that is a map now',
      list,
      [set('nodes.1.inputs', 'A')],
      list.replace('inputs:\n    body: A # b\n    headers: A', 'inputs: A'),
    ],
    [
      'a map compared key by key',
      list,
      [set('nodes.1.inputs', { body: 'A', query: 'C' })],
      list.replace('headers: A', 'query: C'),
    ],
    [
      'an item in a list of four columns',
      'nodes:\n    -   name: A\n',
      [insert('nodes', 1, { name: 'B', x: [1] })],
      'nodes:\n    -   name: A\n    -   name: B\n        x:\n            -   1\n',
    ],
    [
      'the end of a file without a line break',
      'nodes:\n- name: A',
      [insert('nodes', 1, { name: 'B' })],
      'nodes:\n- name: A\n- name: B',
    ],
    ['away from there', 'nodes:\n- name: A\n- name: B', [remove('nodes.1')], 'nodes:\n- name: A'],
    [
      'a new item beside items in brackets',
      'nodes:\n- {name: A, then: [B]}\n',
      [insert('nodes', 1, { name: 'B', inputs: { a: 'A' } })],
      'nodes:\n- {name: A, then: [B]}\n- {name: B, inputs: {a: A}}\n',
    ],
    [
      'an empty list',
      'nodes: [] # none\n',
      [insert('nodes', 0, { name: 'A' })],
      'nodes: # none\n  - name: A\n',
    ],
    [
      'a list without a value',
      'nodes:\ndebug: true\n',
      [insert('nodes', 0, { name: 'A' })],
      'nodes:\n  - name: A\ndebug: true\n',
    ],
    [
      'a list that is not there',
      'name: datakit\n',
      [insert('nodes', 0, { name: 'A' })],
      'name: datakit\nconfig:\n  nodes:\n    - name: A\n',
    ],
    [
      'an index after the last item appends',
      'nodes:\n- then:\n  - A\n',
      [set('nodes.0.then.1', 'B')],
      'nodes:\n- then:\n  - A\n  - B\n',
    ],
  ])('%s', (_, before, changes, after) => expect(change(before, changes)).toBe(after));
});
