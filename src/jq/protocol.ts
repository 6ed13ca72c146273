// What the supervisor and a worker say to each other. Everything here can be posted between threads.
import type { JqAnswer, JqVersion } from './engine.ts';

export type ToWorker =
  | { readonly kind: 'load'; readonly version: JqVersion; readonly module: WebAssembly.Module }
  | {
      readonly kind: 'job';
      readonly id: number;
      readonly version: JqVersion;
      readonly program: string;
      /** Null compiles the program and runs nothing. */
      readonly input: string | null;
      readonly now: number;
    };

export type FromWorker =
  | { readonly kind: 'ready'; readonly version: JqVersion }
  /** `spent`: the engine gave this answer and is lost. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: JqAnswer; readonly spent: boolean }
  | { readonly kind: 'crash'; readonly message: string };
