import { describe, expect, test } from 'vitest';
import type { FlowEdit } from '../model/flow-edit.ts';
import { but, edited, flow, layout, type Case } from '../test/flow-edits.ts';
import { applyEdit } from './apply-edit.ts';

describe('nodes', () => {
  test.each<Case>([
    [
      'a new node, last',
      { kind: 'add-node', name: 'NEW', type: 'jq', attributes: { jq: '.a\n| .b' } },
      `${flow}  - name: NEW\n    type: jq\n    jq: |-\n      .a\n      | .b\n`,
    ],
    [
      'a new node, after another and into a branch',
      {
        kind: 'add-node',
        name: 'NEW',
        type: 'exit',
        attributes: {},
        after: 'STOP',
        slot: { branch: 'CHECK', side: 'then' },
      },
      but(['[STOP]', '[STOP, NEW]'], ['  - name: DENY', '  - name: NEW\n    type: exit\n  - name: DENY']),
    ],
    [
      'a name that is taken',
      { kind: 'add-node', name: 'WHO', type: 'jq', attributes: {} },
      'name-taken: There is a node "WHO" already. Choose another name.',
    ],
    [
      'an implicit name',
      { kind: 'rename-node', node: 'WHO', name: 'vault' },
      'name-taken: "vault" is the name of an implicit node. Choose another.',
    ],
    [
      'no name at all',
      { kind: 'rename-node', node: 'WHO', name: '<b>' },
      'not-applicable: "<b>" cannot be a name. Start with a letter or underscore; letters, digits, underscores and hyphens may follow.',
    ],
    [
      'a name is followed by labels',
      { kind: 'rename-node', node: 'SEND', name: 'POST' },
      but(
        ['output: SEND #', 'output: POST #'],
        ['- name: SEND', '- name: POST'],
        ['b: SEND.body', 'b: POST.body'],
        ['input: SEND', 'input: POST'],
      ),
    ],
    [
      'a name is followed by branches',
      { kind: 'rename-node', node: 'STOP', name: 'END' },
      but(['[STOP]', '[END]'], ['- name: STOP', '- name: END']),
    ],
    [
      'a node goes with what names it',
      { kind: 'delete-nodes', nodes: ['SEND'] },
      but(
        ['    output: SEND # the answer\n', ''],
        ['  - name: SEND\n    type: call\n    url: https://example.com/next\n', ''],
        ['      b: SEND.body\n', ''],
        ['    input: SEND\n', ''],
      ),
    ],
    [
      'maps and lists left empty go, too',
      { kind: 'delete-nodes', nodes: ['FETCH', 'SEND', 'STOP', 'DENY'] },
      flow.slice(0, 7) +
        '  - name: JOIN\n    type: jq\n    output: response.body\n  - name: CHECK\n    type: branch\n    input: JOIN\n  - name: WHO\n    type: property\n    property: kong.client.ip\n',
    ],
    [
      'copies keep inputs, and outputs among themselves',
      { kind: 'duplicate-nodes', nodes: ['JOIN', 'STOP', 'CHECK'] },
      but(
        [
          '  - name: CHECK',
          '  - name: JOIN_2\n    type: jq\n    inputs:\n      a: FETCH.body\n      b: SEND.body\n  - name: CHECK',
        ],
        [
          '  - name: STOP',
          '  - name: CHECK_2\n    type: branch\n    input: JOIN_2\n    then:\n      - STOP_2\n  - name: STOP',
        ],
        ['  - name: DENY', '  - name: STOP_2\n    type: exit\n    input: SEND\n  - name: DENY'],
      ),
    ],
    [
      'a node that is gone',
      { kind: 'delete-nodes', nodes: ['GONE'] },
      'no-such-node: There is no node "GONE" in this flow any more.',
    ],
    [
      'a node in another place',
      { kind: 'reorder-node', node: 'WHO', before: 'FETCH' },
      'nodes:\n  - name: WHO\n    type: property\n    property: kong.client.ip\n' +
        flow.slice(7, flow.indexOf('  - name: WHO')),
    ],
    ['a node where it is', { kind: 'reorder-node', node: 'WHO', before: null }, flow],
  ])('%s', (_, edit, after) => expect(edited(edit)).toBe(after));
});

