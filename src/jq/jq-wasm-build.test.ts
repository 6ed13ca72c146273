// The adapter knows minified names; the package's own glue tells what they stand for.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exportNames, importNames } from './jq-wasm-build.ts';

const glue = await readFile(createRequire(import.meta.url).resolve('jq-wasm'), 'utf8');

test('the imports are those of the package', () => {
  const [, list = ''] = /wasmImports = \{([^}]*)\}/.exec(glue) ?? [];
  const names = new Map(
    [...list.matchAll(/(\w+): (\w+)/g)].map(([, short = '', long = '']) => [short, long.replace(/^_/, '')]),
  );
  for (const [short, name] of Object.entries(importNames))
    expect([short, names.get(short)]).toEqual([short, name]);
});

test('the exports are those of the package', () => {
  expect(glue).toContain(`__emscripten_stack_restore = wasmExports2["${exportNames.restoreStack}"]`);
  expect(glue).toContain(`_emscripten_stack_get_current = wasmExports2["${exportNames.currentStack}"]`);
  expect(glue).toMatch(new RegExp(`wasmMemory = wasmExports2\\["${exportNames.memory}"\\]`));
});
