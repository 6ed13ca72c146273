// jq 1.7.1: jq-web's wasm with libjq exported, driven as a gateway drives it: compile once, then start and next per input.
// A `jv` is 16 bytes in the instance's memory. libjq consumes the jv it is given, except where a comment says otherwise.
import { emptyInput, type JqAnswer, type JqEngine, type JqProblem } from './engine.ts';
import { isLibjq, type LibjqExports } from './libjq-exports.ts';
import { limits, OutputCount } from './limits.ts';
import { LruMap } from './lru.ts';
import { compileProblems, withoutNewline } from './messages.ts';
import { createSystem, type System } from './system.ts';
import { roomFor, WasmMemory } from './wasm-memory.ts';

/** `jv_kind` of jv.h. */
const kind = { invalid: 0, null: 1, number: 4, string: 5 } as const;
const jvSize = 16;
const pageSize = 65_536;
/** jq-web is built with 64 KiB of C stack, too little for deep values; the driver gives it a block of the heap. */
const stackSize = 16 << 20;
const growthStep = 16 << 20;
/** WASI's and Linux' words for "no such file" and "bad file": jq has no files here. */
const noSuchFile = -44;
const badFile = 8;

interface LibjqOptions {
  /** What `$ENV` shows; empty unless given. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function loadLibjq(module: WebAssembly.Module, options: LibjqOptions = {}): Promise<JqEngine> {
  const host = new Host(options.environment ?? {});
  const instance = await WebAssembly.instantiate(module, host.imports(module));
  const { exports } = instance;
  if (!isLibjq(exports)) throw new Error('This wasm file is not jq-web with libjq exported.');
  host.memory = new WasmMemory(exports.memory);
  return new Libjq(exports, host);
}

/** What the instance calls: the system, growth of the memory up to the limit, and the ends that must not return. */
class Host {
  memory: WasmMemory | undefined;
  readonly system: System;

  constructor(environment: Readonly<Record<string, string>>) {
    this.system = createSystem({ environment, outputLimit: limits }, () => this.ready());
  }
  ready(): WasmMemory {
    if (!this.memory) throw new Error('jq called its host before it was loaded.');
    return this.memory;
  }
  imports(module: WebAssembly.Module): WebAssembly.Imports {
    const functions: System['functions'] = { ...this.system.functions, ...this.ends() };
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: group, name } of WebAssembly.Module.imports(module)) {
      const absent = (): number =>
        name.startsWith('__syscall') ? noSuchFile : name.startsWith('fd_') ? badFile : 0;
      (imports[group] ??= {})[name] = functions[name] ?? absent;
    }
    return imports;
  }
  private ends(): System['functions'] {
    const end = (): never => {
      throw new Error(this.system.errors.take().trim() || 'jq ended itself.');
    };
    return {
      exit: end,
      proc_exit: end,
      _abort_js: end,
      __assert_fail: (condition: number) => {
        throw new Error(`jq's own check failed: ${this.ready().cText(condition)}`);
      },
      emscripten_resize_heap: (size: number) => (this.grow(size >>> 0) ? 1 : 0),
    };
  }
  private grow(size: number): boolean {
    const { memory } = this.ready();
    const now = memory.buffer.byteLength;
    if (size > limits.memory) return false;
    const wanted = Math.min(limits.memory, Math.max(size, now + growthStep));
    try {
      memory.grow(Math.ceil((wanted - now) / pageSize));
      return true;
    } catch {
      return false;
    }
  }
}

class Libjq implements JqEngine {
  readonly version = '1.7.1';
  private readonly jq: LibjqExports;
  private readonly memory: WasmMemory;
  private readonly system: System;
  /** Addresses of jv: the value at hand, a message, a copy that a question consumes. */
  private readonly value: number;
  private readonly message: number;
  private readonly copy: number;
  /** Compiled programs: the address of each `jq_state`. */
  private readonly programs = new LruMap<string, number>(limits.programs, (state) => this.teardown(state));

  constructor(exports: LibjqExports, host: Host) {
    this.jq = exports;
    this.memory = host.ready();
    this.system = host.system;
    const { __wasm_call_ctors: construct, _emscripten_stack_restore: moveStack } = exports;
    construct();
    moveStack((this.allocate(stackSize) + stackSize) & ~15);
    this.value = this.allocate(jvSize * 3);
    this.message = this.value + jvSize;
    this.copy = this.message + jvSize;
  }

  compile(program: string): readonly JqProblem[] {
    const compiled = this.compiled(program);
    return typeof compiled === 'number' ? [] : compiled;
  }

