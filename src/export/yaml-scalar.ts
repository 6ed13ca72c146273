// One JSON scalar as YAML that every reader takes for the same text: kubectl and decK (Go, YAML 1.1 with old octals),
// libyaml under Kong's DB-less loader, and 1.2 parsers. Plain or block where that is exact, quoted where it is not.

/** Words that some schema reads as a boolean, null, merge key or number (libyaml under Lua reads `nan` and `inf`). */
const words = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);
/** `E1` is an exponent without a number to the `yaml` package's 1.1 schema. */
const numberWord = /^\.?(?:nan|inf|e[-+]?\d+$)/i;
/** A letter, a slash or a jq path first, so that no number, date or indicator can begin here. */
const plainStart = /^(?:[A-Za-z_/]|\.[A-Za-z])/;
/** Printable ASCII and letters of any script, without what ends a plain scalar: `: `, ` #`, a final colon or space. */
const plainText = /^(?:[^\p{C}\p{Z}:#]|:(?=[^\p{Z}]) ?|(?<! )#| (?! *$)(?!#))+$/u;

/** Control and format characters, odd spaces, unpaired surrogates: shown as escapes, never raw. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);
/** decK runs what follows as a template, in any style of scalar but this spelling. */
const template = '${{';
const harmlessTemplate = '\\x24{{';

/** libyaml and Go give up on a key that is longer than this on its line. */
const longestKey = 1000;

export const needsExplicitKey = (key: string): boolean => key.length > longestKey;

function escape(character: string): string {
  const known = escapes.get(character);
  if (known !== undefined) return known;
  if (!unprintable.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // A lone half of a pair has no UTF-8 form: the sign for an unreadable character stands for it.
  if (code >= 0xd800 && code <= 0xdfff) return '\\uFFFD';
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

const escapeAll = (text: string): string =>
  Array.from(text, escape).join('').replaceAll(template, harmlessTemplate);

/** Long texts keep their lines: a backslash at the end of a line joins it to the next. */
function doubleQuoted(text: string): readonly string[] {
  const parts = text.split(/(?<=\n)(?!$)/).map(escapeAll);
  return parts.map((part, i) => {
    // Blanks at the start of a continued line would be taken for its indent.
    const start = i > 0 && part.startsWith(' ') ? `\\${part}` : part;
    return (i === 0 ? '"' : '') + start + (i === parts.length - 1 ? '"' : '\\');
  });
}

/** Whether a literal block gives the text back to the last character in every reader. */
function fitsBlock(text: string): boolean {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const ragged = lines.some((line) => line.endsWith(' ') || unprintable.test(line));
  return body !== '' && !ragged && !/^[\n ]/.test(body) && !body.endsWith('\n') && !text.includes(template);
}

const block = (text: string): readonly string[] =>
  text.endsWith('\n') ? ['|', ...text.slice(0, -1).split('\n')] : ['|-', ...text.split('\n')];

const isPlain = (text: string): boolean =>
  plainStart.test(text) &&
  plainText.test(text) &&
  !words.has(text.toLowerCase()) &&
  !numberWord.test(text) &&
  !text.includes(template);

/** A text on one line, as a key or where a block does not serve. */
function oneLine(text: string): string | null {
  if (isPlain(text)) return text;
  if (text.includes('\n') || unprintable.test(text) || text.includes(template)) return null;
  return text.includes("'") ? null : `'${text}'`;
}

export const keyText = (key: string): string => oneLine(key) ?? `"${escapeAll(key)}"`;

/** The first line stands beside the key or dash, the others are to be indented below it. */
export function textLines(text: string): readonly string[] {
  const short = oneLine(text);
  if (short !== null) return [short];
  const crowded = text.includes("'") && /["\\]/.test(text);
  return fitsBlock(text) && (text.includes('\n') || crowded) ? block(text) : doubleQuoted(text);
}

/** PyYAML knows a float only by its point. */
export const numberText = (value: number): string => String(value).replace(/^(-?\d+)e/, '$1.0e');
