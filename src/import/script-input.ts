// What a command of a script reads from its standard input: a document in the script, or what an `echo`, `printf` or
// `cat` before the pipe writes; with what the shell would have made of it.
import type { Range } from '../base/diagnostic.ts';
import type { ImportFault } from './define.ts';
import type { ShellCommand } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';
import { inScript, type Expansion, type ShellText } from './shell-text.ts';

export interface ScriptInput {
  readonly text: string;
  readonly outside: (range: Range) => Range;
  readonly expansions: readonly Expansion[];
  /** It stands in double quotes of the shell. */
  readonly inQuotes: boolean;
  readonly faults: readonly ImportFault[];
}

export function inputOf(command: ShellCommand, before: ShellCommand | null): ScriptInput | null {
  const { document } = command;
  if (document !== null) {
    const open: ImportFault = {
      id: 'document-open',
      about: '',
      message: 'The script ends before the word that closes this document. Copy the rest of it, too.',
      range: document.range,
    };
    return inputFrom(document, document.closed ? [] : [open]);
  }
  if (before === null) return null;
  const [program] = before.words;
  if (program?.text === 'cat') return inputOf(before, null);
  if (program?.text !== 'echo' && program?.text !== 'printf') return null;
  const written = before.words
    .slice(1)
    .find(({ text }) => !/^-[neE]+$/.test(text) && !/^%s(?:\\n)?$/.test(text));
  if (written === undefined) return null;
  const faults: ImportFault[] = [];
  if (written.quoted.double)
    faults.push({
      id: 'echo-expands',
      about: program.text,
      message:
        "Inside double quotes the shell puts other texts in place of `$` and backticks, and takes backslashes away. A document in the script with its word in quotes, as in `kubectl apply -f - <<'YAML'`, is handed on as it is.",
      range: written.range,
    });
  else if (program.text === 'echo' && written.text.includes('\\'))
    faults.push({
      id: 'echo-backslashes',
      about: program.text,
      message:
        'Some shells, dash among them, have `echo` make other characters of what follows a backslash. `printf %s` and a document in the script leave it as it is.',
      range: written.range,
    });
  return inputFrom(written, [...faults, ...openFaults([written])], written.quoted.double);
}

const inputFrom = (text: ShellText, faults: readonly ImportFault[], inQuotes = false): ScriptInput => ({
  text: text.text,
  outside: inScript(text),
  expansions: text.expansions,
  inQuotes,
  faults,
});

export const expansionFaults = ({ expansions }: Pick<ShellText, 'expansions'>): readonly ImportFault[] =>
  expansions.map(({ text, range }) => ({
    id: 'shell-expands',
    about: text,
    message: `The shell puts another text in place of \`${text}\`. Here it stays as it is written.`,
    range,
  }));

export const openFaults = (words: readonly ShellWord[]): readonly ImportFault[] =>
  words.flatMap(({ open, range }) =>
    open === null
      ? []
      : [
          {
            id: 'quote-open',
            about: open,
            message:
              'This quotation mark is never closed, so the shell waits for more. Copy the rest of the script, too.',
            range: { start: range.start, end: range.start + 1 },
          },
        ],
  );
