// Text for bash, dash and any other POSIX shell, exact to the last character.

const plainWord = /^[\w@%+=:,./-]+$/;

/** One argument. In single quotes nothing is expanded; the quote itself is closed, escaped and opened again. */
export const shellWord = (text: string): string =>
  plainWord.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** A command that reads `text` from its standard input: nothing in it is expanded, however long it is. */
export function withInput(command: string, text: string, word: string): string {
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  const mark = absentWord(lines, word);
  return `${command} <<'${mark}'\n${lines}${mark}\n`;
}

/** The word, lengthened until no line of the text is it. */
export function absentWord(text: string, word: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let mark = word;
  while (lines.has(mark)) mark += '_END';
  return mark;
}

/** A command over several lines, its arguments indented. */
export const overLines = (words: readonly string[]): string => words.join(' \\\n  ');
