// What the adapter knows of one build, jq-wasm 3.0.0-jq-1.8.2: its minified names and where its C stack ends.
// The file's hash is checked when it is taken from the package; a test compares the names with the package's own glue.
import type { System } from './system.ts';
import { WasmMemory } from './wasm-memory.ts';

export const importNames: Readonly<Record<string, string>> = {
  d: 'fd_write',
  g: 'emscripten_date_now',
  j: 'environ_get',
  l: 'environ_sizes_get',
  r: '_gmtime_js',
  s: '_localtime_js',
  t: '_mktime_js',
  u: '_timegm_js',
  v: '_tzset_js',
  w: 'strptime',
};
export const exportNames = {
  memory: 'F',
  restoreStack: 'J',
  currentStack: 'L',
} as const;
const importGroup = 'a';

/** The stack grows down from where the heap begins; the address holds the heap's end, which is there before any call. */
const heapStart = { value: 1_449_328, address: 395_336 };
/** 1 MiB as built. Below it lie jq's own variables, which a deep value would overwrite without a trap. */
const addedStack = 15 << 20;
const pageSize = 65_536;

/** The system's functions in the place of emscripten's. */
export function withSystem(imports: WebAssembly.Imports, system: System): WebAssembly.Imports {
  const group: Record<string, WebAssembly.ImportValue> = { ...imports[importGroup] };
  for (const [short, name] of Object.entries(importNames)) {
    const own = system.functions[name];
    if (own) group[short] = own;
  }
  return { ...imports, [importGroup]: group };
}

/** Moves the heap up and the stack's start with it, so that a deep value meets the JavaScript engine's limit: a trap. */
export function openMemory(exports: WebAssembly.Exports): WasmMemory {
  const { memory, restoreStack, currentStack } = {
    memory: exports[exportNames.memory],
    restoreStack: exports[exportNames.restoreStack],
    currentStack: exports[exportNames.currentStack],
  };
  if (!(memory instanceof WebAssembly.Memory)) throw unknownBuild();
  if (typeof restoreStack !== 'function' || typeof currentStack !== 'function') throw unknownBuild();
  const opened = new WasmMemory(memory);
  if (currentStack() !== heapStart.value || opened.number(heapStart.address) !== heapStart.value)
    throw unknownBuild();
  memory.grow(addedStack / pageSize);
  opened.setNumber(heapStart.address, heapStart.value + addedStack);
  restoreStack(heapStart.value + addedStack);
  return opened;
}

const unknownBuild = (): Error => new Error('This wasm file is not that of jq-wasm 3.0.0-jq-1.8.2.');
