// Takes jq's printed messages apart: what a person needs is the sentence and the place, not the command line's frame.
import type { JqProblem } from './engine.ts';

const problemStart = /^jq: error: /m;
const summary = /^jq: \d+ compile errors?\s*$/m;
const place = / at <top-level>, line (\d+)(?:, column (\d+))?:/;
/** Advice for people at a shell; a program in a flow has no shell around it. */
const shellAdvice = ' (Unix shell quoting issues?)';

/** True for the messages of a program that does not compile. */
export const isCompileMessage = (text: string): boolean => summary.test(text);

export function compileProblems(text: string, program: string): readonly JqProblem[] {
  const problems = text
    .replace(summary, '')
    .split(problemStart)
    .slice(1)
    .map((part) => problem(part, program));
  return problems.length > 0 ? problems : [{ message: text.trim() }];
}

function problem(part: string, program: string): JqProblem {
  const found = place.exec(part);
  if (!found) return { message: part.trim() };
  const message = part.slice(0, found.index).replace(shellAdvice, '').trim();
  const line = Number(found[1]);
  if (found[2] === undefined) return { message, line };
  return { message, line, column: column(program.split('\n')[line - 1] ?? '', Number(found[2])) };
}

/** jq counts bytes, editors count UTF-16 units. */
function column(line: string, byteColumn: number): number {
  const bytes = new TextEncoder().encode(line).subarray(0, byteColumn - 1);
  return new TextDecoder().decode(bytes).length + 1;
}

/** What `debug` prints, a line each, before the error of the same run. */
const debugLine = /^\["DEBUG:",.*\]\n/gm;
const runError = /jq: error \(at [^)]*\)(?: \(not a string\))?: ([\s\S]*)$/;
const inputError = /^jq: (?:parse )?error: ([\s\S]*)$/;

/** The message of a run that failed; undefined when the program ended itself with `halt_error`. */
export const runMessage = (text: string): string | undefined => runError.exec(withoutDebug(text))?.[1];

/** The message for an input that is no JSON; undefined for any other text. */
export const inputMessage = (text: string): string | undefined => inputError.exec(withoutDebug(text))?.[1];

export const withoutDebug = (text: string): string => text.replace(debugLine, '');

/** A message to show has no use for the newline that ended it on a terminal. */
export const withoutNewline = (text: string): string => text.replace(/\n$/, '');
