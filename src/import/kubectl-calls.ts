// The calls of kubectl in a shell script, and those that stand in the comments of a manifest.
import type { ImportFault } from './define.ts';
import { readAnnotate } from './kubectl-annotate.ts';
import type { Relation } from './kubernetes-scope.ts';
import { readCommands, type ShellCommand } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';

/** Subcommands that bring objects to a cluster. */
export const applying = new Set(['apply', 'create', 'replace', 'patch']);

export interface KubectlCall {
  readonly subcommand: string;
  readonly words: readonly ShellWord[];
  readonly command: ShellCommand;
  readonly before: ShellCommand | null;
}

export const callsIn = (commands: readonly ShellCommand[]): readonly KubectlCall[] =>
  commands.flatMap((command, i) => {
    const at = command.words.findIndex(({ text }) => /(?:^|\/)kubectl$/.test(text));
    const rest = at < 0 ? [] : command.words.slice(at + 1);
    const verb = rest.findIndex(({ text }) => applying.has(text) || text === 'annotate');
    const subcommand = rest[verb]?.text;
    if (subcommand === undefined) return [];
    // Options may stand before the subcommand.
    const words = [...rest.slice(0, verb), ...rest.slice(verb + 1)];
    return [{ subcommand, words, command, before: command.piped ? (commands[i - 1] ?? null) : null }];
  });

/** The commands that stand in a text, such as the comments of a manifest. */
export function annotationsIn(script: string): {
  relations: readonly Relation[];
  faults: readonly ImportFault[];
} {
  const read = callsIn(readCommands(script)).flatMap(({ subcommand, words, command }) =>
    subcommand === 'annotate' ? [readAnnotate(words, command.range)] : [],
  );
  return {
    relations: read.flatMap(({ relation }) => relation ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** The commands in comments that say what a manifest is for, each where it stands: the rest of the text is blanked out. */
export const commentedCommands = (text: string): string =>
  text.includes('kubectl annotate')
    ? text.replaceAll(/^.*$/gm, (line) =>
        /^#\s*kubectl annotate /.test(line) ? ` ${line.slice(1)}` : ' '.repeat(line.length),
      )
    : '';
