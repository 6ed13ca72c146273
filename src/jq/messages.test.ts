import { expect, test } from 'vitest';
import { compileProblems, inputMessage, isCompileMessage, runMessage } from './messages.ts';

test("a message of 1.7.1 loses the command line's frame and keeps its line", () => {
  const printed = [
    'jq: error: syntax error, unexpected end of file (Unix shell quoting issues?) at <top-level>, line 2:',
    '| .a[  ',
    'jq: 1 compile error',
    '',
  ].join('\n');
  expect(isCompileMessage(printed)).toBe(true);
  expect(compileProblems(printed, '.\n| .a[')).toEqual([
    { message: 'syntax error, unexpected end of file', line: 2 },
  ]);
});

test('each message of 1.8.2 has its column, counted as editors count', () => {
  const program = '"é𝄞" | foo\n| bar';
  const printed = [
    'jq: error: foo/0 is not defined at <top-level>, line 1, column 12:',
    '    "é𝄞" | foo',
    '           ^^^',
    'jq: error: bar/0 is not defined at <top-level>, line 2, column 3:',
    '    | bar',
    '      ^^^',
    'jq: 2 compile errors',
  ].join('\n');
  expect(compileProblems(printed, program)).toEqual([
    { message: 'foo/0 is not defined', line: 1, column: program.indexOf('foo') + 1 },
    { message: 'bar/0 is not defined', line: 2, column: 3 },
  ]);
});

test('a message without a place stays one', () => {
  const printed = 'jq: error: Top-level program not given (try ".")\njq: 1 compile error';
  expect(compileProblems(printed, '')).toEqual([{ message: 'Top-level program not given (try ".")' }]);
});

test.each([
  ['jq: error (at /dev/stdin:0): x', 'x'],
  ['jq: error (at <unknown>) (not a string): {"a":1}', '{"a":1}'],
  ['["DEBUG:","jq: error (at x): y"]\njq: error (at <stdin>:1): a\nb', 'a\nb'],
  ['hijq: error (at <stdin>:1): q', 'q'],
  ['bye', undefined],
])('the run-time message in %s', (printed, message) => {
  expect(runMessage(printed)).toBe(message);
  expect(isCompileMessage(printed)).toBe(false);
});

test('the message for an input that is no JSON', () => {
  expect(inputMessage('jq: parse error: Unfinished JSON term')).toBe('Unfinished JSON term');
  expect(inputMessage('')).toBeUndefined();
});
