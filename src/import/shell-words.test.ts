import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shellWord, withInput } from '../export/shell.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { argumentsOf, readShell } from './shell-words.ts';

const wordsOf = (text: string) => readShell(text).commands[0]?.words.map(({ value }) => value);

describe('words', () => {
  it.each<readonly [string, readonly string[]]>([
    ['a b  c', ['a', 'b', 'c']],
    ['a \'b c\' "d e"', ['a', 'b c', 'd e']],
    ["a 'it'\\''s'", ['a', "it's"]],
    ['a "x\\"\\\\\\$\\`y\\d"', ['a', 'x"\\$`y\\d']],
    ['a b\\ c\\d', ['a', 'b cd']],
    ['a \\\n  b\\\nc', ['a', 'bc']],
    ['a "b\\\nc"', ['a', 'bc']],
    ["a 'b\\\nc'", ['a', 'b\\\nc']],
    ["a $'b\\nc\\x41\\'\\u00e9'", ['a', "b\ncA'é"]],
    ["a ''", ['a', '']],
    ['a b#c # d', ['a', 'b#c']],
    ['# nothing\n\na b', ['a', 'b']],
    ['A=1 a B=2', ['a', 'B=2']],
    ['a "$x" $(b c) `d e` $((1 + 2))', ['a', '$x', '$(b c)', '`d e`', '$((1 + 2))']],
    ['a {b|c}', ['a', '{b']],
    ["a 'never closed", ['a', 'never closed']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('tells what the shell would expand, and where', () => {
    const text = 'a x"$y"\'$z\' $(b) \\$c *.d';
    const found = readShell(text).commands[0]?.words.flatMap(({ expansions }) => expansions) ?? [];
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'parameter $y',
      'command $(b)',
      'pattern *',
    ]);
    for (const { text: written, range } of found) expect(text.slice(range.start, range.end)).toBe(written);
  });

  it.each<readonly [string, boolean]>([
    ["'a b'", true],
    ['"a"\'b\'', true],
    ["a'b'", false],
    ['ab', false],
  ])('knows whether %s is all in quotes', (word, quoted) => {
    expect(readShell(`x ${word}`).commands[0]?.words[1]?.quoted).toBe(quoted);
  });

  it('finds the place of a part of the value', () => {
    const text = "a 'it'\\''s' \"b \\\"c\\\" d\"";
    const [, first, second] = readShell(text).commands[0]?.words ?? [];
    const shown = (range = { start: 0, end: 0 }) => text.slice(range.start, range.end);
    expect(shown(first?.range)).toBe("'it'\\''s'");
    expect(shown(first?.rangeOf(0, 2))).toBe('it');
    expect(shown(first?.rangeOf(2, 4))).toBe("\\''s");
    expect(shown(second?.rangeOf(2, 5))).toBe('\\"c\\"');
    expect(shown(second?.rangeOf(6, 7))).toBe('d');
    expect(second?.rangeOf(7, 7)).toEqual({ start: text.length - 1, end: text.length - 1 });
  });
});

describe('commands', () => {
  it('are found between separators and inside of others', () => {
    const text = 'a 1; b 2 && c 3 || d 4 & e 5\nif f 6; then g 7; fi; { h 8; }; (i 9); X=$(j 10)\n';
    expect(readShell(text).commands.map(({ words }) => words.map(({ value }) => value).join(''))).toEqual([
      'a1',
      'b2',
      'c3',
      'd4',
      'e5',
      'f6',
      'g7',
      'h8',
      'i9',
      'j10',
    ]);
  });

  it('know what they read', () => {
    const { commands } = readShell('echo "x $y" | kubectl apply -f -\na | b | c');
    expect(commands[1]?.pipedFrom).toBe(commands[0]);
    expect(commands[4]?.pipedFrom?.pipedFrom).toBe(commands[2]);
    expect(commands[0]?.pipedFrom).toBeNull();
  });

  it.each<readonly [string, string]>([
    ["a <<'E'\nx $y \\\\ `z`\nE\n", 'x $y \\\\ `z`\n'],
    ['a <<E -b\nx \\$y \\\\ \\" \\\nz\nE\nb', 'x $y \\ \\" z\n'],
    ['a <<-E\n\t\tx\n\t y\t\n\tE\n', 'x\n y\t\n'],
    ["a <<-'E'\n\tx\n\n\tE", 'x\n\n'],
    ["a <<'E'\nE\n", ''],
    ["a <<'E'\nnever closed", 'never closed'],
    ["a <<< 'b c'", 'b c\n'],
  ])('with input: %j', (text, input) => {
    expect(readShell(text).commands[0]?.input?.value).toBe(input);
  });

  it('keep the place of what stands in a heredoc', () => {
    const text = 'a <<-E\n\tx $y\n\tzz\n\tE\n';
    const input = readShell(text).commands[0]?.input;
    const at = input?.value.indexOf('zz') ?? 0;
    const range = input?.rangeOf(at, at + 2);
    expect(text.slice(range?.start, range?.end)).toBe('zz');
    expect(input?.expansions.map(({ text }) => text)).toEqual(['$y']);
  });

  it('keep redirections', () => {
    const [command] = readShell('a b >out 2>&1 <in').commands;
    expect(command?.words.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(command?.redirections.map(({ operator, target }) => `${operator}${target?.value}`)).toEqual([
      '>out',
      '>&1',
      '<in',
    ]);
  });

  it.each<readonly [string, readonly string[] | null]>([
    ['curl a', ['a']],
    ['$ curl a', ['a']],
    ['sudo /usr/bin/curl a', ['a']],
    ['curl.exe a', ['a']],
    ['kubectl curl', null],
    ['$', null],
  ])('are known by name: %s', (text, words) => {
    const [command] = readShell(text).commands;
    const found = command === undefined ? null : argumentsOf(command, 'curl');
    expect(found?.map(({ value }) => value) ?? null).toEqual(words);
  });

  it('are read on after what is wrong, which is told', () => {
    const { commands, problems } = readShell("a b)\nc 'd");
    expect(commands.map(({ words }) => words[0]?.value)).toContain('a');
    expect(problems.length).toBeGreaterThan(0);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from(`'"\\$\`#!&|;<>(){}*?~ \t\n\r=-abx0é`)) }),
);

test(
  'a text that is quoted is read back, to the last character and place',
  () => {
    forAll(
      anyText,
      (value) => {
        const text = `a ${shellWord(value)} b`;
        const words = readShell(text).commands[0]?.words ?? [];
        expect(words.map((word) => word.value)).toEqual(['a', value, 'b']);
        const [, word] = words;
        for (let i = 0; i < value.length; i += 7) {
          const range = word?.rangeOf(i, i + 1);
          expect(text.slice(range?.start, range?.end)).toContain(value[i]);
        }
      },
      5,
    );
  },
  timeLimit,
);

test(
  'a text on the standard input is read back',
  () => {
    forAll(
      anyText,
      (value) => {
        const [command] = readShell(withInput('a -', value, 'TEXT')).commands;
        expect(command?.input?.value).toBe(value.endsWith('\n') ? value : `${value}\n`);
        expect(command?.input?.expansions).toEqual([]);
      },
      5,
    );
  },
  timeLimit,
);
