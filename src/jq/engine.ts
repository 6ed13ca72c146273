// What the engine asks of a jq: compile a program, run it on one JSON text, keep jq's own result texts.
import type { GatewayVersion } from '../base/gateway.ts';
import { atLeast } from '../base/gateway.ts';

export type JqVersion = '1.7.1' | '1.8.2';

/** The jq that stands for the one a gateway ships. Source: gateway changelog 3.6.0.0, 3.13.0.0, 3.14.0.12. */
export const jqVersionFor = (gateway: GatewayVersion): JqVersion =>
  atLeast(gateway, '3.13') ? '1.8.2' : '1.7.1';

export interface JqProblem {
  readonly message: string;
  /** One-based, in the program; absent when jq names none. 1.7.1 names lines only. */
  readonly line?: number;
  readonly column?: number;
}

/** What an engine itself can answer. */
export type JqAnswer =
  /** Result texts exactly as jq prints them (compact); `error` is the run-time failure after them, if any. */
  | {
      readonly kind: 'done';
      readonly outputs: readonly string[];
      /** jq's message alone, without "jq: error (at …):". */
      readonly error?: string;
      /** The program ended itself with `halt` or `halt_error`. */
      readonly halted?: true;
    }
  | { readonly kind: 'compile-error'; readonly problems: readonly JqProblem[] };

export type JqOutcome =
  | JqAnswer
  /** The time limit passed; the engine that ran it is gone. */
  | { readonly kind: 'stopped'; readonly afterMs: number }
  /** The engine trapped (out of memory, too deep); it is gone. */
  | { readonly kind: 'crashed'; readonly message: string }
  /** The caller's signal was aborted; nobody waits for the answer. */
  | { readonly kind: 'cancelled' };

/** One wasm instance. Any thrown error means the instance is dead and must not be used again. */
export interface JqEngine {
  readonly version: JqVersion;
  /** Empty when the program compiles. Runs nothing. */
  compile(program: string): readonly JqProblem[];
  /** `now` is what jq's clock reads, in milliseconds since 1970. */
  run(program: string, input: string, now: number): JqAnswer;
}

/** Thrown by an engine that has an answer, yet may not be used again. */
export class SpentEngine extends Error {
  readonly answer: JqAnswer;

  constructor(answer: JqAnswer) {
    super('This jq engine is spent.');
    this.answer = answer;
  }
}

/** The run-time failure of an input without a value; jq has no words for it. */
export const emptyInput = 'The input is empty.';

export interface JqOptions {
  /** Milliseconds until the engine is ended; `runLimit` when absent. */
  readonly limitMs?: number;
  /** What jq's clock reads, in milliseconds since 1970; the host's clock when absent. */
  readonly now?: number;
  /** Cancels the job, queued or running. */
  readonly signal?: AbortSignal;
}

/** What runs and checks use: it supervises engines, so it never throws. */
export interface JqService {
  /** `done` without outputs when the program compiles. */
  compile(version: JqVersion, program: string, options?: JqOptions): Promise<JqOutcome>;
  run(version: JqVersion, program: string, input: string, options?: JqOptions): Promise<JqOutcome>;
}

/** Milliseconds. */
export const runLimit = 2000;
export const typingLimit = 500;
