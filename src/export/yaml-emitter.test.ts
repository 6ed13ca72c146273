import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../base/json.ts';
import { emitYaml } from './yaml-emitter.ts';

/** Read with the schemas of both YAML versions: what one takes for a number the other may not. */
const readings = (text: string): readonly unknown[] =>
  (['1.1', '1.2'] as const).map((version) => parse(text, { version, maxAliasCount: 0 }));

const texts: readonly string[] = [
  [
    '',
    ' ',
    'a',
    'a b',
    ' a',
    'a ',
    'a:',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '#',
    '# a',
    '-',
    '- a',
    '--- a',
    '---',
    '...',
  ],
  [
    'y',
    'N',
    'yes',
    'NO',
    'on',
    'Off',
    'true',
    'False',
    'null',
    '~',
    '=',
    '<<',
    'nan',
    'Infinity',
    '.inf',
    '-.INF',
  ],
  [
    '12',
    '+1',
    '-0',
    '0777',
    '0o7',
    '0x1F',
    '0b11',
    '1_000',
    '1:20',
    '1.10',
    '1e3',
    '.5',
    '5.',
    '2001-01-01',
    '1.2.3',
    'E1',
    'e-5',
    '.e5',
    'E1x',
  ],
  [
    '{a: 1}',
    '[1]',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '@a',
    '`a`',
    '%a',
    '"a"',
    "'a'",
    "it's",
    ', a',
    '? a',
    '?',
    ':',
  ],
  [
    '.a.b',
    '.',
    '..',
    '.a | .b',
    '{ "k": .a }',
    '{ "k": \'v\' }',
    'https://a.test/b?c=d&e=%20#f',
    '{vault://env/key}',
  ],
  [
    '.a\n',
    '.a\n| .b',
    '.a\n\n| .b\n',
    '.a\n\n',
    '\n',
    '\n.a',
    '  .a\n.b',
    '.a  \n.b',
    '.a\n   \n.b\n',
    '\t.a\n\t\t.b\n',
  ],
  [
    '.a # c\n# d\n',
    '---\n.a\n',
    '.a\r\n.b\r\n',
    'a\rb',
    'a\tb',
    'a\\',
    'a\\\nb',
    '"\\(.a) \\n"',
    '# one\n# two\n',
  ],
  [
    '\u00e9',
    'e\u0301',
    '\u6f22\u5b57 \u{1f389}',
    'a\u00a0b',
    '\u2028',
    '\u0085',
    '\ufeffa',
    '\u202eabc',
    '\u0000\u001b\u007f',
  ],
  [
    '${{ env "DECK_X" }}',
    'a\n${{ b }}\n c\n',
    '$${{x',
    'x'.repeat(3000),
    'word '.repeat(400),
    ' \n \n',
    'a\n b\n\tc\n  d',
  ],
].flat();

describe('emitYaml', () => {
  it.each(texts.map((text) => [text]))('keeps %j as a value, an item and a key', (text) => {
    const value: Json = {
      plain: text,
      list: [text, [text], { deep: text }],
      map: { [text]: text, after: 1 },
    };
    const written = emitYaml(value);
    expect(readings(written)).toEqual([value, value]);
    expect(written).not.toContain('${{');
    expect(written).not.toMatch(/[ \t]$/m);
  });

  it.each([
    [null],
    [true],
    [0],
    [-7],
    [1.5],
    [1e-7],
    [1e21],
    [Number.MAX_SAFE_INTEGER],
    [[]],
    [{}],
    ['text'],
    [[[], {}, [[1], { a: [] }]]],
    [{ a: { b: { c: null, d: [null, { e: {} }] } } }],
    [[{ a: 1, b: [2] }, { c: 'x\ny\n' }]],
  ] as const)('keeps %j', (value) => {
    expect(readings(emitYaml(value))).toEqual([value, value]);
  });

  it('reads well', () => {
    const jq = '{\n  greeting: "hello \\(.name)"\n}\n';
    const value = {
      url: 'https://orders.test/v1',
      type: 'application/json; charset=utf-8',
      version: '3.0',
      path: '.a.b',
      one: '{ a: .b }',
      both: `{ "it's": .a }`,
      jq,
      tabs: 'if .a\n\tthen 1\n  else 2',
      list: [{ name: 'A', tags: ['B'] }, 'on'],
      empty: [{}, []],
    };
    expect(emitYaml(value)).toBe(`url: https://orders.test/v1
type: application/json; charset=utf-8
version: '3.0'
path: .a.b
one: '{ a: .b }'
both: |-
  { "it's": .a }
jq: |
  {
    greeting: "hello \\(.name)"
  }
tabs: "if .a\\n\\
  \\tthen 1\\n\\
  \\  else 2"
list:
  - name: A
    tags:
      - B
  - 'on'
empty:
  - {}
  - []
`);
  });

  it('keeps the order of keys', () => {
    expect(emitYaml({ b: 1, a: 2 })).toBe('b: 1\na: 2\n');
  });

  it('writes floats as PyYAML knows them', () => {
    expect(emitYaml([1e21, 1e-7, 1.5e-7])).toBe('- 1.0e+21\n- 1.0e-7\n- 1.5e-7\n');
  });

  it('replaces half a character, which no file can hold', () => {
    expect(readings(emitYaml('a\ud800b'))).toEqual(['a\ufffdb', 'a\ufffdb']);
  });
});
