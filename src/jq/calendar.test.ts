import { expect, test } from 'vitest';
import { calendarTime, secondsOf } from './calendar.ts';

const day = 86_400;
const moments = [
  0,
  -1,
  951_782_400, // 2000-02-29
  951_868_799,
  1_709_164_800, // 2024-02-29
  4_107_542_400, // 2100-03-01, no leap year before it
  -2_208_988_800, // 1900-01-01
  -62_135_596_800, // 0001-01-01
  ...Array.from({ length: 400 }, (_, index) => -30_000 * day + index * 173 * day + index * 3_607),
];

test.each(moments)('%i seconds are the date that JavaScript says', (seconds) => {
  const date = new Date(seconds * 1000);
  const time = calendarTime(seconds);
  expect(time).toEqual({
    second: date.getUTCSeconds(),
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate(),
    month: date.getUTCMonth(),
    year: date.getUTCFullYear(),
    weekday: date.getUTCDay(),
    yearday: Math.round(
      (Date.parse(date.toISOString().slice(0, 10)) - new Date(0).setUTCFullYear(time.year, 0, 1)) /
        (day * 1000),
    ),
  });
  expect(secondsOf(time)).toBe(seconds);
});

test('a month out of range counts on', () => {
  const base = { year: 2023, day: 1, hour: 0, minute: 0, second: 0 };
  expect(secondsOf({ ...base, month: 14 })).toBe(Date.UTC(2024, 2, 1) / 1000);
  expect(secondsOf({ ...base, month: -1 })).toBe(Date.UTC(2022, 11, 1) / 1000);
});
