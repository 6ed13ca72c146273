// Text from files as a terminal may show it: what would move its cursor, change its colours or turn the direction of
// reading is written out instead.

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const short: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const written = (character: string): string =>
  short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** On one line: line breaks are written out, too. */
export const visible = (text: string): string => text.replace(unseen, written);

/** Over several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** JSON escapes most of them by itself; the others stand inside its texts, where the same notation means the same. */
export const visibleJson = (value: unknown): string => visibleLines(JSON.stringify(value, null, 2));
