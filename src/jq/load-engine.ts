// Loads the engine of a version. Each is a chunk of its own: most sessions need one of the two.
import type { JqEngine, JqVersion } from './engine.ts';

interface EngineOptions {
  /** What `$ENV` shows; empty unless given: a gateway's environment is unknown outside it. */
  readonly environment?: Readonly<Record<string, string>>;
}

type Load = (module: WebAssembly.Module, options: EngineOptions) => Promise<JqEngine>;

const loaders: Readonly<Record<JqVersion, Load>> = {
  '1.7.1': async (module, options) => (await import('./libjq.ts')).loadLibjq(module, options),
  '1.8.2': async (module, options) => (await import('./jq-wasm-engine.ts')).loadJqWasm(module, options),
};

export const loadJqEngine = (
  version: JqVersion,
  module: WebAssembly.Module,
  options: EngineOptions = {},
): Promise<JqEngine> => loaders[version](module, options);
