// The operating system that jq's wasm builds ask for: an environment, a clock, calendar functions, two output streams.
// Both builds come from emscripten and get the same answers: UTC, the given environment, nothing of the host's.
import { calendarFunctions, type SystemFunctions } from './system-calendar.ts';
import { utf8Length, type WasmMemory } from './wasm-memory.ts';

interface SystemOptions {
  /** What `$ENV` and `env` show. */
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes and lines of output after which the program is ended. */
  readonly outputLimit: { readonly bytes: number; readonly values: number };
}

/** Thrown through the wasm when the program printed more than allowed: the instance is lost, its answer is not. */
export class OutputLimit extends Error {}

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
  readonly functions: SystemFunctions;
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
): SystemFunctions {
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
