import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

const places = (text: string): string[] =>
  parseText(text).places.map((place) => `${place.kind} | ${place.title} | ${place.path.join('.')}`);

describe('places', () => {
  test.each<[string, string, string[]]>([
    ['a bare config', 'nodes: []\n', ['config | datakit | ']],
    ['a config with resources alone', 'resources:\n  vault: { k: v }\n', ['config | datakit | ']],
    ['a plugin object', 'name: datakit\nconfig: { nodes: [] }\n', ['plugin | datakit | config']],
    ['a plugin object without nodes', 'name: datakit\nconfig: {}\n', ['plugin | datakit | config']],
    ['a plugin object without config', 'name: datakit\n', ['plugin | datakit | config']],
    [
      'a list of plugins',
      '- name: cors\n- name: datakit\n  config: { nodes: [] }\n',
      ['plugin | datakit | 1.config'],
    ],
    ['a patch body', '{"config":{"nodes":[]}}', ['plugin | datakit | config']],
    [
      'an Admin API list',
      '{"data":[{"name":"datakit","service":{"name":"s"},"config":{"nodes":[]}}]}',
      ['admin-list | datakit on service s | data.0.config'],
    ],
    [
      'a decK file with plugins at every depth',
      [
        '_format_version: "3.0"',
        'plugins:',
        '- { name: datakit, config: {} }',
        '- { name: datakit, instance_name: two, route: r, consumer: c, config: {} }',
        'services:',
        '- name: orders',
        '  plugins:',
        '  - { name: datakit, config: {} }',
        '  routes:',
        '  - name: list',
        '    plugins:',
        '    - { name: datakit, config: {} }',
        'consumers:',
        '- username: ann',
        '  plugins:',
        '  - { name: datakit, config: {} }',
        'consumer_groups:',
        '- name: gold',
        '  plugins:',
        '  - { name: datakit, config: {} }',
      ].join('\n'),
      [
        'deck | datakit | plugins.0.config',
        'deck | datakit two on route r, consumer c | plugins.1.config',
        'deck | datakit on service orders | services.0.plugins.0.config',
        'deck | datakit on route list | services.0.routes.0.plugins.0.config',
        'deck | datakit on consumer ann | consumers.0.plugins.0.config',
        'deck | datakit on consumer group gold | consumer_groups.0.plugins.0.config',
      ],
    ],
    [
      'the shared config of a decK file, where the plugin has no nodes of its own',
      [
        '_plugin_configs: { flow: { nodes: [] } }',
        'plugins:',
        '- { name: datakit, _config: flow }',
        '- { name: datakit, instance_name: own, _config: flow, config: { nodes: [] } }',
        '- { name: datakit, instance_name: lost, _config: nobody }',
      ].join('\n'),
      [
        'deck | datakit | _plugin_configs.flow',
        'deck | datakit own | plugins.1.config',
        'deck | datakit lost | plugins.2.config',
      ],
    ],
    [
      'manifests, in a list and alone, numbered when alike',
      [
        'kind: List',
        'items:',
        '- { kind: KongPlugin, metadata: { name: flow }, plugin: datakit, config: {} }',
        '- { kind: KongPlugin, metadata: { name: other }, plugin: cors }',
        '---',
        'kind: KongClusterPlugin',
        'metadata: { name: all }',
        'plugin: datakit',
        '---',
        '{ kind: KongPlugin, metadata: { name: flow }, plugin: datakit, config: {} }',
      ].join('\n'),
      [
        'kong-plugin | KongPlugin flow | items.0.config',
        'kong-cluster-plugin | KongClusterPlugin all | config',
        'kong-plugin | KongPlugin flow (2) | config',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

const problems = (text: string): string[] =>
  parseText(text).problems.map(({ rule, range }) => `${rule} ${range.start}`);

describe('problems', () => {
  test.each<[string, string, string[]]>([
    ['an empty text', '', ['no-datakit-config 0']],
    ['a document without a config', 'a: 1\n', ['no-datakit-config 0']],
    ['a tab in the indentation', 'nodes:\n\t- a', ['yaml-syntax 7']],
    ['an open quote, where it opens', 'nodes: "abc', ['yaml-syntax 7']],
    ['an open quote, lines above the end', "a: 'b\nc: d\ne: f\n", ['yaml-syntax 3']],
    ['a colon in a value', 'nodes: b: c\n', ['yaml-syntax 7']],
    ['the first of what one line has', 'nodes: [{ a: 1, { b: 2 ]\n', ['yaml-syntax 23']],
    ['trailing commas in JSON', '{"nodes":[1,],}', ['json-trailing-comma 11', 'json-trailing-comma 13']],
    ['trailing commas in YAML', 'nodes: [a,]\n', []],
    ['a doubled key', 'nodes: []\ndebug: true\ndebug: false\n', ['yaml-duplicate-key 22']],
    ['an alias without its anchor', 'nodes: *x\n', ['yaml-alias 7']],
    ['an anchor inside itself', 'nodes: &x [*x]\n', ['yaml-alias 11']],
    ['a merge of something that is no map', 'nodes: []\n<<: 3\n', ['yaml-alias 14']],
    ['binary content', 'PK\u0003\u0004\0\0', ['text-binary 4']],
    ['binary content without a NUL', '\u0001\uFFFD'.repeat(30), ['text-binary 0']],
    ['an escape character in a comment', 'nodes: [] # \u001b\n', []],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('what is missing at the end is told inside the text', () => {
    const text = 'nodes: []\nname: [open\n';
    const [problem] = parseText(text).problems;
    expect(problem?.range).toEqual({ start: text.length, end: text.length });
  });

  test('too many warnings leave an error standing, in text order', () => {
    const { problems } = parseText(`{"nodes":[${'[1,],'.repeat(200)}1]}\n]`);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(problems.at(-1)).toBe(errors.at(-1));
    expect(problems).toHaveLength(100);
  });

  test('the fix of a trailing comma removes the comma alone', () => {
    expect(parseText('{"nodes":[1,]}').problems[0]?.fixes).toEqual([
      { title: 'Remove the comma', edit: { kind: 'replace-text', start: 11, end: 12, text: '' } },
    ]);
  });

  test('no sentence speaks of the inside of the parser', () => {
    const texts = [
      'a: [1',
      'a: {b',
      '- a\nb',
      'a\nb: 1',
      'a: "\\q"',
      "a: 'b' c",
      'a: @b',
      'a: !x b',
      '%\na: 1',
    ];
    for (const text of texts)
      for (const { message } of parseText(text).problems)
        expect(message).not.toMatch(/implicit|block-|scalar token|collection/i);
  });
});

describe('hostile texts end in a sentence', () => {
  test.each<[string, string, string]>([
    ['brackets without end', '['.repeat(1_000_000), 'text-too-deep'],
    ['dashes without end', '- '.repeat(500_000), 'text-too-deep'],
    [
      'maps in maps',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'text-too-deep',
    ],
    [
      'aliases that multiply',
      Array.from(
        { length: 9 },
        (_, i) =>
          `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
      ).join('\n'),
      'yaml-alias',
    ],
    [
      'aliases that nest',
      Array.from({ length: 400 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]`).join('\n'),
      'yaml-alias',
    ],
  ])('%s', (_, text, rule) => {
    expect(parseText(text).problems.map((problem) => problem.rule)).toContain(rule);
  });

  test('a wide map is read in linear time', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `  key_number_${i}: some value ${i}`).join('\n');
    expect(parseText(`nodes: []\nresources:\n${keys}\n`).places).toHaveLength(1);
  }, 60_000);
});

describe('values', () => {
  const json = (text: string): unknown => parseText(text).documents[0]?.json;
  test.each<[string, string, unknown]>([
    ['aliases', 'a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    [
      'a merge key below own keys',
      'a: &x { b: 1, c: 2 }\nd: { <<: *x, b: 3 }',
      { a: { b: 1, c: 2 }, d: { b: 3, c: 2 } },
    ],
    [
      'several merges: the first wins',
      'a: &x { b: 1 }\nc: &y { b: 2, d: 3 }\ne: { <<: [*x, *y] }',
      { a: { b: 1 }, c: { b: 2, d: 3 }, e: { b: 1, d: 3 } },
    ],
    ['a quoted merge key is a key', "a: { '<<': 1 }", { a: { '<<': 1 } }],
    ['keys that are no text', 'a: { 1: x, true: y, null: z }', { a: { '1': 'x', true: 'y', '': 'z' } }],
    ['a byte order mark and CRLF', '\uFEFFa: 1\r\nb: |\r\n  x\r\n', { a: 1, b: 'x\n' }],
    ['what JSON cannot hold stays text', 'a: !!timestamp 2001-01-01', { a: '2001-01-01' }],
  ])('%s', (_, text, expected) => {
    expect(json(text)).toEqual(expected);
  });

  test('a key named __proto__ is a key', () => {
    expect(JSON.stringify(json('__proto__: { a: 1 }'))).toBe('{"__proto__":{"a":1}}');
  });

  test('the same text gives the same object', () => {
    expect(parseText('nodes: []\n# one')).toBe(parseText('nodes: []\n# one'));
  });
});

describe('what stands beside a config', () => {
  test.each<[string, string, unknown]>([
    [
      'partials of a DB-less file, by the id of the plugin',
      [
        '_format_version: "3.0"',
        'partials: [{ id: p1, name: redis-one, type: redis-ee }]',
        'plugins:',
        '- { id: d1, name: datakit, config: {} }',
        '- { id: d2, name: datakit, config: {} }',
        'plugins_partials: [{ id: l1, plugin: d2, partial: p1, path: config.resources.cache.redis }]',
      ].join('\n'),
      [{}, { partials: [{ name: 'redis-one', id: 'p1', path: 'config.resources.cache.redis' }] }],
    ],
    [
      'partials by the name of the plugin, the partial elsewhere',
      'plugins: [{ name: datakit, config: {} }]\nplugins_partials: [{ plugin: datakit, partial: shared }]',
      [{ partials: [{ name: 'shared' }] }],
    ],
    [
      'a plugin of a consumer group in a DB-less file',
      'consumer_group_plugins: [{ name: datakit, consumer_group: gold, tags: [a], config: {} }]',
      [{ tags: ['a'] }],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseText(text).places.map(({ source }) => source.options)).toEqual(expected);
  });
});
