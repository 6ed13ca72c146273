import { describe, expect, test } from 'vitest';
import type { Path } from '../base/path.ts';
import { parseText } from './parse-text.ts';
import { locate, nodeRanges, readFlow } from './read-flow.ts';

const open = (text: string) => {
  const parsed = parseText(text);
  const place = parsed.places[0];
  if (!place) throw new Error('no place');
  return { parsed, place };
};

const flow = `# a flow
name: datakit
config:
  nodes:
  # reads the request
  - name: A # first
    type: jq
    inputs: { body: request.body, headers: }

  - &b
    name: B
    type: exit
  # trailing words
  debug: true
`;

describe('locate', () => {
  test.each<[string, Path, 'key' | 'value', string]>([
    ['a value', ['nodes', 0, 'name'], 'value', 'A'],
    ['a key', ['nodes', 0, 'name'], 'key', 'name'],
    ['a value in brackets', ['nodes', 0, 'inputs', 'body'], 'value', 'request.body'],
    ['an empty value gives its key', ['nodes', 0, 'inputs', 'headers'], 'value', 'headers'],
    ['a map of several lines', ['nodes', 1], 'value', 'name: B\n    type: exit'],
    ['a missing attribute gives the first line', ['nodes', 0, 'jq'], 'value', 'name: A # first'],
    ['what is deeper than a missing key too', ['nodes', 1, 'inputs', 'x', 'y'], 'value', 'name: B'],
    ['the config', [], 'key', 'config'],
  ])('%s', (_, path, at, expected) => {
    const { parsed, place } = open(flow);
    const { start, end } = locate(parsed, place, path, at);
    expect(flow.slice(start, end)).toBe(expected);
  });

  test('a value that is merged in is found where it is written', () => {
    const text = 'x: &x { url: far }\nnodes:\n- { <<: *x, name: A }\n- *x\n';
    const { parsed, place } = open(text);
    for (const path of [
      ['nodes', 0, 'url'],
      ['nodes', 1, 'url'],
    ]) {
      const { start, end } = locate(parsed, place, path);
      expect(text.slice(start, end)).toBe('far');
    }
  });

  test.each<[string, string, string, string]>([
    ['plain', 'a b c', 'b', 'b'],
    ['plain over lines', 'a\n     b c', 'a b', 'a\n     b'],
    ['single quotes', "'it''s b'", "'s b", "''s b"],
    ['double quotes', String.raw`"a\tb\u0041c"`, 'Ac', String.raw`\u0041c`],
    ['double quotes over lines', '"a \\\n     b\n\n     c"', 'a b\nc', 'a \\\n     b\n\n     c'],
    ['literal', '|\n    a\n      b # c\n', '  b', '  b'],
    ['literal, explicit indent', '|2-\n      a\n    b\n', 'b', 'b'],
    ['literal, CRLF', '|\r\n    a\r\n    b\r\n', 'b', 'b'],
    ['folded', '>-\n    a\n    b\n\n    c d\n', 'c d', 'c d'],
    ['folded, across a fold', '>\n    a\n    b\n', 'a b', 'a\n    b'],
    ['folded, deeper lines', '>\n    a\n      b\n    c\n', '  b', '  b'],
    ['kept line ends', '|+\n    a\n\n', 'a', 'a'],
  ])('a part of a scalar: %s', (_, written, part, expected) => {
    const text = `nodes:\n- jq: ${written}`;
    const { parsed, place } = open(text);
    const value = readFlow(parsed, place).nodes[0]?.attributes['jq'];
    const start = (typeof value === 'string' ? value : '').indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const range = locate(parsed, place, ['nodes', 0, 'jq'], 'value', { start, end: start + part.length });
    const found = text.slice(range.start, range.end);
    expect(found).toBe(expected);
  });
});

test('the lines of a node take its own comments along', () => {
  const { parsed, place } = open(flow);
  expect(nodeRanges(parsed, place).map(({ start, end }) => flow.slice(start, end))).toEqual([
    '  # reads the request\n  - name: A # first\n    type: jq\n    inputs: { body: request.body, headers: }\n',
    '  - &b\n    name: B\n    type: exit\n',
  ]);
});

test('the same place gives the same flow', () => {
  const { parsed, place } = open(flow);
  expect(readFlow(parsed, place)).toBe(readFlow(parsed, place));
});