describe('attributes and branches', () => {
  const into = (node: string, slot: { branch: string; side: 'then' | 'else' } | null): FlowEdit => ({
    kind: 'move-to-branch',
    node,
    slot,
  });
  test.each<Case>([
    [
      'set',
      { kind: 'set-attribute', node: 'SEND', path: ['timeout'], value: 500 },
      but(['/next\n', '/next\n    timeout: 500\n']),
    ],
    [
      'set within',
      { kind: 'set-attribute', node: 'CHECK', path: ['then', 1], value: 'WHO' },
      but(['[STOP]', '[STOP, WHO]']),
    ],
    [
      'unset',
      { kind: 'set-attribute', node: 'WHO', path: ['property'], value: undefined },
      but(['    property: kong.client.ip\n', '']),
    ],
    [
      'unset within',
      { kind: 'set-attribute', node: 'DENY', path: ['inputs', 'body'], value: undefined },
      but(['    inputs: { body: JOIN }\n', '']),
    ],
    [
      'of the config',
      { kind: 'set-config', path: ['resources', 'vault', 'k'], value: '{vault://env/k}' },
      `${flow}resources:\n  vault:\n    k: '{vault://env/k}'\n`,
    ],
    [
      'the other side',
      into('STOP', { branch: 'CHECK', side: 'else' }),
      but(['    then: [STOP]\n', ''], ['- DENY\n', '- DENY\n      - STOP\n']),
    ],
    ['into a branch', into('WHO', { branch: 'CHECK', side: 'then' }), but(['[STOP]', '[STOP, WHO]'])],
    ['out of every branch', into('DENY', null), but(['    else:\n      - DENY\n', ''])],
    ['where it is', into('STOP', { branch: 'CHECK', side: 'then' }), flow],
    [
      'into itself',
      into('CHECK', { branch: 'CHECK', side: 'then' }),
      'not-applicable: A branch cannot be its own member.',
    ],
    [
      'into another type',
      into('STOP', { branch: 'WHO', side: 'then' }),
      'not-applicable: "WHO" is not a branch.',
    ],
  ])('%s', (_, edit, after) => expect(edited(edit)).toBe(after));

  test('the last entry of `resources` takes it along', () => {
    const text = 'nodes: []\nresources:\n  vault:\n    k: v\n';
    expect(edited({ kind: 'set-config', path: ['resources', 'vault', 'k'], value: undefined }, text)).toBe(
      'nodes: []\n',
    );
  });
});

describe('the layout', () => {
  test.each<[string, FlowEdit, unknown]>([
    [
      'follows a name',
      { kind: 'rename-node', node: 'WHO', name: 'IP' },
      { FETCH: layout.FETCH, IP: layout.WHO },
    ],
    ['forgets a node', { kind: 'delete-nodes', nodes: ['WHO'] }, { FETCH: layout.FETCH }],
    [
      'takes a new node',
      { kind: 'add-node', name: 'NEW', type: 'jq', attributes: {}, at: { x: 9, y: 9 } },
      { ...layout, NEW: { x: 9, y: 9 } },
    ],
    [
      'puts a copy beside its model',
      { kind: 'duplicate-nodes', nodes: ['WHO'] },
      { ...layout, WHO_2: { x: 43, y: 44 } },
    ],
    [
      'moves cards',
      { kind: 'move-cards', positions: { WHO: { x: 0, y: 0 } } },
      { ...layout, WHO: { x: 0, y: 0 } },
    ],
    ['stays otherwise', { kind: 'set-config', path: ['debug'], value: true }, layout],
  ])('%s', (_, edit, expected) => {
    const result = applyEdit({ text: flow, layout, place: 0 }, edit, '3.15');
    expect(result.ok && result.value.layout).toEqual(expected);
  });
});

describe('texts without a flow, and texts that are broken', () => {
  const add: FlowEdit = { kind: 'add-node', name: 'A', type: 'jq', attributes: { jq: '.a' } };
  test.each<[string, string, FlowEdit, string]>([
    ['an empty text begins with a node', '', add, 'nodes:\n  - name: A\n    type: jq\n    jq: .a\n'],
    ['so do comments', '# mine\n', add, '# mine\nnodes:\n  - name: A\n    type: jq\n    jq: .a\n'],
    [
      'a plugin without config',
      'name: datakit\n',
      add,
      'name: datakit\nconfig:\n  nodes:\n    - name: A\n      type: jq\n      jq: .a\n',
    ],
    ['another document', 'a: 1\n', add, 'no-such-place: This text has no datakit config to change.'],
    [
      'broken text',
      'nodes: [',
      add,
      'broken-text: The text has a syntax error. Mend it first; the diagram follows.',
    ],
    [
      'nodes that are no list',
      'nodes: { A: 1 }\n',
      add,
      'not-applicable: `nodes` is not a list. Make it one in the text first.',
    ],
    [
      'a part of the text is replaced',
      'nodes: [,]',
      { kind: 'replace-text', start: 8, end: 9, text: '' },
      'nodes: []',
    ],
    [
      'a part that is not there',
      'nodes',
      { kind: 'replace-text', start: 3, end: 9, text: '' },
      'no-such-place: The text is not what it was. Try again.',
    ],
  ])('%s', (_, text, edit, after) => expect(edited(edit, text)).toBe(after));
});

test('an edit changes the config that is open', () => {
  const text =
    'plugins:\n- name: datakit\n  config: {nodes: [{name: A}]}\n- name: datakit\n  config: {nodes: [{name: A}]}\n';
  const result = applyEdit(
    { text, layout: {}, place: 1 },
    { kind: 'rename-node', node: 'A', name: 'B' },
    '3.15',
  );
  expect(result.ok && result.value.text).toBe(text.replace(/A(?=[^A]*$)/, 'B'));
});

test('a shared value asks first, and detach answers for the whole node', () => {
  const text = 'x: &x { url: u }\nnodes:\n- name: A\n  <<: *x\n';
  const set: FlowEdit = { kind: 'set-attribute', node: 'A', path: ['url'], value: 'v' };
  expect(edited(set, text)).toContain('alias: ');
  const detached = edited({ kind: 'detach', node: 'A' }, text);
  expect(detached).toBe('x: &x { url: u }\nnodes:\n- name: A\n  url: u\n');
  expect(edited(set, detached)).toBe(detached.replace('  url: u', '  url: v'));
});

test('the target gateway is no part of the text', () => {
  const document = { text: flow, layout, place: 0 };
  const result = applyEdit(document, { kind: 'set-target', gateway: '3.12' }, '3.15');
  expect(result.ok && result.value).toBe(document);
});
