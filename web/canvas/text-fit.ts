// Text cut to a width before it is drawn, so that a card's size is known without measuring and nothing is clipped.

/** JetBrains Mono at 11 px. */
export const monoWidth = 6.6;

/** Upper bounds of advance widths in Inter 600 at 13 px. */
const advances: readonly (readonly [number, string])[] = [
  [4.5, " ijlI!',.:;"],
  [5.5, '()/[\\]`t|1fr'],
  [6.5, '{}-^_'],
  [7.5, '"*7?Laksxz'],
  [8.5, '5EFJcehnouvy#$23689PRSZbdgpq'],
  [9.5, '&+04<=>BT~ADKVXY'],
  [10.5, 'CGHNOUQ'],
  [12.5, 'wMm…'],
];
const advanceOf = new Map(advances.flatMap(([width, chars]) => Array.from(chars, (char) => [char, width])));
/** Letters of other scripts, and what is wider than all others. */
const [accented, widest] = [10.5, 14];

/** Characters as people count them, near enough for fitting: code points. */
export const charsOf = (text: string): string[] => Array.from(text);
export const charCount = (text: string): number => charsOf(text).length;

/** Upper bound of the width in Inter 600 at 13 px, in pixels. */
export function nameWidth(text: string): number {
  let width = 0;
  for (const char of charsOf(text))
    width += advanceOf.get(char) ?? (char > '\u007f' && char < '\u0250' ? accented : widest);
  return width;
}

/** Keeps both ends: names that share a beginning stay apart. */
export function middleEllipsis(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const chars = charsOf(text);
  for (let keep = chars.length - 1; keep > 1; keep -= 1) {
    const head = Math.ceil(keep / 2);
    const cut = `${chars.slice(0, head).join('')}…${chars.slice(chars.length - (keep - head)).join('')}`;
    if (fits(cut)) return cut;
  }
  return '…';
}

export const fitName = (text: string, width: number): string =>
  middleEllipsis(text, (cut) => nameWidth(cut) <= width);

export const fitMono = (text: string, chars: number): string =>
  charCount(text) <= chars ? text : middleEllipsis(text, (cut) => charCount(cut) <= chars);

/** Keeps the beginning. */
export const fitLine = (text: string, chars: number): string => {
  const all = charsOf(text);
  return all.length <= chars ? text : `${all.slice(0, chars - 1).join('')}…`;
};
