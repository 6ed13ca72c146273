// jq for tests: the engines themselves, in the test's own thread.
import { jqWasm } from '../../scripts/jq-wasm-files.ts';
import type { JqEngine, JqService, JqVersion } from '../jq/engine.ts';
import { loadJqEngine } from '../jq/load-engine.ts';

const engines = new Map<JqVersion, Promise<JqEngine>>();

function engineOf(version: JqVersion): Promise<JqEngine> {
  let engine = engines.get(version);
  if (engine === undefined) {
    engine = jqWasm(version)
      .then((bytes) => WebAssembly.compile(bytes))
      .then((module) => loadJqEngine(version, module));
    engines.set(version, engine);
  }
  return engine;
}

export const directJq: JqService = {
  async compile(version, program) {
    const problems = (await engineOf(version)).compile(program);
    return problems.length === 0 ? { kind: 'done', outputs: [] } : { kind: 'compile-error', problems };
  },
  async run(version, program, input, { now = 0 } = {}) {
    return (await engineOf(version)).run(program, input, now);
  },
};
