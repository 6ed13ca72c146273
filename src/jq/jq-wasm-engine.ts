// jq 1.8.2: the jq-wasm package. It runs jq's command line anew for each input, about 1 ms each, so results are remembered.
// Output is taken where the wasm writes it: exact, and ended at the limit instead of filling the memory.
import { loadJq, type Jq } from 'jq-wasm';
import { emptyInput, SpentEngine, type JqAnswer, type JqEngine, type JqProblem } from './engine.ts';
import { openMemory, withSystem } from './jq-wasm-build.ts';
import { limits, OutputCount, tooManyBytes } from './limits.ts';
import { LruMap } from './lru.ts';
import {
  compileProblems,
  inputMessage,
  isCompileMessage,
  runMessage,
  withoutDebug,
  withoutNewline,
} from './messages.ts';
import { createSystem, OutputLimit, type System } from './system.ts';
import type { WasmMemory } from './wasm-memory.ts';

/** Programs whose result changes with the clock. */
const readsClock = /\bnow\b/;
/** The command line's exit code for a program that does not compile. */
const compileExit = 3;
const extraInput = 'Unexpected extra JSON values';

interface JqWasmOptions {
  /** What `$ENV` shows; empty unless given. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function loadJqWasm(module: WebAssembly.Module, options: JqWasmOptions = {}): Promise<JqEngine> {
  let memory: WasmMemory | undefined;
  const system = createSystem({ environment: options.environment ?? {}, outputLimit: limits }, () => {
    if (!memory) throw new Error('jq called its host before it was loaded.');
    return memory;
  });
  const jq = await loadJq({
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(module, withSystem(imports, system));
      memory = openMemory(instance.exports);
      done(instance, module);
    },
  });
  return new JqWasm(jq, system);
}

interface Printed {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly exitCode: number;
}

class JqWasm implements JqEngine {
  readonly version = '1.8.2';
  private readonly jq: Jq;
  private readonly system: System;
  private readonly answers = new LruMap<string, JqAnswer>(limits.programs);

  constructor(jq: Jq, system: System) {
    this.jq = jq;
    this.system = system;
  }

  /** An empty input makes jq's command line compile the program and run nothing. */
  compile(program: string): readonly JqProblem[] {
    const { errors } = this.print('', program);
    return isCompileMessage(errors) ? compileProblems(errors, program) : [];
  }

  run(program: string, input: string, now: number): JqAnswer {
    const key = `${readsClock.test(program) ? now : ''}\n${program.length}\n${program}${input}`;
    const known = this.answers.get(key);
    if (known) return known;
    this.system.now = now;
    const answer = this.answer(program, input);
    if (key.length + sizeOf(answer) < limits.remembered) this.answers.set(key, answer);
    return answer;
  }

  private answer(program: string, input: string): JqAnswer {
    const fault = this.inputFault(input);
    if (fault !== undefined) {
      const problems = this.compile(program);
      return problems.length > 0
        ? { kind: 'compile-error', problems }
        : { kind: 'done', outputs: [], error: fault };
    }
    const printed = this.print(input, program);
    if (printed.exitCode === compileExit && isCompileMessage(printed.errors))
      return { kind: 'compile-error', problems: compileProblems(printed.errors, program) };
    return done(printed);
  }

  /** A gateway parses one JSON text; the command line would run the program on each of several. */
  private inputFault(input: string): string | undefined {
    if (isJson(input)) return undefined;
    const { lines, errors } = this.print(input, 'length', '--slurp');
    const message = inputMessage(errors);
    if (message !== undefined) return withoutNewline(message);
    if (lines[0] === '0') return emptyInput;
    return lines[0] === '1' ? undefined : extraInput;
  }

  private print(input: string, program: string, ...flags: readonly string[]): Printed {
    try {
      // A program may begin with a dash: `--` ends the options.
      const { exitCode } = this.jq.raw(input, program, ['--compact-output', ...flags, '--']);
      return { lines: lines(this.system.output.take()), errors: this.system.errors.take(), exitCode };
    } catch (error) {
      if (!(error instanceof OutputLimit)) throw error;
      const output = this.system.output.take();
      const whole = lines(output.slice(0, output.lastIndexOf('\n') + 1));
      throw new SpentEngine(done({ lines: whole, errors: '', exitCode: 0 }, tooManyBytes));
    }
  }
}

const lines = (output: string): readonly string[] =>
  output === '' ? [] : output.replace(/\n$/, '').split('\n');

function done({ lines, errors, exitCode }: Printed, excess?: string): JqAnswer {
  const count = new OutputCount();
  const outputs: string[] = [];
  for (const line of lines) {
    const error = count.add(line);
    if (error !== undefined) return { kind: 'done', outputs, error };
    outputs.push(line);
  }
  if (excess !== undefined) return { kind: 'done', outputs, error: excess };
  if (exitCode === 0) return { kind: 'done', outputs };
  const error = runMessage(errors) ?? inputMessage(errors);
  if (error !== undefined) return { kind: 'done', outputs, error: withoutNewline(error) };
  // The command line prints nothing for `null|halt_error`; libjq's message is then null.
  return { kind: 'done', outputs, halted: true, error: withoutNewline(withoutDebug(errors)) || 'null' };
}

const sizeOf = (answer: JqAnswer): number =>
  answer.kind === 'done' ? answer.outputs.reduce((size, output) => size + output.length, 0) : 0;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
