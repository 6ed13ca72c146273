// What both engines give, value by value, and where the two versions of jq differ.
import { beforeAll, describe, expect, test } from 'vitest';
import { jqWasm } from '../../scripts/jq-wasm-files.ts';
import type { JqAnswer, JqEngine, JqVersion } from './engine.ts';
import { loadJqEngine } from './load-engine.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
let engines: Readonly<Record<JqVersion, JqEngine>>;

beforeAll(async () => {
  const load = async (version: JqVersion): Promise<JqEngine> =>
    loadJqEngine(version, await WebAssembly.compile(await jqWasm(version)));
  engines = { '1.7.1': await load('1.7.1'), '1.8.2': await load('1.8.2') };
});

/** Results a line each, then the failure behind a `!`. */
function shown(answer: JqAnswer): string {
  if (answer.kind === 'compile-error')
    return `? ${answer.problems.map(({ message }) => message).join(' ? ')}`;
  return [...answer.outputs, ...(answer.error === undefined ? [] : [`! ${answer.error}`])].join(' ');
}
const results = (program: string, input: string): Record<JqVersion, string> => ({
  '1.7.1': shown(engines['1.7.1'].run(program, input, now)),
  '1.8.2': shown(engines['1.8.2'].run(program, input, now)),
});

describe('both engines give', () => {
  test.each<[program: string, input: string, result: string]>([
    ['.', '{"b":1,"a":{"d":2,"c":3}}', '{"b":1,"a":{"d":2,"c":3}}'],
    ['keys, keys_unsorted', '{"b":1,"a":2}', '["a","b"] ["b","a"]'],
    ['.', '{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['with_entries(.value += 1)', '{"b":1,"a":2}', '{"b":2,"a":3}'],
    [
      '.',
      '[9007199254740993,100000000000000000000,1.000,-0]',
      '[9007199254740993,100000000000000000000,1.000,-0]',
    ],
    ['.', '3.141592653589793238462643383279503', '3.141592653589793238462643383279503'],
    ['.', '[1e1000,1e-400]', '[1E+1000,1E-400]'],
    ['1e17', 'null', '1E+17'],
    ['. + 0', '9007199254740993', '9007199254740992'],
    ['. + 0', '1e1000', '1.7976931348623157e+308'],
    [
      '[nan, infinite, -infinite, (nan < nan)]',
      'null',
      '[null,1.7976931348623157e+308,-1.7976931348623157e+308,true]',
    ],
    ['length, .', '"\\u0000a\\u0000"', '3 "\\u0000a\\u0000"'],
    ['length, utf8bytelength, .', '"𝄞"', '1 4 "𝄞"'],
    ['.', '"\u007f"', '"\\u007f"'],
    ['[55555] | implode', 'null', '"\ufffd"'],
    ['$ENV, env', 'null', '{} {}'],
    ['now | todate', 'null', '"2026-01-02T03:04:05Z"'],
    ['now | localtime | mktime', 'null', String(Math.floor(now / 1000))],
    ['"10:20" | strptime("%H:%M") | .[0:6]', 'null', '[1900,0,0,10,20,0]'],
    ['"2015-03-05T23:51:47Z" | fromdate', 'null', '1425599507'],
    ['2147483648 | todate', 'null', '"2038-01-19T03:14:08Z"'],
    ['strftime("%A %d %B %Y %j")', '1425599621', '"Thursday 05 March 2015 064"'],
    ['.a, error("x")', '{"a":1}', '1 ! x'],
    ['{a: 1} | error', 'null', '! {"a":1}'],
    ['error(null)', 'null', '! null'],
    ['error("a\\nb")', 'null', '! a\nb'],
    ['debug | stderr | error("x")', '"text"', '! x'],
    ['1, halt, 2', 'null', '1'],
    ['"bye\\n" | halt_error', 'null', '! bye'],
    ['{a: 1} | halt_error(3)', 'null', '! {"a":1}'],
    ['input', 'null', '! break'],
    ['first(range(10; 0; -1))', 'null', '10'],
    ['-1', 'null', '-1'],
    ['"a b" # with a comment', 'null', '"a b"'],
    ['.. | numbers', '[1,[2,{"a":3}]]', '1 2 3'],
    ['empty', 'null', ''],
    ['  pad  ', 'null', '? pad/0 is not defined'],
    ['@base64, @uri, @json', '"ü"', '"w7w=" "%C3%BC" "\\"ü\\""'],
    ['test("^(a+)+$")', '"aaaa"', 'true'],
    ['.', '\ufeff1', '1'],
  ])('%s on %s', (program, input, result) => {
    expect(results(program, input)).toEqual({ '1.7.1': result, '1.8.2': result });
  });
});

describe('the versions differ in', () => {
  test.each<[program: string, input: string, before: string, after: string]>([
    ['trim', '" a "', '? trim/0 is not defined', '"a"'],
    ['trimstr("a")', '"aba"', '? trimstr/1 is not defined', '"b"'],
    ['[skip(1; .[])]', '[1,2]', '? skip/2 is not defined', '[2]'],
    ['add(1, 2)', 'null', '? add/1 is not defined', '3'],
    ['@urid', '"%20"', '! urid is not a valid format', '" "'],
    ['have_decnum', 'null', '? have_decnum/0 is not defined', 'true'],
    ['ltrimstr("a")', '1', '1', '! startswith() requires string inputs'],
    ['ltrimstr(1)', '"abc"', '"abc"', '! startswith() requires string inputs'],
    ['[limit(-1; 1, 2)]', 'null', '[1,2]', "! limit doesn't support negative count"],
    ['tonumber', '" 1"', '1', '! string (" 1") cannot be parsed as a number'],
    ['-(100000000000000000001)', 'null', '-1e+20', '-100000000000000000001'],
    ['.a', '[]', '! Cannot index array with string "a"', '! Cannot index array with string ("a")'],
    ['$ARGS', 'null', '? $ARGS is not defined', '{"positional":[],"named":{}}'],
  ])('%s on %s', (program, input, before, after) => {
    expect(results(program, input)).toEqual({ '1.7.1': before, '1.8.2': after });
  });
});

describe.each<JqVersion>(['1.7.1', '1.8.2'])('jq %s', (version) => {
  test.each([
    ['', /empty|Expected JSON value/],
    ['1 2', /Unexpected extra JSON values/],
    ['{', /Unfinished JSON term/],
    ['"\\ud83d"', /surrogate pair escape/],
  ])('refuses the input %j', (input, message) => {
    expect(engines[version].run('.', input, now)).toEqual({
      kind: 'done',
      outputs: [],
      error: expect.stringMatching(message),
    });
  });

  test('tells every problem of a program with its line, and runs nothing', () => {
    const problems = engines[version].compile('def f: f; f\n| foo(1)\n| $bar');
    expect(problems).toMatchObject([
      { message: 'foo/1 is not defined', line: 2 },
      { message: '$bar is not defined', line: 3 },
    ]);
    expect(engines[version].compile('def f: f; f')).toEqual([]);
    expect(engines[version].run('{a:', '1', now)).toEqual({
      kind: 'compile-error',
      problems: engines[version].compile('{a:'),
    });
  });

  test('a program that halted or failed runs again', () => {
    for (let time = 0; time < 4; time++)
      for (const program of ['{a: .} | halt_error', '[.] | error', '., halt'])
        expect(shown(engines[version].run(program, String(time), now))).toBe(
          program.endsWith(', halt')
            ? `${time}`
            : program.startsWith('[')
              ? `! [${time}]`
              : `! {"a":${time}}`,
        );
  });

  test('more programs than are kept compiled all run, again and again', () => {
    for (let time = 0; time < 2; time++)
      for (let added = 0; added < 300; added++)
        expect(shown(engines[version].run(`. + ${added}`, '1', now))).toBe(String(1 + added));
  });

  test('a result that hangs on the clock follows it', () => {
    const at = (milliseconds: number): string => shown(engines[version].run('now', 'null', milliseconds));
    expect([at(1000), at(2500), at(1000)]).toEqual(['1', '2.5', '1']);
  });

  test('the environment is the one that is given', async () => {
    const module = await WebAssembly.compile(await jqWasm(version));
    const engine = await loadJqEngine(version, module, { environment: { REGION: 'eu-west', SIGN: '=é' } });
    expect(shown(engine.run('$ENV', 'null', now))).toBe('{"REGION":"eu-west","SIGN":"=é"}');
  });

  test('a large value passes through whole', () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"text":"row é ${id}"}`);
    expect(shown(engines[version].run('.', `[${rows.join(',')}]`, now))).toBe(`[${rows.join(',')}]`);
  });
});

// jq 1.7.1 hands C's strftime a time without a zone, and this build of it then refuses `%Z`.
test('1.8.2 names the time zone', () => {
  const program = 'strftime("%H %Z"), strflocaltime("%H:%M %Z %z")';
  expect(shown(engines['1.8.2'].run(program, '1425599621', now))).toBe('"23 UTC" "23:53 UTC +0000"');
});

test('1.8.2 names the column, too', () => {
  expect(engines['1.8.2'].compile('.a\n  | "é" + foo')).toEqual([
    { message: 'foo/0 is not defined', line: 2, column: 11 },
  ]);
});
