// The operating system that jq's wasm builds ask for: an environment, a clock, calendar functions, two output streams.
// Both builds come from emscripten and get the same answers: UTC, the given environment, nothing of the host's.
import { calendarTime, secondsOf } from './calendar.ts';
import { strptime } from './strptime.ts';
import { utf8Length, type WasmMemory } from './wasm-memory.ts';

export interface SystemOptions {
  /** What `$ENV` and `env` show. */
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes and lines of output after which the program is ended. */
  readonly outputLimit: { readonly bytes: number; readonly values: number };
}

/** Thrown through the wasm when the program printed more than allowed: the instance is lost, its answer is not. */
export class OutputLimit extends Error {}

/** `struct tm` of emscripten: ten 32-bit numbers, years counted from 1900. */
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
};
const parsedFields = [
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'year',
  'weekday',
  'yearday',
  'offset',
] as const;
const firstYear = 1900;
const newline = 10;
const standardOutput = 1;
const standardError = 2;

class Stream {
  private chunks: Uint8Array[] = [];
  bytes = 0;
  lines = 0;
  write(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.bytes += bytes.length;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) this.lines++;
  }
  /** What was written since the last call. */
  take(): string {
    const decoder = new TextDecoder();
    const text =
      this.chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
    this.chunks = [];
    this.bytes = this.lines = 0;
    return text;
  }
}

export interface System {
  readonly output: Stream;
  readonly errors: Stream;
  /** Milliseconds since 1970. */
  now: number;
  /** Imports by emscripten's names. */
  readonly functions: Readonly<Record<string, (...values: never[]) => number | bigint | void>>;
}

/** `memory` is asked for late: an instance and its memory exist only after its imports. */
export function createSystem(options: SystemOptions, memory: () => WasmMemory): System {
  const system: System = {
    output: new Stream(),
    errors: new Stream(),
    now: 0,
    functions: {
      ...environmentFunctions(options.environment, memory),
      ...calendarFunctions(memory),
      emscripten_date_now: () => system.now,
      fd_write: (file: number, pieces: number, count: number, written: number) => {
        const stream =
          file === standardOutput ? system.output : file === standardError ? system.errors : undefined;
        memory().setNumber(written, write(memory(), stream, pieces, count));
        const { bytes, values } = options.outputLimit;
        if (system.output.lines > values || system.output.bytes + system.errors.bytes > bytes)
          throw new OutputLimit();
        return 0;
      },
    },
  };
  return system;
}

/** Each piece is an address and a length. */
function write(memory: WasmMemory, stream: Stream | undefined, pieces: number, count: number): number {
  let total = 0;
  for (let piece = pieces; piece < pieces + count * 8; piece += 8) {
    const address = memory.number(piece);
    const length = memory.number(piece + 4);
    if (length > 0) stream?.write(memory.bytes.slice(address, address + length));
    total += length;
  }
  return total;
}

function environmentFunctions(
  environment: Readonly<Record<string, string>>,
  memory: () => WasmMemory,
): System['functions'] {
  const entries = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return {
    environ_sizes_get: (count: number, size: number) => {
      memory().setNumber(count, entries.length);
      memory().setNumber(
        size,
        entries.reduce((sum, entry) => sum + utf8Length(entry) + 1, 0),
      );
      return 0;
    },
    environ_get: (addresses: number, texts: number) => {
      let text = texts;
      entries.forEach((entry, index) => {
        memory().setNumber(addresses + index * 4, text);
        text += memory().setText(text, entry) + 1;
      });
      return 0;
    },
  };
}

function calendarFunctions(memory: () => WasmMemory): System['functions'] {
  const toCalendar = (seconds: bigint, address: number): void => setTime(memory(), address, Number(seconds));
  const toSeconds = (address: number): bigint => {
    const seconds = secondsAt(memory(), address);
    setTime(memory(), address, seconds);
    return BigInt(seconds);
  };
  return {
    _gmtime_js: toCalendar,
    _localtime_js: toCalendar,
    _timegm_js: toSeconds,
    _mktime_js: toSeconds,
    strptime: (text: number, format: number, address: number) => parseTime(memory(), text, format, address),
  };
}

function setTime(memory: WasmMemory, address: number, seconds: number): void {
  const time = calendarTime(seconds);
  memory.setNumber(address + tm.second, time.second);
  memory.setNumber(address + tm.minute, time.minute);
  memory.setNumber(address + tm.hour, time.hour);
  memory.setNumber(address + tm.day, time.day);
  memory.setNumber(address + tm.month, time.month);
  memory.setNumber(address + tm.year, time.year - firstYear);
  memory.setNumber(address + tm.weekday, time.weekday);
  memory.setNumber(address + tm.yearday, time.yearday);
  memory.setNumber(address + tm.summer, 0);
  memory.setNumber(address + tm.offset, 0);
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
