// jq in the terminal and in tests: the same engines and the same supervisor as in the studio, on Node's threads.
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { wasmFiles, workerSource } from 'virtual:jq-node';
import {
  superviseJq,
  type FromJqWorker,
  type JqVersion,
  type JqWorker,
  type SupervisedJq,
} from '../src/index.ts';

const modules = new Map<JqVersion, Promise<WebAssembly.Module>>();

function moduleOf(version: JqVersion): Promise<WebAssembly.Module> {
  const known = modules.get(version);
  if (known) return known;
  const compiled = readFile(wasmFiles[version]).then((bytes) => WebAssembly.compile(bytes));
  modules.set(version, compiled);
  compiled.catch(() => modules.delete(version));
  return compiled;
}

/** A worker keeps the process alive only while it works. */
function start(receive: (message: FromJqWorker) => void): JqWorker {
  // An engine that dies says so on the console, too; people get the outcome instead.
  const worker = new Worker(workerSource, { eval: true, stdout: true, stderr: true });
  worker.unref();
  const answered = (message: FromJqWorker): void => {
    worker.unref();
    receive(message);
  };
  worker.on('message', answered);
  worker.on('error', (error) => answered({ kind: 'crash', message: String(error) }));
  return {
    post(message) {
      worker.ref();
      worker.postMessage(message, []);
    },
    end() {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}

export const createNodeJqService = (): SupervisedJq =>
  superviseJq({
    start,
    module: moduleOf,
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    // A terminal's run is short: a second thread would cost more than it saves.
    keepsSpare: false,
  });
