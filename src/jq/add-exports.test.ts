import { describe, expect, test } from 'vitest';
import { jqWasm } from '../../scripts/jq-wasm-files.ts';
import { addExports, type Signatures } from './add-exports.ts';
import { libjqSignatures } from './libjq-exports.ts';

const text = (value: string): number[] => [value.length, ...new TextEncoder().encode(value)];
const section = (id: number, body: readonly number[]): number[] => [id, body.length, ...body];

/** Two functions, `seven: ()->i32` exported and `twice: (i32)->i32` only named. */
const small = Uint8Array.from([
  ...new TextEncoder().encode('\0asm\u0001\0\0\0'),
  ...section(1, [2, 0x60, 0, 1, 0x7f, 0x60, 1, 0x7f, 1, 0x7f]),
  ...section(2, [0]),
  ...section(3, [2, 0, 1]),
  ...section(7, [1, ...text('seven'), 0, 0]),
  ...section(10, [2, 4, 0, 0x41, 7, 0x0b, 7, 0, 0x20, 0, 0x20, 0, 0x6a, 0x0b]),
  ...section(0, [...text('name'), 1, 15, 2, 0, ...text('seven'), 1, ...text('twice')]),
]);

describe('adding exports', () => {
  test('makes a function callable and drops what only debuggers read', () => {
    const patched = addExports(small, { twice: '(i32)->i32' });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(patched));
    expect(Object.keys(exports)).toEqual(['seven', 'twice']);
    const { twice } = exports;
    expect(typeof twice === 'function' && twice(21)).toBe(42);
    expect(WebAssembly.Module.customSections(new WebAssembly.Module(patched), 'name')).toEqual([]);
    expect(addExports(small, { twice: '(i32)->i32' })).toEqual(patched);
  });

  test.each<[string, Uint8Array, Signatures, string]>([
    ['a name that is not there', small, { thrice: '(i32)->i32' }, 'no function named thrice'],
    [
      'another signature',
      small,
      { twice: '(i64)->i32' },
      'twice is (i32)->i32 in the wasm file, not (i64)->i32',
    ],
    ['an export that exists', small, { seven: '()->i32' }, 'exports seven already'],
    ['another kind of file', new TextEncoder().encode('<!doctype html>'), {}, 'not a wasm file'],
    ['half a file', small.subarray(0, 40), {}, 'ends in the middle'],
  ])('refuses %s', (_, wasm, wanted, message) => {
    expect(() => addExports(wasm, wanted)).toThrow(message);
  });

  test("finds libjq in jq-web's file", async () => {
    const module = new WebAssembly.Module(await jqWasm('1.7.1'));
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(libjqSignatures)));
  });
});
