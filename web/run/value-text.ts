// Values as short texts: the value itself where it is short, else its kind, its entries and its size, never a part
// that passes for the whole.
import type { PortValue } from '../../src/index.ts';
import { parseJson } from './json-text.ts';

/** JSON text of a value; jq's own where jq made it, since numbers are exact there. */
export const valueText = ({ text, value }: PortValue): string => text ?? JSON.stringify(value);

/** `{3} 214 B`, `[2] 40 B`, `"the first words…" 1.2 kB`: at most about `longest` characters. */
export function oneLine(text: string, longest: number): string {
  // A letter takes one or two units of a text: long ones need not be counted.
  const letters = Array.from(text.slice(0, 2 * longest + 2));
  if (text.length <= 2 * longest && letters.length <= longest) return text;
  const open = text.trimStart()[0];
  if (open === '{' || open === '[')
    return `${open}${countIn(text)}${open === '{' ? '}' : ']'} ${sizeOf(text)}`;
  const size = sizeOf(text);
  const words = letters.slice(0, Math.max(1, longest - size.length - 3)).join('');
  return open === '"' ? `${words}…" ${size}` : `${words}… ${size}`;
}

/** Entries of a map or list; a text that masking broke has none to count. */
function countIn(text: string): string {
  try {
    return String(Object.keys(parseJson(text) ?? {}).length);
  } catch {
    return '…';
  }
}

/** Bytes of a text in UTF-8. */
export function sizeOf(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}

/** Milliseconds, as exact as they are worth reading. */
export const timeText = (ms: number): string => `${Math.round(ms * 10) / 10} ms`;
