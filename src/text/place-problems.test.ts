import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

const problems = (text: string) =>
  parseText(text).problems.map(({ rule, severity, range }) => [
    rule,
    severity,
    text.slice(range.start, range.end),
  ]);
const sources = (text: string) => parseText(text).places.map(({ source }) => source.options);

const deck = (...plugin: readonly string[]): string =>
  ['_format_version: "3.0"', 'plugins:', '- name: datakit', ...plugin.map((line) => `  ${line}`), ''].join(
    '\n',
  );
const kubernetes = (...plugin: readonly string[]): string =>
  ['kind: KongPlugin', 'plugin: datakit', ...plugin, ''].join('\n');
const values = (...lines: readonly string[]): readonly string[] => [
  'config:',
  '  nodes:',
  '  - name: S',
  '    type: static',
  '    values:',
  ...lines.map((line) => `      ${line}`),
];

describe('words and numbers of YAML 1.1', () => {
  const warned = (...texts: readonly string[]) => texts.map((text) => ['yaml-look-alike', 'warning', text]);

  test('an `enabled: no` of decK is false, and told', () => {
    const text = deck('enabled: no', 'config: { nodes: [] }');
    expect(sources(text)).toEqual([{ enabled: false }]);
    expect(problems(text)).toEqual(warned('no'));
  });

  test('a `disabled: yes` of a KongPlugin is true, and told', () => {
    const text = kubernetes('disabled: yes', 'config: { nodes: [] }');
    expect(sources(text)).toEqual([{ enabled: false }]);
    expect(problems(text)).toEqual(warned('yes'));
  });

  test.each([
    ['a: on', 'on'],
    ['a: 0777', '0777'],
    ['a: 1_000', '1_000'],
    ['a: 0b11', '0b11'],
    ['no: 2', 'no'],
    ['a: [1:20]', '1:20'],
  ])('decK: %s', (line, expected) => {
    expect(problems(deck(...values(line)))).toEqual(warned(expected));
  });

  test.each(["a: 'on'", 'a: !!str no', 'a: one', 'a: 07', 'a: 1e3', 'a: 0x1F', 'a: 10:80'])(
    'the same to everybody: %s',
    (line) => {
      expect(problems(deck(...values(line)))).toEqual([]);
    },
  );

  test('kubectl does not count in sixties', () => {
    expect(problems(kubernetes(...values('a: 1:20', 'b: off')))).toEqual(warned('off'));
  });

  test('a flow that stands alone is read by nobody else', () => {
    expect(problems('nodes:\n- { name: S, type: static, values: { a: no, b: 0777 } }\n')).toEqual([]);
  });

  test('a shared config is told once', () => {
    const plugin = '- { name: datakit, _config: c }\n';
    expect(
      problems(`_plugin_configs: { c: { nodes: [{ name: no }] } }\nplugins:\n${plugin}${plugin}`),
    ).toEqual(warned('no'));
  });

  test('quotes and the boolean are offered', () => {
    const text = deck('enabled: no', 'config: { nodes: [] }');
    const [problem] = parseText(text).problems;
    expect(problem?.message).toContain('decK reads YAML 1.1 and takes `no` for false.');
    expect(problem?.fixes.map(({ edit }) => 'text' in edit && edit.text)).toEqual(["'no'", 'false']);
  });
});

describe('options of a wrong kind', () => {
  test.each([
    ['enabled: "no"', '"no"', { enabled: false }],
    ['enabled: 0', '0', {}],
    ['tags: orders', 'orders', {}],
    ['tags: [a, 1]', '[a, 1]', { tags: ['a'] }],
    ['protocols: http', 'http', {}],
    ['instance_name: 7', '7', {}],
    ['ordering: before', 'before', {}],
    ['partials: [x]', '[x]', { partials: [] }],
  ])('%s', (line, at, options) => {
    const text = deck(line, 'config: { nodes: [] }');
    expect(problems(text)).toEqual([['option-kind', 'error', at]]);
    expect(sources(text)).toEqual([options]);
  });

  test('a null is unset', () => {
    expect(problems(deck('enabled: null', 'tags:', 'config: { nodes: [] }'))).toEqual([]);
  });

  test('`disabled` is none of decK', () => {
    expect(problems(kubernetes('disabled: 1', 'config: { nodes: [] }'))).toEqual([
      ['option-kind', 'error', '1'],
    ]);
    expect(problems(deck('disabled: 1', 'config: { nodes: [] }'))).toEqual([]);
  });
});

describe('what stands elsewhere', () => {
  const messages = (text: string) => parseText(text).problems.map(({ rule, message }) => [rule, message]);

  test('a shared config that there is not is named', () => {
    const text = deck('_config: missing');
    expect(problems(text)).toEqual([['config-elsewhere', 'error', 'missing']]);
    expect(messages(text)[0]?.[1]).toContain('has no config called `missing`');
    expect(problems(`_plugin_configs: { missing: { nodes: [] } }\n${text}`)).toEqual([]);
  });

  test('a config in a Secret', () => {
    const text = kubernetes('configFrom: { secretKeyRef: { name: s, key: k } }');
    expect(problems(text)).toEqual([['config-elsewhere', 'error', '{ secretKeyRef: { name: s, key: k } }']]);
    expect(messages(text)[0]?.[1]).toContain('stands in the Secret s (key k)');
  });

  test('patches out of Secrets', () => {
    const patch = '{ path: /resources/vault/k, valueFrom: { secretKeyRef: { name: s, key: k } } }';
    const text = kubernetes(`configPatches: [${patch}]`, 'config: { nodes: [] }');
    expect(problems(text)).toEqual([['config-patches', 'warning', patch]]);
    const { source } = parseText(text).places[0] ?? {};
    expect(source?.lost).toEqual([
      expect.stringContaining('`/resources/vault/k` comes from the Secret s (key k)'),
    ]);
  });
});

describe('numbers', () => {
  const bare = (value: string): string => `nodes:\n- { name: S, type: static, values: { a: ${value} } }\n`;

  test.each(['.inf', '-.INF', '.nan', '1e400', '-1e999'])('%s is none of JSON', (value) => {
    expect(problems(bare(value))).toEqual([['number-not-finite', 'error', value]]);
  });

  test.each(['9007199254740993', '-12345678901234567890', '12345678901234567891', '0x20000000000001'])(
    '%s would be another',
    (value) => {
      expect(problems(bare(value))).toEqual([['number-changed', 'warning', value]]);
    },
  );

  test.each(['9007199254740991', '9007199254740992', '12345678901234567000', '1e300', '0.1', '"1e400"'])(
    '%s stays',
    (value) => {
      expect(problems(bare(value))).toEqual([]);
    },
  );
});