  run(program: string, input: string, now: number): JqAnswer {
    this.system.now = now;
    const state = this.compiled(program);
    if (typeof state !== 'number') return { kind: 'compile-error', problems: state };
    this.parse(input);
    if (this.jq.jv_get_kind(this.value) === kind.invalid)
      return { kind: 'done', outputs: [], error: this.failure() ?? emptyInput };
    this.jq.jq_start(state, this.value, 0);
    const answer = this.results(state);
    if (answer.halted) this.programs.drop(program);
    else this.release(state);
    return answer;
  }

  private compiled(program: string): number | readonly JqProblem[] {
    const known = this.programs.get(program);
    if (known !== undefined) return known;
    const state = this.jq.jq_init();
    const [text] = this.allocateText(program);
    this.system.errors.take();
    const compiled = this.jq.jq_compile(state, text);
    this.jq.emscripten_builtin_free(text);
    const messages = this.system.errors.take();
    if (compiled === 0) {
      this.teardown(state);
      return compileProblems(messages, program);
    }
    this.programs.set(program, state);
    return state;
  }

  private parse(input: string): void {
    const [text, length] = this.allocateText(input);
    this.jq.jv_parse_sized(this.value, text, length);
    this.jq.emscripten_builtin_free(text);
  }

  private results(state: number): Extract<JqAnswer, { kind: 'done' }> {
    const outputs: string[] = [];
    const count = new OutputCount();
    for (;;) {
      this.jq.jq_next(this.value, state);
      if (this.jq.jv_get_kind(this.value) === kind.invalid) break;
      this.jq.jv_dump_string(this.message, this.value, 0);
      const text = this.takeText(this.message);
      const excess = count.add(text);
      if (excess !== undefined) return { kind: 'done', outputs, error: excess };
      outputs.push(text);
    }
    if (this.jq.jq_halted(state) !== 0)
      return { kind: 'done', outputs, halted: true, ...this.haltError(state) };
    const error = this.failure();
    return error === undefined ? { kind: 'done', outputs } : { kind: 'done', outputs, error };
  }

  /** `halt_error` leaves an exit code and a message, `halt` neither. Exit code 0 is success. */
  private haltError(state: number): { readonly error?: string } {
    this.jq.jq_get_exit_code(this.message, state);
    const numeric = this.jq.jv_get_kind(this.message) === kind.number;
    const failed = numeric && this.jq.jv_number_value(this.message) !== 0;
    this.jq.jv_free(this.message);
    if (!failed) return {};
    this.jq.jq_get_error_message(this.message, state);
    return { error: withoutNewline(this.takeMessage()) };
  }

  /** The message in the invalid value at hand; undefined when it is only the end of the results. */
  private failure(): string | undefined {
    this.jq.jv_copy(this.copy, this.value);
    if (this.jq.jv_invalid_has_msg(this.copy) === 0) {
      this.jq.jv_free(this.value);
      return undefined;
    }
    this.jq.jv_invalid_get_msg(this.message, this.value);
    return this.takeMessage();
  }

  private takeMessage(): string {
    if (this.jq.jv_get_kind(this.message) === kind.string) return this.takeText(this.message);
    this.jq.jv_dump_string(this.value, this.message, 0);
    return this.takeText(this.value);
  }

  /** `jv_string_value` leaves its jv to the caller. */
  private takeText(jv: number): string {
    this.jq.jv_copy(this.copy, jv);
    const length = this.jq.jv_string_length_bytes(this.copy);
    const text = this.memory.text(this.jq.jv_string_value(jv), length);
    this.jq.jv_free(jv);
    return text;
  }

  /**
   * A finished state holds its last input until the next start. Not for a state that halted: 1.7.1 frees its halt
   * message at every start, so such a state serves once.
   */
  private release(state: number): void {
    this.jq.jv_null(this.value);
    this.jq.jq_start(state, this.value, 0);
  }

  private allocate(size: number): number {
    const address = this.jq.emscripten_builtin_malloc(size);
    if (address === 0) throw new Error('jq ran out of memory.');
    return address;
  }

  private allocateText(text: string): readonly [address: number, length: number] {
    const address = this.allocate(roomFor(text));
    return [address, this.memory.setText(address, text)];
  }

  /** Takes the address of the address, and clears it. */
  private teardown(state: number): void {
    this.memory.setNumber(this.copy, state);
    this.jq.jq_teardown(this.copy);
  }
}
