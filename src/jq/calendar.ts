// Civil dates and Unix time, in UTC as a gateway worker's clock. Plain arithmetic: the engine has no `Date`.
// Day counting after Howard Hinnant's "chrono-compatible low-level date algorithms": years begin in March.

/** C's `struct tm`: month and weekday from 0, year as it is written. */
interface CalendarTime {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly weekday: number;
  readonly yearday: number;
}

export const secondsPerDay = 86_400;
const daysPerEra = 146_097;
const daysToEpoch = 719_468;
const thursday = 4;

/** Days from 1970-01-01; month from 0. A day or month out of range counts on into the next ones. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const months = year * 12 + month - 2;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

export const weekdayOf = (days: number): number => (((days + thursday) % 7) + 7) % 7;

export function calendarTime(seconds: number): CalendarTime {
  const days = Math.floor(seconds / secondsPerDay);
  const ofDay = seconds - days * secondsPerDay;
  const era = Math.floor((days + daysToEpoch) / daysPerEra);
  const dayOfEra = days + daysToEpoch - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (marchMonth + 2) % 12;
  const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return {
    second: Math.floor(ofDay % 60),
    minute: Math.floor(ofDay / 60) % 60,
    hour: Math.floor(ofDay / 3600),
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    month,
    year,
    weekday: weekdayOf(days),
    yearday: days - daysSinceEpoch(year, 0, 1),
  };
}

type Civil = Pick<CalendarTime, 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'>;

export const secondsOf = ({ year, month, day, hour, minute, second }: Civil): number =>
  daysSinceEpoch(year, month, day) * secondsPerDay + hour * 3600 + minute * 60 + second;
