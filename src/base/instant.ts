// Points in time without a calendar of the host: ISO 8601 text to milliseconds since 1970, by arithmetic alone.

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;

/** Null when the text is no such time. Without an offset it is UTC. */
export function instantOf(text: string): number | null {
  const found = pattern.exec(text.trim());
  if (found === null) return null;
  const part = (i: number): number => Number(found[i] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = (part(9) * 60 + part(10)) * (found[8] === '-' ? -1 : 1);
  const milliseconds = Math.floor(Number(`0.${found[7] ?? '0'}`) * 1000);
  const minutes = dayNumber(year, month, day) * 1440 + hour * 60 + minute - offset;
  return (minutes * 60 + second) * 1000 + milliseconds;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01, counted in years that begin in March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const epoch = 719_468; // 1970-01-01 in the same count
  return marchYear * 365 + leapDays + monthDays + day - 1 - epoch;
}
