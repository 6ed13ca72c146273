import { describe, expect, test } from 'vitest';
import { change, set, type Case } from '../test/text-changes.ts';

describe('a scalar keeps its place, its quotes and what stands around it', () => {
  const url = 'nodes.0.url';
  test.each<Case>([
    ['plain', 'nodes:\n- url: a  # c\n', [set(url, 'b')], 'nodes:\n- url: b  # c\n'],
    ['plain to quoted', 'nodes:\n- url: a\n', [set(url, 'b: c')], "nodes:\n- url: 'b: c'\n"],
    ['single quotes', "nodes:\n- url: 'a'\n", [set(url, "it's")], "nodes:\n- url: 'it''s'\n"],
    ['double quotes', 'nodes:\n- url: "a"\n', [set(url, 'b')], 'nodes:\n- url: "b"\n'],
    [
      'single quotes that cannot hold it',
      "nodes:\n- url: 'a'\n",
      [set(url, 'b\tc')],
      'nodes:\n- url: "b\\tc"\n',
    ],
    ['a number', 'nodes:\n- url: 1 # c\n', [set(url, 2)], 'nodes:\n- url: 2 # c\n'],
    ['a text that looks like a number', 'nodes:\n- url: a\n', [set(url, '1')], "nodes:\n- url: '1'\n"],
    ['an empty value', 'nodes:\n- url: # c\n', [set(url, 'b')], 'nodes:\n- url: b # c\n'],
    ['an anchor', 'nodes:\n- url: &u a\n', [set(url, 'b')], 'nodes:\n- url: &u b\n'],
    ['a tag of its own', 'nodes:\n- url: !x a\n', [set(url, 'b')], 'nodes:\n- url: !x b\n'],
    ['a tag that fits', 'nodes:\n- url: !!str 5\n', [set(url, '6')], "nodes:\n- url: !!str '6'\n"],
    ['a tag that does not', 'nodes:\n- url: !!str 5\n', [set(url, 6)], 'nodes:\n- url: 6\n'],
    ['brackets', 'nodes: [{url: a, b: c}]\n', [set(url, 'd, e')], "nodes: [{url: 'd, e', b: c}]\n"],
    ['JSON', '{"nodes":[{"url":"a"}]}', [set(url, 'b"\n')], '{"nodes":[{"url":"b\\"\\n"}]}'],
    ['CRLF', 'nodes:\r\n- url: a\r\n', [set(url, 'b')], 'nodes:\r\n- url: b\r\n'],
    ['a byte order mark', '\uFEFFnodes:\n- url: a\n', [set(url, 'b')], '\uFEFFnodes:\n- url: b\n'],
    ['no final line break', 'nodes:\n- url: a', [set(url, 'b')], 'nodes:\n- url: b'],
    ['a key that needs quotes', 'nodes:\n- a: 1\n', [set('nodes.0.on', 'b')], "nodes:\n- a: 1\n  'on': b\n"],
    ['the same value', 'nodes:\n- url:   a   # c\n', [set(url, 'a')], 'nodes:\n- url:   a   # c\n'],
  ])('%s', (_, before, changes, after) => expect(change(before, changes)).toBe(after));
});

describe('texts of several lines', () => {
  const jq = 'nodes.0.jq';
  const literal = 'nodes:\n- jq: |  # c\n      .a\n\n  type: jq\n';
  test.each<Case>([
    [
      'a block keeps its indentation',
      literal,
      [set(jq, '.b\n.c\n')],
      literal.replace('.a\n', '.b\n      .c\n'),
    ],
    [
      'a block without a final break',
      literal,
      [set(jq, '.b')],
      literal.replace('|', '|-').replace('.a', '.b'),
    ],
    ['a block that becomes a number', literal, [set(jq, 5)], 'nodes:\n- jq: 5  # c\n\n  type: jq\n'],
    [
      'a plain text becomes a block',
      'nodes:\n- jq: .a # c\n',
      [set(jq, '.a\n.b\n')],
      'nodes:\n- jq: | # c\n    .a\n    .b\n',
    ],
    [
      'a block at the end of the file',
      'nodes:\n- jq: |\n    .a',
      [set(jq, '.b\n.c')],
      'nodes:\n- jq: |-\n    .b\n    .c',
    ],
    [
      'a folded text stays folded',
      'nodes:\n- jq: >-\n    a\n    b\n',
      [set(jq, 'a c\nd')],
      'nodes:\n- jq: >-\n    a c\n\n    d\n',
    ],
    [
      'what a block cannot hold is quoted',
      literal,
      [set(jq, '.a\r\n')],
      literal.replace('|  # c\n      .a', '".a\\r\\n"  # c'),
    ],
    [
      'a first line with blanks',
      literal,
      [set(jq, '  .a\n.b\n')],
      literal.replace('|  # c\n      .a', '|4  # c\n        .a\n      .b'),
    ],
    [
      'more line breaks at the end',
      'nodes:\n- jq: |\n    .a\n  type: jq\n',
      [set(jq, '.a\n\n')],
      'nodes:\n- jq: |+\n    .a\n\n  type: jq\n',
    ],
    [
      'more line breaks at the end, before a blank line that is not part of it',
      literal,
      [set(jq, '.a\n\n')],
      literal.replace('|  # c\n      .a', '".a\\n\\n"  # c'),
    ],
    [
      'CRLF',
      'nodes:\r\n- jq: |\r\n    .a\r\n',
      [set(jq, '.b\n.c\n')],
      'nodes:\r\n- jq: |\r\n    .b\r\n    .c\r\n',
    ],
    [
      'quotes make way for lines',
      'nodes:\n- jq: "a"\n',
      [set(jq, 'a\nb')],
      'nodes:\n- jq: |-\n    a\n    b\n',
    ],
    ['brackets hold no block', 'nodes: [{jq: a}]\n', [set(jq, 'a\nb')], 'nodes: [{jq: "a\\nb"}]\n'],
  ])('%s', (_, before, changes, after) => expect(change(before, changes)).toBe(after));
});

test('a program typed letter by letter is a block all along', () => {
  const program = '.a |\n  map(\n    .b\n\n  )\n';
  const before = 'nodes:\n- jq: .a\n\n- name: B\n';
  let text = before;
  for (let length = 2; length <= program.length; length += 1) {
    text = change(text, [set('nodes.0.jq', program.slice(0, length))]);
    expect(text.startsWith('nodes:\n') && text.endsWith('\n\n- name: B\n')).toBe(true);
  }
  expect(text).toBe('nodes:\n- jq: |\n    .a |\n      map(\n        .b\n\n      )\n\n- name: B\n');
});
