// A shell script as commands: their words, what they read from the script itself (here-documents), and what is piped to
// what. Enough to see what a script hands to a tool; loops and conditions are read as the commands in them.
import type { Range } from '../base/diagnostic.ts';
import { ShellTextBuilder, type ShellText } from './shell-text.ts';
import { readExpanded, readWord, skipBlanks, type ShellWord } from './shell-words.ts';

/** A document in the script, which a command reads from its standard input. */
export interface HereDocument extends ShellText {
  /** Its delimiter is quoted: the shell changes nothing in it. */
  readonly quoted: boolean;
  readonly range: Range;
  /** False when the script ends before the delimiter. */
  readonly closed: boolean;
}

export interface ShellCommand {
  /** Assignments before the command, such as `A=b`, are words too. */
  readonly words: readonly ShellWord[];
  readonly range: Range;
  /** The last one counts, as in the shell. */
  readonly document: HereDocument | null;
  /** `< file`, `> file`. */
  readonly redirects: readonly { readonly operator: string; readonly word: ShellWord }[];
  /** The command before it writes into it. */
  readonly piped: boolean;
}

type Growing = {
  -readonly [K in keyof ShellCommand]: ShellCommand[K] extends readonly (infer T)[] ? T[] : ShellCommand[K];
};

interface Waiting {
  readonly command: Growing;
  readonly delimiter: ShellWord;
  readonly tabs: boolean;
}

const operator = /<<<|<<-?|>>|<&|>&|<>|>\||<|>|&&|\|\||;;|[;&|()\n]/y;

export function readCommands(script: string): readonly ShellCommand[] {
  const commands: Growing[] = [];
  let waiting: Waiting[] = [];
  let current: Growing | null = null;
  let piped = false;
  const command = (at: number): Growing => {
    if (current === null) {
      current = { words: [], range: { start: at, end: at }, document: null, redirects: [], piped };
      commands.push(current);
      piped = false;
    }
    return current;
  };
  for (let at = skipBlanks(script, 0); at < script.length; at = skipBlanks(script, at)) {
    operator.lastIndex = at;
    const sign = operator.exec(script)?.[0];
    if (sign === undefined) {
      const word = readWord(script, at);
      const own = command(at);
      own.words.push(word);
      at = end(own, word.range.end);
    } else if (sign.startsWith('<') || sign.startsWith('>')) {
      at = redirect(script, at, sign, command(at), waiting);
    } else {
      piped = sign === '|';
      current = null;
      at += sign.length;
      if (sign !== '\n') continue;
      for (const one of waiting) at = readDocument(script, at, one);
      waiting = [];
    }
  }
  return commands;
}

/** Names the command's new end, and goes on from there. */
function end(command: Growing, at: number): number {
  command.range = { start: command.range.start, end: at };
  return at;
}

function redirect(script: string, at: number, sign: string, own: Growing, waiting: Waiting[]): number {
  const start = skipBlanks(script, at + sign.length);
  if (start >= script.length || script[start] === '\n') return end(own, start);
  const word = readWord(script, start);
  if (sign === '<<' || sign === '<<-') waiting.push({ command: own, delimiter: word, tabs: sign === '<<-' });
  else if (sign === '<<<')
    own.document = { ...word, quoted: word.expansions.length === 0, closed: word.open === null };
  else {
    // A number before the sign says which stream is meant.
    const stream = own.words.at(-1);
    if (stream?.range.end === at && /^\d$/.test(stream.text)) own.words.pop();
    own.redirects.push({ operator: sign, word });
  }
  return end(own, Math.max(word.range.end, start + 1));
}

const escapable = /[$`\\\n]/;

/** The lines up to the one that is the delimiter. Gives the start of the line after it. */
function readDocument(script: string, from: number, { command, delimiter, tabs }: Waiting): number {
  const { single, double } = delimiter.quoted;
  const quoted = single || double || script.slice(delimiter.range.start, delimiter.range.end).includes('\\');
  const text = new ShellTextBuilder();
  let at = from;
  while (at < script.length) {
    const found = script.indexOf('\n', at);
    const next = found < 0 ? script.length : found + 1;
    const line = script.slice(at, next).replace(/\r?\n$/, '');
    const start = tabs ? at + (/^\t*/.exec(line)?.[0].length ?? 0) : at;
    if (script.slice(start, at + line.length) === delimiter.text) {
      command.document = documentOf(text, { start: from, end: at }, quoted, true);
      return next;
    }
    at = quoted ? next : readLine(script, start, next, text);
    if (quoted) text.add(script.slice(start, next), start);
  }
  command.document = documentOf(text, { start: from, end: at }, quoted, false);
  return at;
}

/** What is expanded may go on in the next line, and a line that ends in a backslash does: no delimiter begins there. */
function readLine(script: string, from: number, end: number, text: ShellTextBuilder): number {
  let at = from;
  let stop = end;
  while (at < stop) {
    const joins = script.startsWith('\\\n', at);
    at = readExpanded(script, at, text, escapable);
    const next = script.indexOf('\n', at);
    if (joins && at >= stop) stop = next < 0 ? script.length : next + 1;
  }
  return at;
}

const documentOf = (
  text: ShellTextBuilder,
  range: Range,
  quoted: boolean,
  closed: boolean,
): HereDocument => ({ ...text.done(range.end), range, quoted, closed });
