import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldedBlock, isPlainText, literalBlock, scalarText, stringText } from './scalar-text.ts';

const texts = [
  'y',
  'No',
  'ON',
  'off',
  'TRUE',
  'null',
  '~',
  '',
  '1',
  '-1',
  '+1',
  '.5',
  '1e3',
  '1_000',
  '0o7',
  '0x1F',
  '12:30:45',
  '2001-01-01',
  '.inf',
  '-.INF',
  'nan',
  '<<',
  '=',
  '-',
  '--',
  '.',
  '..',
  '- a',
  '-a',
  '? a',
  '?a',
  ': a',
  'a:',
  'a: b',
  'a #b',
  'a#b',
  '#a',
  '&a',
  '*a',
  '!a',
  '|a',
  '>a',
  '%a',
  '@a',
  '`a',
  '"a',
  "'a",
  'it\'s "so"',
  '[a',
  '{a',
  'a]',
  'a, b',
  ' a',
  'a ',
  'a\tb',
  'a\nb',
  'a\r\nb',
  '\n',
  'a\\b',
  '\u0000',
  '\u007f',
  '\u0085',
  '\u00a0a',
  '\u2028',
  '\ufeff',
  'é',
  '😀',
  'request.body',
  '.a | .b',
  '{vault://env/k}',
  'https://example.com/?a=b#c',
  '/path',
  'Bearer x',
  '---',
  '...',
];

describe('a text comes back from every style, in YAML 1.1 and 1.2', () => {
  const styles = ['plain', 'single', 'double', 'json'] as const;
  const cases = texts.flatMap((text) => styles.map((style) => [text, style] as const));
  test.each(cases)('%j in %s', (text, style) => {
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(`a: ${stringText(text, style, false)} # c`, { version })).toEqual({ a: text });
      expect(parse(`[{a: ${stringText(text, style, true)}}, b]`, { version })).toEqual([{ a: text }, 'b']);
      expect(Object.keys(parse(`${stringText(text, style, false)}: 1`, { version, merge: false }))).toEqual([
        text,
      ]);
    }
  });
});

test.each<[string, boolean]>([
  ['A', true],
  ['request.body', true],
  ['.a | .b', true],
  ['N', false],
  ['1', false],
  ['a, b', true],
])('%j may stand plain: %s', (text, plain) => {
  expect(isPlainText(text, false)).toBe(plain);
});

test.each<[number | boolean | null, string]>([
  [1.5, '1.5'],
  [1e21, '1.0e+21'],
  [Number.NaN, '.nan'],
  [Number.NEGATIVE_INFINITY, '-.inf'],
  [true, 'true'],
  [null, 'null'],
])('%j is written %s', (value, text) => {
  expect(scalarText(value, 'plain', false)).toBe(text);
});

describe('blocks', () => {
  const bodies = [
    'a',
    'a\n',
    'a\n\n\n',
    ' a\n',
    '\n\na',
    '\ta\n',
    'a\n  \nb',
    'a |\n  ',
    'a\n\nb\n',
    'a\n  b\n c',
    'a\tb\n',
    '# a\n',
    'a \nb',
    ...texts,
  ];
  test.each(bodies)('%j', (text) => {
    for (const block of [literalBlock(text, { indent: 2, closed: true }), foldedBlock(text)]) {
      if (!block) continue;
      const lines = block.lines.map((line) => (line === '' ? '' : `  ${line}`));
      expect(parse(`a: ${block.header}\n${lines.join('\n')}\nb: 1\n`)).toEqual({ a: text, b: 1 });
    }
  });

  test.each<[string, number | null, boolean]>([
    ['', 2, true],
    ['\n', 2, true],
    [' a', null, true],
    ['\na', 10, true],
    ['a\n\n', 2, false],
    ['a\rb', 2, true],
  ])('%j fits no block where lines stand %j to the right', (text, indent, closed) => {
    expect(literalBlock(text, { indent, closed })).toBeNull();
  });

  test.each(['a\n\n\n', ' a\n', '\n\na', '\ta', 'a\n  \nb', 'a |\n  '])('%j fits one', (text) => {
    expect(literalBlock(text, { indent: 2, closed: true })).not.toBeNull();
  });
});
