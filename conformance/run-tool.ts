// Starts a tool with a text on its standard input. Tools run beside one another: most of the time goes into waiting.
import { spawn } from 'node:child_process';

export interface ToolAnswer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Null when the tool is absent. */
export function runTool(
  command: string,
  args: readonly string[],
  input: string,
  env: { readonly [name: string]: string } = {},
): Promise<ToolAnswer | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const problems: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => problems.push(chunk));
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', (status) => {
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ status, stdout: text(out), stderr: text(problems) });
    });
    // A tool that stops reading ends with a status of its own.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
