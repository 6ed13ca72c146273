// Expected values are what glibc 2.36 gives for the same text and format.
import { expect, test } from 'vitest';
import { strptime, type ParsedTime } from './strptime.ts';

const whole: ParsedTime = {
  year: 2015,
  month: 2,
  day: 5,
  hour: 23,
  minute: 51,
  second: 47,
  weekday: 4,
  yearday: 63,
};
const date: ParsedTime = { year: 2024, month: 11, day: 9, weekday: 1, yearday: 343 };

test.each<[string, string, ParsedTime, rest?: string]>([
  ['2015-03-05T23:51:47Z', '%Y-%m-%dT%H:%M:%SZ', whole],
  ['2015-03-05T23:51:47Z', '%FT%TZ', whole],
  ['Thu, 05 Mar 2015 23:51:47 +0130', '%a, %d %b %Y %T %z', { ...whole, offset: 5400 }],
  ['Thursday, March 05, 2015', '%A, %B %d, %Y', { year: 2015, month: 2, day: 5, weekday: 4, yearday: 63 }],
  ['thu mar  5 23:51:47 2015', '%c', whole],
  ['10:20', '%H:%M', { hour: 10, minute: 20 }],
  ['12:05 AM', '%I:%M %p', { hour: 0, minute: 5 }],
  ['12:05 pm', '%I:%M %p', { hour: 12, minute: 5 }],
  ['12/09/24', '%D', date],
  ['9.12.2024 late', '%d.%m.%Y', date, ' late'],
  ['2024 344', '%Y %j', date],
  ['68', '%y', { year: 2068, weekday: 6, yearday: -1 }],
  ['69', '%y', { year: 1969, weekday: 2, yearday: -1 }],
  ['7', '%e', { day: 7, weekday: 0, yearday: 6 }],
  ['2024 10 1', '%Y %U %w', { year: 2024, month: 2, day: 11, weekday: 1, yearday: 70 }],
  ['2024 Mon 53', '%Y %a %W', { year: 2024, month: 11, day: 30, weekday: 1, yearday: 364 }],
  ['20 24', '%C %y', { year: 2024, weekday: 0, yearday: -1 }],
  [
    '1709164800',
    '%s',
    { year: 2024, month: 1, day: 29, hour: 0, minute: 0, second: 0, weekday: 4, yearday: 59 },
  ],
  ['-02', '%z', { offset: -7200 }],
  ['UTC 5', '%Z %u', { weekday: 5 }],
  ['100%', '%j%%', { yearday: 99 }],
])('%s as %s', (text, format, time, rest = '') => {
  expect(strptime(text, format)).toEqual({ time, length: text.length - rest.length });
});

test.each([
  ['2015-13-05', '%Y-%m-%d'],
  ['25:00', '%H:%M'],
  ['Mai 5', '%b %d'],
  ['2015-03-05', '%Y/%m/%d'],
  ['10:20 xm', '%I:%M %p'],
  ['+2560', '%z'],
  ['5', '%Q'],
  ['', '%Y'],
])('%s is no %s', (text, format) => {
  expect(strptime(text, format)).toBeUndefined();
});
