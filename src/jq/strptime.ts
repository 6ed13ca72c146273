// C's strptime as glibc reads it, in the C locale: jq's `strptime` calls it, and the wasm builds bring none or a loose one.
// A field that the format does not name stays as the caller had it (glibc 2.36), so 1900 and day 0, not 1970.
import { calendarTime, daysSinceEpoch, secondsPerDay, weekdayOf } from './calendar.ts';

/** What the text told: only the fields the format named, or that follow from them. Offset in seconds. */
export interface ParsedTime {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  weekday?: number;
  yearday?: number;
  offset?: number;
}

interface Scan {
  readonly text: string;
  at: number;
  readonly time: ParsedTime;
  afternoon?: boolean;
  twelveHours?: boolean;
  century?: number;
  /** Of the year, and the weekday that weeks begin with. */
  week?: { readonly begins: number; readonly number: number };
  /** The format named a part of the date, so weekday and day of the year follow from it. */
  dated?: boolean;
}
/** Reads one conversion; false when the text does not fit. */
type Conversion = (scan: Scan) => boolean;

/** What C's zeroed fields stand for: the year 1900. */
const firstYear = 1900;
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const combined: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function skipSpace(scan: Scan): true {
  while (isSpace(scan.text[scan.at])) scan.at++;
  return true;
}

function digits(scan: Scan, width: number, low: number, high: number): number | undefined {
  skipSpace(scan);
  const found = new RegExp(`^\\d{1,${width}}`).exec(scan.text.slice(scan.at))?.[0];
  if (found === undefined) return undefined;
  // glibc stops before the digit that would pass the highest value.
  let length = 1;
  while (length < found.length && Number(found.slice(0, length)) * 10 <= high) length++;
  const value = Number(found.slice(0, length));
  if (value < low || value > high) return undefined;
  scan.at += length;
  return value;
}

const number =
  (width: number, low: number, high: number, keep: (scan: Scan, value: number) => void): Conversion =>
  (scan) => {
    const value = digits(scan, width, low, high);
    if (value === undefined) return false;
    keep(scan, value);
    return true;
  };

const dateNumber = (
  width: number,
  low: number,
  high: number,
  keep: (time: ParsedTime, value: number) => void,
): Conversion =>
  number(width, low, high, (scan, value) => {
    keep(scan.time, value);
    scan.dated = true;
  });

const name =
  (names: readonly string[], keep: (scan: Scan, index: number) => void): Conversion =>
  (scan) => {
    const rest = scan.text.slice(scan.at).toLowerCase();
    const index = names.findIndex((full) => rest.startsWith(full.slice(0, 3)));
    const full = names[index];
    if (full === undefined) return false;
    scan.at += rest.startsWith(full) ? full.length : 3;
    keep(scan, index);
    return true;
  };

const monthName = name(months, (scan, index) => {
  scan.time.month = index;
  scan.dated = true;
});
const weekdayName = name(weekdays, (scan, index) => (scan.time.weekday = index));
const dayOfMonth = dateNumber(2, 1, 31, (time, value) => (time.day = value));
const hour = number(2, 0, 23, (scan, value) => {
  scan.time.hour = value;
  scan.twelveHours = false;
});
const hourOfTwelve = number(2, 1, 12, (scan, value) => {
  scan.time.hour = value % 12;
  scan.twelveHours = true;
});
const ignored = (width: number, high: number): Conversion => number(width, 0, high, () => undefined);
const week = (begins: number): Conversion =>
  number(2, 0, 53, (scan, value) => (scan.week = { begins, number: value }));

function halfOfDay(scan: Scan): boolean {
  const found = /^[ap]m/i.exec(scan.text.slice(scan.at))?.[0];
  if (found === undefined) return false;
  scan.afternoon = /^p/i.test(found);
  scan.at += 2;
  return true;
}

function offset(scan: Scan): boolean {
  skipSpace(scan);
  const found = /^(?:Z|([+-])(\d\d)(?::?(\d\d))?)/.exec(scan.text.slice(scan.at));
  if (!found) return false;
  const [all, sign, hours = '0', minutes = '0'] = found;
  if (Number(minutes) >= 60) return false;
  scan.time.offset = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  scan.at += all.length;
  return true;
}

function zoneName(scan: Scan): true {
  skipSpace(scan);
  while (scan.at < scan.text.length && !isSpace(scan.text[scan.at])) scan.at++;
  return true;
}

