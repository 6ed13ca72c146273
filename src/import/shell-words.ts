// Shell text into commands, word by word, as bash and dash read them. The grammar is `unbash`: kept up to date, a
// parser without dependencies that runs nothing, gives offsets and heredocs, and reads on after an error; those beside
// it keep no offsets (shell-quote), rest on packages long left alone (bash-parser) or have to load first (sh-syntax).
import {
  forEachChild,
  parse,
  type Command,
  type HereDoc,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import type { Range } from '../base/diagnostic.ts';
import { shellText, unescaped, verbatim, withoutTabs, type Piece, type ShellText } from './shell-text.ts';

/** One argument. */
export interface ShellWord extends ShellText {
  /** All of it stands in quotes, so that the shell neither splits it nor takes a pattern or pipe from it. */
  readonly quoted: boolean;
}

export interface ShellCommand {
  /** The name of the command first. Settings before it (`A=b curl`) are left out. */
  readonly words: readonly ShellWord[];
  /** What its standard input is in the text itself: a heredoc, or a word after `<<<`. */
  readonly input: ShellText | null;
  readonly redirections: readonly Redirection[];
  /** The command whose output it reads: `echo … | kubectl apply -f -`. */
  readonly pipedFrom: ShellCommand | null;
  readonly range: Range;
}

/** Into or out of a file. */
export interface Redirection {
  /** Such as `>` or `<`. */
  readonly operator: string;
  readonly target: ShellWord | null;
}

export interface ShellReading {
  /** Every simple command, also those inside of loops, conditions and `$(…)`, in text order. */
  readonly commands: readonly ShellCommand[];
  readonly problems: readonly { readonly message: string; readonly at: number }[];
}

export function readShell(text: string): ShellReading {
  const script = parse(text);
  const commands: ShellCommand[] = [];
  collect(script, commands);
  return {
    commands,
    problems: (script.errors ?? []).map(({ message, pos }) => ({ message, at: pos })),
  };
}

function collect(node: SyntaxNode, found: ShellCommand[]): void {
  // The insides of escaped backticks are counted from a start of their own.
  if (node.type === 'Script' && node.source !== undefined) return;
  if (node.type === 'Pipeline') {
    let pipedFrom: ShellCommand | null = null;
    for (const part of node.commands) {
      pipedFrom = part.type === 'Command' ? add(part, pipedFrom, found) : null;
      if (part.type !== 'Command') collect(part, found);
    }
  } else if (node.type === 'Command') add(node, null, found);
  else forEachChild(node, (child) => collect(child, found));
}

function add(command: Command, pipedFrom: ShellCommand | null, found: ShellCommand[]): ShellCommand {
  const read = readCommand(command, pipedFrom);
  if (read.words.length > 0) found.push(read);
  forEachChild(command, (child) => collect(child, found));
  return read;
}

function readCommand(command: Command, pipedFrom: ShellCommand | null): ShellCommand {
  const words = command.name === undefined ? [] : [wordOf(command.name)];
  for (const argument of command.args)
    words.push(argument.type === 'Word' ? wordOf(argument) : wordFrom([literally(argument)], argument));
  const files: Redirection[] = [];
  let input: ShellText | null = null;
  for (const redirect of command.redirects) {
    if (redirect.type === 'HereDoc') input = heredoc(redirect);
    else if (redirect.type === 'HereString') input = hereString(redirect.target);
    else
      files.push({
        operator: redirect.operator,
        target: redirect.target === undefined ? null : wordOf(redirect.target),
      });
  }
  return { words, input, redirections: files, pipedFrom, range: rangeOf(command) };
}

interface Placed {
  readonly pos: number;
  readonly end: number;
}
const rangeOf = ({ pos, end }: Placed): Range => ({ start: pos, end });
const literally = ({ text, pos }: { readonly text: string; readonly pos: number }): Piece =>
  verbatim(text, pos);

const quotes = new Set(['SingleQuoted', 'DoubleQuoted', 'AnsiCQuoted', 'LocaleString']);

function wordFrom(pieces: readonly Piece[], word: Placed, quoted = false): ShellWord {
  return { ...shellText(pieces, rangeOf(word)), quoted };
}

function wordOf(word: Word): ShellWord {
  const quoted = word.parts?.every(({ type }) => quotes.has(type)) ?? false;
  return wordFrom(piecesOfWord(word), word, quoted);
}

const piecesOfWord = ({ parts, text, pos }: Word): readonly Piece[] =>
  parts?.flatMap((part) => piecesOf(part, bare)) ?? unescaped(text, pos, bare);

/** What a backslash takes the meaning of: all outside of quotes, less inside of double ones and in a heredoc. */
const bare = /[^]/;
const insideQuotes = /[$`"\\\n]/;
const insideHeredoc = /[$`\\\n]/;

function piecesOf(part: WordPart, escapable: RegExp): readonly Piece[] {
  switch (part.type) {
    case 'Literal':
      return unescaped(part.text, part.pos, escapable);
    case 'SingleQuoted':
      return [verbatim(part.value, part.pos + 1)];
    case 'AnsiCQuoted':
      return part.text.includes('\\')
        ? [{ value: part.value, range: rangeOf(part) }]
        : [verbatim(part.value, part.pos + 2)];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap((inner) => piecesOf(inner, insideQuotes));
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return [{ ...literally(part), kind: 'command' }];
    case 'ArithmeticExpansion':
      return [{ ...literally(part), kind: 'arithmetic' }];
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      return [{ ...literally(part), kind: 'parameter' }];
    default:
      return [{ ...literally(part), kind: 'pattern' }];
  }
}

function heredoc({ body, operator, delimiter }: HereDoc): ShellText {
  const pieces =
    delimiter?.quoted === true
      ? [literally(body)]
      : (body.parts?.flatMap((part) => piecesOf(part, insideHeredoc)) ??
        unescaped(body.text, body.pos, insideHeredoc));
  return shellText(operator === '<<-' ? withoutTabs(pieces) : pieces, rangeOf(body));
}

/** The shell adds a line break. */
function hereString(word: Word | undefined): ShellText | null {
  if (word === undefined) return null;
  const lineBreak = { value: '\n', range: { start: word.end, end: word.end } };
  return shellText([...piecesOfWord(word), lineBreak], rangeOf(word));
}

/** Names that stand before the command that is meant: a pasted prompt, and what only changes who runs it. */
const before = new Set(['$', '%', 'sudo', 'command', 'exec']);

/** The arguments of a command, however it is called: `$ curl`, `sudo curl`, `/usr/bin/curl`; null when it is another. */
export function argumentsOf({ words }: ShellCommand, name: string): readonly ShellWord[] | null {
  const first = words.findIndex(({ value }) => !before.has(value));
  const called = words[first]?.value.replace(/^.*\//, '').replace(/\.exe$/, '');
  return called === name ? words.slice(first + 1) : null;
}
