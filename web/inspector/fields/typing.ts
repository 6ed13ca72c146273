// What keys do in a text of several lines: Tab indents, Shift+Tab takes the indent back, Enter keeps it.

export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const indent = '  ';

/** The text after the key, or null when the key means nothing special. */
export function afterKey(key: 'Tab' | 'Shift+Tab' | 'Enter', state: TextState): TextState {
  const { text, start, end } = state;
  if (key === 'Enter') {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return insert(state, `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}`);
  }
  if (key === 'Tab' && !text.slice(start, end).includes('\n')) return insert(state, indent);
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(first, end).split('\n');
  const changed = lines.map((line) => (key === 'Tab' ? indent + line : line.replace(/^ {1,2}/, '')));
  const [before = ''] = lines;
  const [after = ''] = changed;
  const body = changed.join('\n');
  return {
    text: text.slice(0, first) + body + text.slice(end),
    start: Math.max(first, start + after.length - before.length),
    end: Math.max(first, end + body.length - (end - first)),
  };
}

const insert = ({ text, start, end }: TextState, inserted: string): TextState => ({
  text: text.slice(0, start) + inserted + text.slice(end),
  start: start + inserted.length,
  end: start + inserted.length,
});

/** One-based line of an offset. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
