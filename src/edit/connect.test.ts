import { describe, expect, test } from 'vitest';
import { but, connect, disconnect, edited, flow, type Case } from '../test/flow-edits.ts';

describe('new connections', () => {
  test.each<Case>([
    [
      'to a field',
      connect('request.query', 'FETCH.query'),
      but(['# the answer\n', '# the answer\n    inputs:\n      query: request.query\n']),
    ],
    ['to a further field', connect('WHO', 'JOIN.c'), but(['b: SEND.body\n', 'b: SEND.body\n      c: WHO\n'])],
    ['to a whole node', connect('JOIN', 'WHO'), `${flow}    input: JOIN\n`],
    [
      'to an implicit node',
      connect('WHO', 'service_request.body'),
      `${flow}    output: service_request.body\n`,
    ],
    [
      'to an implicit node, from a field: the node-wise label is spread',
      connect('FETCH.headers', 'service_request.headers'),
      but([
        'output: SEND # the answer\n',
        'outputs:\n      body: SEND.body\n      headers: service_request.headers\n',
      ]),
    ],
    [
      'to an implicit node, from a node whose one label moves to its target',
      connect('FETCH', 'service_request'),
      but(['output: SEND #', 'output: service_request #'], ['/next\n', '/next\n    input: FETCH\n']),
    ],
    [
      'beside a node-wise input, in its place',
      connect('WHO', 'STOP.body', true),
      but(['    input: SEND\n', '    inputs:\n      headers: SEND.headers\n      body: WHO\n']),
    ],
    [
      'in the place of fields',
      connect('FETCH', 'DENY', true),
      but(['inputs: { body: JOIN }', 'input: FETCH']),
    ],
    [
      'in the place of a label on the other node',
      connect('WHO', 'response.body', true),
      `${but(['    output: response.body\n', ''])}    output: response.body\n`,
    ],
    [
      'to an input that is taken',
      connect('WHO', 'SEND.body'),
      'taken: "SEND.body" already takes its value from "FETCH.body". Replace that connection, or disconnect it first.',
    ],
    ['that is there already', connect('FETCH', 'SEND'), 'taken: These are already connected.'],
    ['to itself', connect('WHO', 'WHO'), 'not-applicable: A node cannot feed itself.'],
    [
      'between implicit nodes',
      connect('request.body', 'service_request.body'),
      'not-applicable: "request" and "service_request" are implicit and carry no labels. Add a jq node between them.',
    ],
    [
      'from a node whose one label is in use',
      connect('JOIN', 'service_request.body'),
      'not-applicable: "JOIN" can name one target only, and that is "response.body". Add a jq node that takes "JOIN" and feeds "service_request.body".',
    ],
    [
      'to a field of a node that takes one value',
      connect('request.body', 'WHO.x'),
      'not-applicable: "WHO" takes one value as a whole. Connect to the node, not to "x".',
    ],
    [
      'from a node that is gone',
      connect('GONE', 'WHO'),
      'no-such-node: There is no node "GONE" in this flow any more.',
    ],
  ])('%s', (_, edit, after) => expect(edited(edit)).toBe(after));

  test('two nodes of one name', () => {
    const text = 'nodes:\n- name: A\n  type: jq\n- name: A\n  type: jq\n- name: B\n  type: jq\n';
    expect(edited(connect('A#2', 'B'), text)).toBe(
      'not-applicable: Two nodes are named "A". Rename one first.',
    );
  });
});

describe('connections that go', () => {
  test.each<Case>([
    ['on the target', disconnect('FETCH.body', 'JOIN.a'), but(['      a: FETCH.body\n', ''])],
    ['the last of a map', disconnect('JOIN', 'DENY.body'), but(['    inputs: { body: JOIN }\n', ''])],
    ['on the source', disconnect('JOIN', 'response.body'), but(['    output: response.body\n', ''])],
    ['node-wise', disconnect('FETCH', 'SEND'), but(['    output: SEND # the answer\n', ''])],
    [
      'one of several that a node-wise label makes',
      disconnect('FETCH.body', 'SEND.body'),
      but(['output: SEND # the answer\n', 'outputs:\n      headers: SEND.headers\n']),
    ],
    [
      'one of several, on the target',
      disconnect('SEND.body', 'STOP.body'),
      but(['input: SEND\n', 'inputs:\n      headers: SEND.headers\n']),
    ],
    [
      'none',
      disconnect('WHO', 'response.body'),
      'no-such-place: "WHO" and "response.body" are not connected any more.',
    ],
  ])('%s', (_, edit, after) => expect(edited(edit)).toBe(after));
});
