// JSON values as text that every tool takes as it is: what terminals, YAML readers and editors stumble over is escaped.
import type { Json } from '../base/json.ts';

/** Control characters beyond ASCII, line breaks that only some know, and marks that nobody sees. */
const odd = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Over several lines, with a line break at the end. */
export const jsonText = (value: Json): string => `${JSON.stringify(value, null, 2).replace(odd, escaped)}\n`;
