// The body of a request that curl sends: in the command, in a document of the script, in a file that the script writes;
// and where it is in none of them, why.
import type { CurlArguments } from './curl-arguments.ts';
import type { ImportFault } from './define.ts';
import { inputOf, type ScriptInput } from './script-input.ts';
import type { ShellCommand } from './shell-commands.ts';
import { inScript, type ShellText } from './shell-text.ts';
import type { ShellWord } from './shell-words.ts';

interface Body {
  readonly text: Pick<ScriptInput, 'text' | 'outside' | 'expansions'> | null;
  readonly faults: readonly ImportFault[];
}

interface Script {
  /** The command whose output this one reads. */
  readonly before: ShellCommand | null;
  readonly all: readonly ShellCommand[];
}

/** The body, and why there is none. */
export function bodyOf({ data, files, url }: CurlArguments, command: ShellCommand, script: Script): Body {
  const [file] = files;
  if (file !== undefined) return bodyInFile(file, command, script);
  const [only, ...more] = data;
  if (only === undefined) return without(noBody(command, url));
  if (more.length === 0 && /^\s*[{[]/.test(only.text))
    return { text: { ...only, outside: inScript(only) }, faults: [] };
  return without(formFault(only, command));
}

const without = (fault: ImportFault): Body => ({ text: null, faults: [fault] });

function bodyInFile(file: ShellWord, command: ShellCommand, { before, all }: Script): Body {
  const isInput = /^@(?:-|\/dev\/stdin)$/.test(file.text);
  const redirected = command.redirects.findLast(({ operator }) => operator === '<')?.word.text;
  const input = isInput ? inputOf(command, before) : null;
  if (input !== null) return { text: input, faults: input.faults };
  if (isInput && redirected === undefined && before !== null) return without(pipedBody(before, file));
  const name = isInput ? (redirected ?? '-') : file.text.slice(1);
  const written = writtenTo(name, all);
  if (written !== null) return { text: written, faults: written.faults };
  return without({
    id: 'body-elsewhere',
    about: name,
    message:
      name === '-'
        ? 'The command reads the body from its standard input, and nothing in the script writes it. Open the body itself.'
        : `The body stands in \`${name}\`, which the command reads. Open that file instead.`,
    range: file.range,
  });
}

/** What `cat > body.json <<EOF` and the like put into a file. */
function writtenTo(name: string, all: readonly ShellCommand[]): ScriptInput | null {
  const writes = all.findLast(({ redirects }) =>
    redirects.some(({ operator, word }) => operator.startsWith('>') && word.text === name),
  );
  if (writes === undefined) return null;
  // An `echo` writes what another command would read behind a pipe.
  return inputOf(writes, null) ?? inputOf({ ...writes, document: null, piped: true }, writes);
}

function pipedBody({ words }: ShellCommand, { range }: ShellWord): ImportFault {
  const program = words[0]?.text ?? '';
  return {
    id: 'body-from-program',
    about: program,
    message: `\`${program}\` makes the body when the script runs, and it is not run here. Run that command alone, and open what it writes.`,
    range,
  };
}

function noBody({ words, range }: ShellCommand, url: ShellWord | null): ImportFault {
  if (words.at(-1)?.text === '^')
    return {
      id: 'windows-command',
      about: '^',
      message:
        'The lines are joined with `^`, as the command prompt of Windows has it, and its quotes are other ones. Write the command for a shell, with `\\` at the ends of lines and the body in single quotes, or open the body alone.',
      range: words.at(-1)?.range ?? range,
    };
  const message = 'The command sends no body, so it holds no plugin.';
  return { id: 'no-body', about: '', message, range: url?.range ?? range };
}

/** Why what is sent is no JSON. */
function formFault({ text, expansions }: ShellText, { range }: ShellCommand): ImportFault {
  if (/^[\u2018-\u201F]/.test(text)) {
    const message =
      'The quotation marks are those of a text, not of a shell: some editors change them. Put straight ones in.';
    return { id: 'typographic-quotes', about: '', message, range };
  }
  const [expansion] = expansions;
  if (expansion !== undefined && expansions.length === 1 && expansion.text === text.trim())
    return {
      id: 'body-expands',
      about: expansion.text,
      message: `The body is what the shell puts in place of \`${expansion.text}\`, and no script is run here. Put the JSON itself there, or open it alone.`,
      range: expansion.range,
    };
  const message =
    'The body is a form, value by value. Kong takes it, but nodes cannot be told from it: send the plugin as JSON.';
  return { id: 'form-body', about: '', message, range };
}
