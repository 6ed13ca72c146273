import { expect, test } from 'vitest';
import { checked, jqWasm } from './jq-wasm-files.ts';

test.each(['1.7.1', '1.8.2'] as const)(
  'the file of jq %s is the one the driver was written for',
  async (version) => {
    const wasm = await jqWasm(version);
    expect(WebAssembly.validate(wasm)).toBe(true);
    expect(wasm.length).toBeLessThan(1_000_000);
  },
);

test('any other file is refused by its hash', () => {
  expect(() => checked('1.7.1', Uint8Array.of(0, 1, 2))).toThrow(
    /jq-web\/jq.wasm is not the file of jq-web 0\.6\.2: its sha256 is/,
  );
});
