// Points in time between milliseconds and what pkijs takes. Nothing here reads a clock.
import { Time, TimeType } from 'pkijs';

export const day = 86_400_000;

/** RFC 5280: two digits of a year until 2049, four from 2050 on. */
const firstLongYear = 2050;

export function timeOf(milliseconds: number): Time {
  // oxlint-disable-next-line no-restricted-globals -- a point in time, not the clock
  const value = new Date(milliseconds);
  const long = value.getUTCFullYear() >= firstLongYear;
  return new Time({ type: long ? TimeType.GeneralizedTime : TimeType.UTCTime, value });
}

export const millisecondsOf = (time: Time): number => time.value.getTime();

/** Such as `2026-11-26 16:00:00 UTC`. */
export const dateText = (milliseconds: number): string =>
  `${timeOf(milliseconds).value.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
