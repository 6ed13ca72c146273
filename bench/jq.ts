// A tiny jq call, the program known already, on both engines beside jq-web's public API. The least of many times
// counts: it is the one that other programs on the machine disturb least.
import { createRequire } from 'node:module';
import type { JqEngine, JqVersion } from '../src/jq/engine.ts';
import { loadJqEngine } from '../src/jq/load-engine.ts';
import { jqWasm } from '../scripts/jq-wasm-files.ts';
import type { BenchRow } from './row.ts';

interface JqWeb {
  readonly raw: (input: string, program: string, flags: string[]) => string;
}

const program = '.a.b + 1';
const rounds = 40;
const warmUp = 200;

/** 1.8.2 runs the command line as the yardstick does; 1.7.1 has its program compiled already. */
const aims: Readonly<Record<JqVersion, Pick<BenchRow, 'aim' | 'bar'> & { readonly calls: number }>> = {
  '1.7.1': { calls: 500, bar: 0.1, aim: '20 µs' },
  '1.8.2': { calls: 25, bar: 1.5, aim: '1.5 ms' },
};

const inputOf = (call: number): string => `{"a":{"b":${call}}}`;

export async function jqBench(): Promise<BenchRow[]> {
  // The package is a CommonJS script that gives a promise; importing it as a module loses the promise's methods.
  const jqWeb: JqWeb = await createRequire(import.meta.url)('jq-web');
  const engines: JqEngine[] = [];
  for (const version of ['1.7.1', '1.8.2'] as const)
    engines.push(await loadJqEngine(version, await WebAssembly.compile(await jqWasm(version))));
  const yardstick = least(25, (call) => jqWeb.raw(inputOf(call), program, ['-c']));
  return engines.map((engine) => {
    const { calls, ...aim } = aims[engine.version];
    // Another input each time: the 1.8.2 engine remembers results.
    const value = least(calls, (call) => engine.run(program, inputOf(call), 0));
    return {
      name: `jq ${engine.version}, cached tiny call (yardstick: jq-web's public API)`,
      value,
      unit: 'µs' as const,
      yardstick,
      ratio: value / yardstick,
      ...aim,
    };
  });
}

/** Microseconds per call in the fastest round. */
function least(calls: number, work: (call: number) => unknown): number {
  let call = 0;
  for (; call < warmUp; call++) work(call);
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (const end = call + calls; call < end; call++) work(call);
    best = Math.min(best, performance.now() - began);
  }
  return (best * 1000) / calls;
}
