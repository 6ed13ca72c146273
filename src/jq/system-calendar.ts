// The calendar functions of C's library that jq's wasm builds import, over `struct tm` in their memory. UTC only.
import { calendarTime, secondsOf } from './calendar.ts';
import { strptime } from './strptime.ts';
import { utf8Length, type WasmMemory } from './wasm-memory.ts';

/** `struct tm` of emscripten: eleven 32-bit numbers, years counted from 1900, the zone an address. */
const tm = {
  second: 0,
  minute: 4,
  hour: 8,
  day: 12,
  month: 16,
  year: 20,
  weekday: 24,
  yearday: 28,
  summer: 32,
  offset: 36,
  zone: 40,
};
const calendarFields = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'yearday'] as const;
const parsedFields = [...calendarFields, 'year', 'offset'] as const;
const firstYear = 1900;
const zoneName = 'UTC';

/** Imports by emscripten's names. */
export type SystemFunctions = Readonly<Record<string, (...values: never[]) => number | bigint | void>>;

export function calendarFunctions(memory: () => WasmMemory): SystemFunctions {
  /** Where the instance keeps the zone's name; C asks for it before it reads or makes a time. */
  let zone = 0;
  const setTime = (address: number, seconds: number): void => writeTime(memory(), address, seconds, zone);
  const toCalendar = (seconds: bigint, address: number): void => setTime(address, Number(seconds));
  const toSeconds = (address: number): bigint => {
    const seconds = secondsAt(memory(), address);
    setTime(address, seconds);
    return BigInt(seconds);
  };
  return {
    _gmtime_js: toCalendar,
    _localtime_js: toCalendar,
    _timegm_js: toSeconds,
    _mktime_js: toSeconds,
    _tzset_js: (offset: number, summer: number, name: number, summerName: number) => {
      zone = name;
      memory().setNumber(offset, 0);
      memory().setNumber(summer, 0);
      memory().setText(name, zoneName);
      memory().setText(summerName, zoneName);
    },
    strptime: (text: number, format: number, address: number) => parseTime(memory(), text, format, address),
  };
}

function writeTime(memory: WasmMemory, address: number, seconds: number, zone: number): void {
  const { year, ...time } = calendarTime(seconds);
  for (const field of calendarFields) memory.setNumber(address + tm[field], time[field]);
  memory.setNumber(address + tm.year, year - firstYear);
  memory.setNumber(address + tm.summer, 0);
  memory.setNumber(address + tm.offset, 0);
  memory.setNumber(address + tm.zone, zone);
}

const secondsAt = (memory: WasmMemory, address: number): number =>
  secondsOf({
    second: memory.number(address + tm.second),
    minute: memory.number(address + tm.minute),
    hour: memory.number(address + tm.hour),
    day: memory.number(address + tm.day),
    month: memory.number(address + tm.month),
    year: memory.number(address + tm.year) + firstYear,
  });

/** The address after the text that was read, or 0 when it does not match. */
function parseTime(memory: WasmMemory, text: number, format: number, address: number): number {
  const subject = memory.cText(text);
  const parsed = strptime(subject, memory.cText(format));
  if (!parsed) return 0;
  for (const field of parsedFields) {
    const value = parsed.time[field];
    if (value !== undefined)
      memory.setNumber(address + tm[field], field === 'year' ? value - firstYear : value);
  }
  return text + utf8Length(subject.slice(0, parsed.length));
}
