// What a light reading of jq programs takes for calls, and for lookups in the input.
import { describe, expect, test } from 'vitest';
import { lookupsOf } from './lookups.ts';
import { wordsOf } from './words.ts';

const words = (program: string) => wordsOf(program).map(({ text, arity }) => `${text}/${arity}`);

describe('wordsOf', () => {
  test.each<[string, readonly string[]]>([
    ['.a | trim', ['trim/0']],
    ['.trim', []],
    ['."trim" | ."a"', []],
    ['{trim: 1, skip}', []],
    ['{a: trim, "b": ltrim}', ['trim/0', 'ltrim/0']],
    ['{(trim): 1}', ['trim/0']],
    ['skip(1; .[])', ['skip/2']],
    ['add([1; 2] | f(1; 2))', ['add/1', 'f/2']],
    ['"trim \\(.a | trim) trim"', ['trim/0']],
    ['"a \\("b \\(trim)") c" | ltrim', ['trim/0', 'ltrim/0']],
    ['"\\\\(" | trim', ['trim/0']],
    ['# trim\n.', []],
    ['def trim: .; trim', ['def/0']],
    ['def f(skip): skip; f(.a)', ['def/0']],
    ['$ENV.HOME, $__loc__', ['$ENV/0', '$__loc__/0']],
    ['@urid "x"', ['@urid/0']],
    ['"unfinished \\(trim', ['trim/0']],
    ['', []],
  ])('%s', (program, expected) => expect(words(program)).toEqual(expected));
});

const lookups = (program: string) =>
  lookupsOf(program).map(({ names, start, end }) => [names.join(' '), program.slice(start, end)]);

describe('lookupsOf', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['.Accept', [['Accept', '.Accept']]],
    [
      '{a: .headers["X-Key"], b: .body.id}',
      [
        ['headers X-Key', '.headers["X-Key"]'],
        ['body id', '.body.id'],
      ],
    ],
    ['."X-Key"', [['X-Key', '."X-Key"']]],
    ['.["X-Key"]', [['X-Key', '.["X-Key"]']]],
    [
      '.h."X-Key" // .h.x',
      [
        ['h X-Key', '.h."X-Key"'],
        ['h x', '.h.x'],
      ],
    ],
    ['.a | .b', [['a', '.a']]],
    ['keys[0].b', []],
    ['.a as $x | $x.b', []],
    ['.', []],
    ['.Authorization = "x"', []],
    ['(.A, .B) |= 1', []],
    ['del(.Authorization), path(.Host)', []],
    ['"ask for a .Foo header"', []],
    ['"x \\(.Foo) .Bar"', [['Foo', '.Foo']]],
    ['with_entries(select(.key != "Cookie"))', []],
    ['any(.[]; .Foo)', []],
    ['select(.Foo).bar', [['Foo', '.Foo']]],
    ['.Authorization # the token', [['Authorization', '.Authorization']]],
    [
      '(.A | .B), .C',
      [
        ['A', '.A'],
        ['C', '.C'],
      ],
    ],
    [
      '{a: (.A | .B), b: .C}',
      [
        ['A', '.A'],
        ['C', '.C'],
      ],
    ],
    [
      'if .A then .B else .C end',
      [
        ['A', '.A'],
        ['B', '.B'],
        ['C', '.C'],
      ],
    ],
    ['(with_entries(.key |= ascii_downcase)["a"]), .B', [['B', '.B']]],
  ])('%s', (program, expected) => expect(lookups(program)).toEqual(expected));
});
