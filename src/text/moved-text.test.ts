import { describe, expect, it } from 'vitest';
import { movedText } from './moved-text.ts';
import { parseText } from './parse-text.ts';

function moved(text: string, index = 0): string | null {
  const parsed = parseText(text);
  const place = parsed.places[index];
  return place === undefined ? null : movedText(parsed, place);
}

describe('movedText', () => {
  it.each([
    ['a text that is all config', '# one\nnodes: [] # two\n# three\n', '# one\nnodes: [] # two\n# three\n'],
    ['no line break at the end', 'nodes: []', 'nodes: []\n'],
    ['a plugin object', 'name: datakit\nconfig:\n  nodes:\n  - name: A\n', 'nodes:\n- name: A\n'],
    [
      'comments of the config',
      'plugins:\n- name: datakit\n  config: # a\n    # b\n    nodes: [] # c\n    # d\n  tags: [] # e\n',
      '# a\n# b\nnodes: [] # c\n# d\n',
    ],
    [
      'a block with lines of its own',
      'config:\n    nodes:\n    - jq: |\n        .a\n          .b\n\n        .c\nplugin: datakit\nkind: KongPlugin\n',
      'nodes:\n- jq: |\n    .a\n      .b\n\n    .c\n',
    ],
    [
      'a quoted text over lines',
      'config:\n  nodes:\n  - jq: "a\\n\\\n      b"\n',
      'nodes:\n- jq: "a\\n\\\n    b"\n',
    ],
    ['brackets', 'config: {\n    nodes: [], # c\n  }\n', '{\n    nodes: [], # c\n  }\n'],
    ['beside a dash', '- nodes: []\n  debug: true\n', 'nodes: []\ndebug: true\n'],
    ['CRLF', 'config:\r\n  nodes: []\r\n  debug: true\r\n', 'nodes: []\r\ndebug: true\r\n'],
    ['JSON', '{"name":"datakit","config":{"nodes":[]}}', null],
    ['a plugin without a config', 'name: datakit\n', null],
    ['marks of a document', '%YAML 1.2\n# a\n---\n# b\nnodes: []\n...\n', '# a\n# b\nnodes: []\n'],
  ])('%s', (_, text, expected) => {
    expect(moved(text)).toBe(expected);
  });

  it('takes one document of several', () => {
    const text = 'nodes: []\n# tail\n---\n# head\ndebug: true\nnodes: [{}]\n---\na: 1\n';
    expect([moved(text, 0), moved(text, 1)]).toEqual([
      'nodes: []\n# tail\n',
      '# head\ndebug: true\nnodes: [{}]\n',
    ]);
  });
});
