import { assert, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shellWord, withInput } from '../export/shell.ts';
import { sourceOf } from './shell-word.ts';
import { readShell } from './shell-words.ts';

const wordsOf = (text: string) =>
  readShell(text).commands.map(({ words }) => words.map(({ value }) => value));

describe('readShell', () => {
  it.each([
    ['a b', [['a', 'b']]],
    ['a \\\n  b', [['a', 'b']]],
    ['a \'b c\' "d e"', [['a', 'b c', 'd e']]],
    ["a 'it'\\''s'", [['a', "it's"]]],
    ['a "x\\"y\\n\\$z"', [['a', 'x"y\\n$z']]],
    ['a $HOME "b $(c d) e"', [['a', '$HOME', 'b $(c d) e']]],
    ["a $'x\\n\\u00e9\\x41'", [['a', 'x\né\u0041']]],
    ['a; b && c || d | e & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['# a\nb # c\nd', [['b'], ['d']]],
    ['a > out 2>&1 b', [['a', 'b']]],
    ['a ""', [['a', '']]],
    ['curl http://h/{name|Id}/x -d y', [['curl', 'http://h/{name|Id}/x', '-d', 'y']]],
    ['A=1 curl b', [['A=1', 'curl', 'b']]],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["a <<'X'\n$y\n\\z\nX\nb", '$y\n\\z\n', false],
    ['a <<X\n$y \\$z \\\\ "\nX\n', '$y $z \\ "\n', true],
    ["a <<-'X'\n\tb\n\t\tc\n\tX\n", 'b\nc\n', false],
    ["a <<'X' | b\nbody\nX\n", 'body\n', false],
    ["a <<'X'\nX\n", '', false],
  ])('heredoc %j', (text, value, expands) => {
    const [command] = readShell(text).commands;
    expect(command?.input).toMatchObject({ value, expands, open: false });
  });

  it('says what is piped into what', () => {
    const { commands } = readShell('echo "a" | kubectl apply -f -');
    expect(commands.map(({ piped }) => piped)).toEqual([false, true]);
  });

  it.each(["a 'b", 'a "b', "a <<'X'\nb", "a $'b"])('tells what does not end: %j', (text) => {
    expect(readShell(text).open).toHaveLength(1);
  });

  it('tells expansions, and signs that mean something outside of quotes', () => {
    const text = 'curl http://h/{a|Id}/ "$A"';
    const [, url, variable] = readShell(text).commands[0]?.words ?? [];
    expect(url?.bare.map(({ start, end }) => text.slice(start, end))).toEqual(['{', '|', '}']);
    expect(variable?.expansions.map(({ start, end }) => text.slice(start, end))).toEqual(['$A']);
  });
});

const anyText = string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0'));

test('a quoted word reads back, and leads to its place', () => {
  assert(
    property(anyText, anyText, (first, second) => {
      const text = `a ${shellWord(first)} ${shellWord(second)}\n`;
      const words = readShell(text).commands[0]?.words ?? [];
      expect(words.map(({ value }) => value)).toEqual(['a', first, second]);
      for (const word of words)
        for (let i = 0; i < word.value.length; i += 1) expect(text[sourceOf(word, i)]).toBe(word.value[i]);
    }),
  );
});

test('a heredoc reads back', () => {
  assert(
    property(anyText, (body) => {
      const input = readShell(withInput('a', body, 'JSON')).commands[0]?.input;
      expect(input?.value).toBe(body.endsWith('\n') ? body : `${body}\n`);
    }),
  );
});

test('any text is read', () => {
  assert(property(anyText, (text) => void readShell(text)));
});
