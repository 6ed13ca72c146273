// How long a certificate still holds, in words.
import type { CertificateInfo } from './certificate-info.ts';
import { day } from './time.ts';

export interface Expiry {
  /** `soon` is 30 days, `very-soon` 7. */
  readonly state: 'not-yet' | 'valid' | 'soon' | 'very-soon' | 'expired';
  /** Such as `ends in 29 days`. */
  readonly words: string;
}

const soon = 30 * day;
const verySoon = 7 * day;
const hour = day / 24;

export function expiryOf(
  { notBefore, notAfter }: Pick<CertificateInfo, 'notBefore' | 'notAfter'>,
  now: number,
): Expiry {
  if (now < notBefore) return { state: 'not-yet', words: `begins in ${span(notBefore - now)}` };
  const left = notAfter - now;
  if (left < 0) return { state: 'expired', words: `ended ${span(-left)} ago` };
  const state = left <= verySoon ? 'very-soon' : left <= soon ? 'soon' : 'valid';
  return { state, words: `ends in ${span(left)}` };
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Years, to a tenth, only where days would say little. */
function span(length: number): string {
  if (length < hour) return counted(Math.max(1, Math.floor(length / 60_000)), 'minute');
  if (length < 2 * day) return counted(Math.floor(length / hour), 'hour');
  const days = Math.floor(length / day);
  return days < 730 ? counted(days, 'day') : counted(Math.round(days / 36.525) / 10, 'year');
}
