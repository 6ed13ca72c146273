import { describe, expect, it } from 'vitest';
import { shellWord, withInput } from '../export/shell.ts';
import { readCommands, type ShellCommand } from './shell-commands.ts';
import { inScript } from './shell-text.ts';

const texts = ({ words }: ShellCommand): readonly string[] => words.map(({ text }) => text);
const wordsOf = (script: string): readonly (readonly string[])[] => readCommands(script).map(texts);

describe('words', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['a b  c', [['a', 'b', 'c']]],
    ['a; b && c | d\ne & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a \\\n  b\\\nc', [['a', 'bc']]],
    ['# one\na # two\nb#c', [['a'], ['b#c']]],
    [`a 'b c' "d 'e'" f\\ g`, [['a', 'b c', "d 'e'", 'f g']]],
    [`'a'"b"c''`, [['abc']]],
    [`'it'\\''s'`, [["it's"]]],
    [`"a\\"b\\\\c\\d\\$e\\\nf"`, [['a"b\\c\\d$ef']]],
    [`$'a\\n\\x41\\u00e9\\'\\101'`, [["a\nA\u00e9'A"]]],
    [`''`, [['']]],
    ['(a; b)', [['a'], ['b']]],
    ['a <b >c 2>&1 d', [['a', 'd']]],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['$(a (b) c) `d e` x$y', [['$(a (b) c)', '`d e`', 'x$y']]],
    ['"${a:-b c} \\`d\\`"', [['${a:-b c} `d`']]],
    ['', []],
  ])('%j', (script, expected) => {
    expect(wordsOf(script)).toEqual(expected);
  });

  it('are found again in the script', () => {
    const script = `x "a\\"b$HOME c"`;
    const word = readCommands(script)[0]?.words[1];
    expect(word?.text).toBe('a"b$HOME c');
    expect(word?.expansions).toEqual([{ text: '$HOME', range: { start: 7, end: 12 } }]);
    const at = word === undefined ? null : inScript(word)({ start: 1, end: 3 });
    expect(script.slice(at?.start, at?.end)).toBe('\\"b'.slice(0, 3));
    expect(script.slice(word?.range.start, word?.range.end)).toBe('"a\\"b$HOME c"');
  });

  it.each([
    [`a 'b`, "'"],
    [`a "b`, '"'],
    [`a $'b`, "'"],
    [`a 'b'`, null],
  ])('of %j know the quote that stays open', (script, open) => {
    expect(readCommands(script)[0]?.words[1]?.open).toBe(open);
  });

  it('tell what is piped to what', () => {
    expect(readCommands('a | b; c || d').map(({ piped }) => piped)).toEqual([false, true, false, false]);
  });
});

describe('documents in a script', () => {
  it.each<[string, string, boolean]>([
    ["cat <<'E'\na $b\n\tc\nE\n", 'a $b\n\tc\n', true],
    ['cat <<E\na \\$b \\\\ \\d "x"\nE', 'a $b \\ \\d "x"\n', false],
    ['cat <<\\E\na\\\nb\nE\n', 'a\\\nb\n', true],
    ['cat <<E\na\\\nb\nE\n', 'ab\n', false],
    ['cat <<E\na\\\nE\nE\n', 'aE\n', false],
    ['cat <<-"E"\n\ta\n\tE\n', 'a\n', true],
    ["cat <<'E' | x\na\nE\n", 'a\n', true],
    ['cat <<E\nE\n', '', false],
    ['cat <<< "a b"', 'a b', true],
    ["cat <<'E'\r\na\r\nE\r\n", 'a\r\n', true],
  ])('%j', (script, text, quoted) => {
    const document = readCommands(script)[0]?.document;
    expect(document).toMatchObject({ text, quoted, closed: true });
  });

  it('follow one another', () => {
    const commands = readCommands("a <<'X' && b <<'Y'\n1\nX\n2\nY\nc\n");
    expect(commands.map((one) => [...texts(one), one.document?.text])).toEqual([
      ['a', '1\n'],
      ['b', '2\n'],
      ['c', undefined],
    ]);
  });

  it('tell their expansions, and when their end is missing', () => {
    const [command] = readCommands('cat <<E\n.a | $x | `id`\n');
    expect(command?.document?.expansions.map(({ text }) => text)).toEqual(['$x', '`id`']);
    expect(command?.document?.closed).toBe(false);
  });
});

describe('what the exports write', () => {
  it.each([['plain'], ['it\'s \\ $x `y` "z"\n\ttabs'], [''], ['E\nE_END\n']])('%j comes back', (text) => {
    expect(readCommands(`x ${shellWord(text)} y`).map(texts)).toEqual([['x', text, 'y']]);
    const [command, after] = readCommands(`${withInput('x', text, 'E')}after\n`);
    expect(command?.document?.text).toBe(text.endsWith('\n') ? text : `${text}\n`);
    expect(after === undefined ? [] : texts(after)).toEqual(['after']);
  });
});
