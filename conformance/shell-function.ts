// A command as a function of the shell, which writes down what it is called with: a process for each call would take
// minutes. Fields end in NUL, which no argument can hold.
import { groupBy } from './group-by.ts';
import { runTool } from './run-tool.ts';

export interface ShellCall {
  readonly args: readonly string[];
  /** What it read from its standard input. */
  readonly input: string;
}

interface Answer {
  /** By the position of the script. */
  readonly calls: ReadonlyMap<number, readonly ShellCall[]>;
  readonly stderr: string;
}

/** `reads` is the shell's condition for a call that has an input. Null where the shell is absent. */
export async function callsOf(
  shell: 'bash' | 'dash',
  command: string,
  reads: string,
  scripts: readonly string[],
  before = '',
): Promise<Answer | null> {
  const prelude = `${command}() {
  printf '%s\\000' "$cell" "$#" "$@"
  if ${reads}; then cat; fi
  printf '\\000'
}
${before}`;
  const program = scripts.map((text, i) => `cell=${i}\n${text}`).join('');
  const answer = await runTool(shell, ['-s'], prelude + program);
  return answer === null ? null : { calls: callsIn(answer.stdout), stderr: answer.stderr };
}

function callsIn(output: string): ReadonlyMap<number, readonly ShellCall[]> {
  const fields = output.split('\0');
  const calls: (ShellCall & { readonly cell: number })[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const count = Number(fields[at + 1]);
    const args = fields.slice(at + 2, at + 2 + count);
    calls.push({ cell: Number(fields[at]), args, input: fields[at + 2 + count] ?? '' });
    at += count + 3;
  }
  return groupBy(calls, ({ cell }) => cell);
}
