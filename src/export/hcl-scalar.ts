// Texts as HCL that Terraform reads as the same text: quoted, or as a heredoc where that is exact and reads better.
// Measured with Terraform 1.11: `${` and `%{` begin templates in both, backslashes mean something in quotes only, and
// every text is made NFC, whatever its form.

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);

/** Controls, odd spaces and marks that nobody sees; halves of a pair, which no file can hold. */
const escaped = /["\\]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/gu;

function escape(character: string): string {
  const known = escapes.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

const withoutTemplates = (text: string): string => text.replaceAll('${', () => '$${').replaceAll('%{', '%%{');

export const quotedText = (text: string): string => `"${withoutTemplates(text.replace(escaped, escape))}"`;

/** Terraform gives the text back in another form: accents that stand apart are joined to their letters. */
export const isChanged = (text: string): boolean => text.normalize('NFC') !== text;

/** No carriage return, no control character: a heredoc holds everything else as it is. */
const clean = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]*$/u;

/** Whether a text of several lines, or one with many signs to escape, reads better as it is. */
const isLong = (text: string): boolean => /\n[^]/.test(text) || /["\\].*\n$/.test(text);

/** Lines of a heredoc, its mark first and last; null where the quoted form is exact and this is not, or no better. */
export function heredocLines(text: string): readonly string[] | null {
  if (!isLong(text) || !text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n');
  if (!lines.every((line) => clean.test(line.replaceAll('\t', '')))) return null;
  const trimmed = new Set(lines.map((line) => line.trim()));
  let mark = 'EOT';
  while (trimmed.has(mark)) mark += '_END';
  return [`<<${mark}`, ...lines.map(withoutTemplates), mark];
}
