// The text between `<<WORD` and the line WORD.
import type { ShellInput } from './shell-words.ts';
import { insideDouble, WordBuilder, type ShellWord } from './shell-word.ts';

interface Heredoc {
  readonly input: ShellInput;
  /** Where the line after the mark begins. */
  readonly end: number;
  readonly closed: boolean;
}

/** `indented`: `<<-`, which takes tabs from the start of each line. */
export function readHeredoc(text: string, start: number, mark: ShellWord, indented: boolean): Heredoc {
  const { bodyEnd, end, closed } = findMark(text, start, mark.value, indented);
  const word = new WordBuilder();
  const expands = !mark.quoted;
  for (let at = start; at < bodyEnd;) {
    if (indented && (at === start || text[at - 1] === '\n')) {
      while (text[at] === '\t' && at < bodyEnd) at += 1;
      if (at >= bodyEnd) break;
    }
    if (expands) at = insideDouble(text, at, word, /[$`\\]/);
    else {
      const line = indented ? nextLine(text, at, bodyEnd) : bodyEnd;
      word.add(text.slice(at, line), at);
      at = line;
    }
  }
  const { value, expansions, runs } = word;
  const range = { start, end: bodyEnd };
  return {
    input: { value, range, expansions, bare: [], runs, open: !closed, quoted: true, expands },
    end,
    closed,
  };
}

const nextLine = (text: string, at: number, end: number): number => {
  const line = text.indexOf('\n', at);
  return line < 0 || line + 1 > end ? end : line + 1;
};

function findMark(text: string, start: number, mark: string, indented: boolean) {
  for (let at = start; at < text.length;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 ? text.length : next;
    const line = text.slice(at, lineEnd).replace(/\r$/, '');
    const after = next < 0 ? text.length : next + 1;
    if ((indented ? line.replace(/^\t+/, '') : line) === mark)
      return { bodyEnd: at, end: after, closed: true };
    at = after;
  }
  return { bodyEnd: text.length, end: text.length, closed: false };
}
