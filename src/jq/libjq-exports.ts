// The functions of libjq 1.7.1 that the driver calls, as they are compiled in jq-web 0.6.2.
// A `jv` is 16 bytes and passed by address; a function that returns one takes the address to write to first.
import type { Signatures } from './add-exports.ts';

export const libjqSignatures = {
  jq_init: '()->i32',
  jq_compile: '(i32,i32)->i32',
  jq_start: '(i32,i32,i32)->',
  jq_next: '(i32,i32)->',
  jq_teardown: '(i32)->',
  jq_halted: '(i32)->i32',
  jq_get_exit_code: '(i32,i32)->',
  jq_get_error_message: '(i32,i32)->',
  jv_parse_sized: '(i32,i32,i32)->',
  jv_get_kind: '(i32)->i32',
  jv_dump_string: '(i32,i32,i32)->',
  jv_string_value: '(i32)->i32',
  jv_string_length_bytes: '(i32)->i32',
  jv_free: '(i32)->',
  jv_copy: '(i32,i32)->',
  jv_invalid_has_msg: '(i32)->i32',
  jv_invalid_get_msg: '(i32,i32)->',
  jv_number_value: '(i32)->f64',
  jv_null: '(i32)->',
  emscripten_builtin_malloc: '(i32)->i32',
  emscripten_builtin_free: '(i32)->',
} as const satisfies Signatures;

type Arguments<Text extends string> = Text extends ''
  ? []
  : Text extends `${string},${infer Rest}`
    ? [number, ...Arguments<Rest>]
    : [number];
type Callable<Signature extends string> = Signature extends `(${infer Parameters})->${infer Result}`
  ? (...values: Arguments<Parameters>) => Result extends '' ? void : number
  : never;

/** What an instance of the patched file exports: libjq, and what jq-web's own build exports. */
export type LibjqExports = {
  readonly [Name in keyof typeof libjqSignatures]: Callable<(typeof libjqSignatures)[Name]>;
} & {
  readonly memory: WebAssembly.Memory;
  readonly __wasm_call_ctors: () => void;
  readonly _emscripten_stack_restore: (address: number) => void;
};

/** The patch checks names and signatures; this only tells the patched file from any other. */
export const isLibjq = (exports: WebAssembly.Exports): exports is LibjqExports =>
  exports['memory'] instanceof WebAssembly.Memory &&
  Object.keys(libjqSignatures).every((name) => typeof exports[name] === 'function');
