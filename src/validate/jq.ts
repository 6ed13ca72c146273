// What a jq engine says about the program of a node, as findings. Compiling takes an engine, so this is asked apart from
// the other rules. The gateway's own wording is not published; jq's is given as it is.
import type { FlowFinding } from '../model/flow-finding.ts';
import type { FlowNode } from '../model/flow.ts';
import type { Range } from '../base/diagnostic.ts';
import type { JqOutcome, JqProblem } from '../jq/engine.ts';
import { wordsIn } from './programs.ts';
import { isCommandLineWord, isNewWord } from './rules/jq-words.ts';

export function jqFindings(node: FlowNode, outcome: JqOutcome): readonly FlowFinding[] {
  const program = node.attributes['jq'];
  // An empty one is too short for its field, which is told there.
  if (typeof program !== 'string' || program === '') return [];
  switch (outcome.kind) {
    case 'done':
    case 'cancelled':
      return [];
    case 'compile-error':
      return outcome.problems
        .filter(({ message }) => !isSaidByRule(program, message))
        .map((problem) => programFinding(node, program, problem));
    case 'stopped':
      return [unchecked(node, `took longer than ${outcome.afterMs / 1000} s`)];
    default:
      return [unchecked(node, `ended jq: ${outcome.message}`)];
  }
}

/** Words that the target's jq does not have are found without an engine, with what to do about them. */
function isSaidByRule(program: string, message: string): boolean {
  if (message.startsWith('module not found')) return true;
  const missing = /^(\S+?)(?:\/\d+)? is not defined$/.exec(message)?.[1];
  return wordsIn(program).some(
    ({ text, arity }) => text === missing && (isNewWord(`${text}/${arity}`) || isCommandLineWord(text)),
  );
}

function programFinding(node: FlowNode, program: string, problem: JqProblem): FlowFinding {
  const within = placeIn(program, problem);
  return {
    rule: 'jq-program',
    severity: 'error',
    message: `jq: ${problem.message}`,
    path: ['nodes', node.index, 'jq'],
    documented: false,
    ...(within === null ? {} : { within }),
  };
}

const unchecked = (node: FlowNode, what: string): FlowFinding => ({
  rule: 'jq-unchecked',
  severity: 'warning',
  message: `The program could not be checked: it ${what}.`,
  path: ['nodes', node.index, 'jq'],
  documented: false,
});

/** From the column to the end of the word there; the whole line where jq names no column (1.7.1). */
function placeIn(program: string, { line, column }: JqProblem): Range | null {
  if (line === undefined) return null;
  const lines = program.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const text = lines[line - 1];
  if (text === undefined) return lastCharacter(program);
  if (column === undefined) {
    const indent = text.length - text.trimStart().length;
    return text.trim() === ''
      ? lastCharacter(program)
      : { start: before + indent, end: before + text.trimEnd().length };
  }
  const word = /^(?:[\w$@]+|[^])/u.exec(text.slice(column - 1))?.[0];
  if (word === undefined) return lastCharacter(program);
  return { start: before + column - 1, end: before + column - 1 + word.length };
}

// An unfinished program is at fault at its end, where there is nothing to point at.
function lastCharacter(program: string): Range | null {
  const end = program.trimEnd().length;
  return end === 0 ? null : { start: end - 1, end };
}
