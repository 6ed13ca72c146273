// A name on a reduced card: up to two lines, as large as the card allows, broken where the name itself has a joint.
import { charCount, fitName, nameWidth } from './text-fit.ts';

export interface FarName {
  readonly lines: readonly string[];
  /** Font size in canvas pixels; the zoom may ask for less, never for more. */
  readonly size: number;
}

const sizes = [30, 27, 24, 21, 18, 15, 13];
const smallest = 13;
/** `nameWidth` measures at this size. */
const measured = 13;

/** `height` allows two lines of at most 0.43 of it. */
export function farName(name: string, width: number, height: number): FarName {
  const parts = name.split(/(?<=[_\-.])/);
  for (const size of sizes) {
    const fits = (text: string): boolean => (nameWidth(text) * size) / measured <= width;
    if (fits(name) && size * 1.15 <= height) return { lines: [name], size };
    const lines = twoLines(parts, fits);
    if (lines && size * 2.3 <= height) return { lines, size };
  }
  return { lines: [fitName(name, width)], size: smallest };
}

function twoLines(parts: readonly string[], fits: (text: string) => boolean): string[] | null {
  let best: { lines: string[]; uneven: number } | null = null;
  for (let at = 1; at < parts.length; at += 1) {
    const lines = [parts.slice(0, at).join(''), parts.slice(at).join('')];
    const [first = '', second = ''] = lines;
    const uneven = Math.abs(charCount(first) - charCount(second));
    if (lines.every(fits) && (!best || uneven < best.uneven)) best = { lines, uneven };
  }
  return best?.lines ?? null;
}
