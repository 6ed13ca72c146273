// The values of a node's inputs or outputs side by side, each as short as the room asks for. Those without room are
// counted, so that a cut line is never taken for the whole.
import type { PortValue } from '../../src/index.ts';
import type { Mask } from '../state/secrets.ts';
import { oneLine, valueText } from './value-text.ts';

export interface PortText {
  /** Null for the node as a whole. */
  readonly port: string | null;
  readonly text: string;
}

export interface PortTexts {
  readonly shown: readonly PortText[];
  readonly hidden: number;
}

/** Shorter than this, nothing can be said of a value. */
const shortest = 8;
/** Letters between one value and the next, and of the count of hidden ones. */
const gap = 2;
const counted = 4;

const shortName = (name: string, longest: number): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;

const nameLength = ({ port }: PortText): number => (port === null ? 0 : port.length + 1);

/** `room` counts letters. Room that short values leave goes to the longer ones. */
export function portTexts(values: readonly PortValue[], room: number, mask: Mask): PortTexts {
  const full = values.map((value) => ({ port: value.port, text: mask(valueText(value)) }));
  const shown = full.slice(0, fitting(full, room));
  const hidden = full.length - shown.length;
  const names = shown.reduce((sum, entry) => sum + nameLength(entry), 0);
  let left = room - names - gap * (shown.length - 1) - (hidden > 0 ? counted : 0);
  let waiting = shown.length;
  const longest = new Map<PortText, number>();
  for (const entry of shown.toSorted((a, b) => a.text.length - b.text.length)) {
    const share = Math.max(shortest, Math.floor(left / waiting));
    longest.set(entry, share);
    left -= Math.min(share, entry.text.length);
    waiting -= 1;
  }
  const longestName = Math.max(2, room - shortest - 1 - (hidden > 0 ? counted : 0));
  return {
    shown: shown.map((entry) => ({
      port: entry.port === null ? null : shortName(entry.port, longestName),
      text: oneLine(entry.text, longest.get(entry) ?? shortest),
    })),
    hidden,
  };
}

/** How many of them fit at their shortest; one always does. */
function fitting(entries: readonly PortText[], room: number): number {
  let taken = 0;
  for (const [index, entry] of entries.entries()) {
    taken += nameLength(entry) + Math.min(entry.text.length, shortest) + (index > 0 ? gap : 0);
    const rest = index < entries.length - 1 ? counted : 0;
    if (index > 0 && taken + rest > room) return index;
  }
  return entries.length;
}
