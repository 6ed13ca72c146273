// Where jq's compile errors point inside a program.
import { describe, expect, test } from 'vitest';
import type { JqOutcome, JqProblem } from '../jq/engine.ts';
import type { FlowNode } from '../model/flow.ts';
import { flowOf, jqNode } from '../test/flow.ts';
import { jqFindings } from './jq.ts';

function nodeWith(jq: string): FlowNode {
  const [node] = flowOf([jqNode('A', { jq })]).nodes;
  if (node === undefined) throw new Error('no node');
  return node;
}
const judged = (program: string, outcome: JqOutcome) => jqFindings(nodeWith(program), outcome);

function marked(program: string, problem: Omit<JqProblem, 'message'>): string | null {
  const [finding] = judged(program, { kind: 'compile-error', problems: [{ message: 'm', ...problem }] });
  const within = finding?.within;
  return within === undefined ? null : program.slice(within.start, within.end);
}

describe('jqFindings', () => {
  test.each<[string, string, Omit<JqProblem, 'message'>, string | null]>([
    ['a word at a column', '.a |\n  trimm | .b', { line: 2, column: 3 }, 'trimm'],
    ['a sign at a column', '.a | )', { line: 1, column: 6 }, ')'],
    ['a variable', '. + $none', { line: 1, column: 5 }, '$none'],
    ['a character of two units', '"a" 🙂', { line: 1, column: 5 }, '🙂'],
    ['the whole line when there is no column', '.a |\n  trimm | .b  \n', { line: 2 }, 'trimm | .b'],
    ['the end of the program when the column is past it', '.a |', { line: 1, column: 5 }, '|'],
    ['the end of the program when the line is empty', '.a |\n\n', { line: 3 }, '|'],
    ['the end of the program when the line is past it', '.a', { line: 9, column: 1 }, 'a'],
    ['nothing when jq names no place', '.a', {}, null],
    ['nothing in a blank program', '  ', { line: 1 }, null],
  ])('%s', (_, program, problem, expected) => {
    expect(marked(program, problem)).toBe(expected);
  });

  test('a finding names the program, not the documentation', () => {
    const problems = [{ message: 'nope/0 is not defined' }];
    expect(judged('nope', { kind: 'compile-error', problems })).toEqual([
      {
        rule: 'jq-program',
        severity: 'error',
        message: 'jq: nope/0 is not defined',
        path: ['nodes', 0, 'jq'],
        documented: false,
      },
    ]);
  });

  test.each<[JqOutcome, readonly string[]]>([
    [{ kind: 'done', outputs: [] }, []],
    [{ kind: 'cancelled' }, []],
    [{ kind: 'stopped', afterMs: 500 }, ['The program could not be checked: it took longer than 0.5 s.']],
    [
      { kind: 'crashed', message: 'out of memory' },
      ['The program could not be checked: it ended jq: out of memory.'],
    ],
  ])('%j', (outcome, expected) => {
    expect(judged('.', outcome).map(({ message }) => message)).toEqual(expected);
  });
});