function unixSeconds(scan: Scan): boolean {
  const found = /^\d+/.exec(scan.text.slice(scan.at))?.[0];
  if (found === undefined) return false;
  scan.at += found.length;
  Object.assign(scan.time, calendarTime(Number(found)));
  return true;
}

const conversions: Readonly<Record<string, Conversion>> = {
  a: weekdayName,
  A: weekdayName,
  b: monthName,
  B: monthName,
  h: monthName,
  C: number(2, 0, 99, (scan, value) => {
    scan.century = value;
    scan.dated = true;
  }),
  d: dayOfMonth,
  e: dayOfMonth,
  g: ignored(2, 99),
  G: ignored(4, 9999),
  H: hour,
  k: hour,
  I: hourOfTwelve,
  l: hourOfTwelve,
  j: number(3, 1, 366, (scan, value) => (scan.time.yearday = value - 1)),
  m: dateNumber(2, 1, 12, (time, value) => (time.month = value - 1)),
  M: number(2, 0, 59, (scan, value) => (scan.time.minute = value)),
  n: skipSpace,
  p: halfOfDay,
  s: unixSeconds,
  S: number(2, 0, 61, (scan, value) => (scan.time.second = value)),
  t: skipSpace,
  u: number(1, 1, 7, (scan, value) => (scan.time.weekday = value % 7)),
  U: week(0),
  V: ignored(2, 53),
  w: number(1, 0, 6, (scan, value) => (scan.time.weekday = value)),
  W: week(1),
  y: dateNumber(2, 0, 99, (time, value) => (time.year = value < 69 ? value + 2000 : value + 1900)),
  Y: dateNumber(4, 0, 9999, (time, value) => (time.year = value)),
  z: offset,
  Z: zoneName,
};

const literal = (scan: Scan, wanted: string): boolean => scan.text[scan.at++] === wanted;

function follow(scan: Scan, format: string): boolean {
  // One piece at a time: a conversion with its flags and modifier, or a character.
  for (const [piece] of format.matchAll(/%[_\-0^#]*[EO]?.|[\s\S]/g)) {
    const letter = piece.at(-1) ?? '';
    if (piece.length === 1 || letter === '%') {
      if (!(isSpace(piece) ? skipSpace(scan) : literal(scan, letter))) return false;
      continue;
    }
    const inner = combined[letter];
    const fits = inner === undefined ? conversions[letter]?.(scan) : follow(scan, inner);
    if (!fits) return false;
  }
  return true;
}

/** What follows from the fields that were read. */
function complete(scan: Scan): void {
  const { time, afternoon, twelveHours, century } = scan;
  if (twelveHours && afternoon) time.hour = (time.hour ?? 0) + 12;
  if (century !== undefined) time.year = century * 100 + (time.year === undefined ? 0 : time.year % 100);
  if (scan.week && time.weekday !== undefined) {
    const { begins, number } = scan.week;
    const first = weekdayOf(daysSinceEpoch(time.year ?? firstYear, 0, 1));
    time.yearday ??= ((7 - first + begins) % 7) + (number - 1) * 7 + ((time.weekday - begins + 7) % 7);
    dateOfYearday(time, time.yearday);
  }
  if (scan.dated) completeDate(time);
}

function completeDate(time: ParsedTime): void {
  const year = time.year ?? firstYear;
  const whole = time.month !== undefined && time.day !== undefined;
  if (!whole && time.yearday !== undefined) dateOfYearday(time, time.yearday);
  const days = daysSinceEpoch(year, time.month ?? 0, time.day ?? 0);
  time.weekday ??= weekdayOf(days);
  time.yearday ??= days - daysSinceEpoch(year, 0, 1);
}

function dateOfYearday(time: ParsedTime, yearday: number): void {
  const date = calendarTime((daysSinceEpoch(time.year ?? firstYear, 0, 1) + yearday) * secondsPerDay);
  time.month ??= date.month;
  time.day ??= date.day;
}

/** The fields read and the length of text they took; undefined when the text does not match the format. */
export function strptime(
  text: string,
  format: string,
): { readonly time: Readonly<ParsedTime>; readonly length: number } | undefined {
  const scan: Scan = { text, at: 0, time: {} };
  if (!follow(scan, format)) return undefined;
  complete(scan);
  return { time: scan.time, length: scan.at };
}
