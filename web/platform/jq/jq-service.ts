// jq in the browser. Each engine's wasm is fetched and compiled once, when first needed, and given to every worker.
import engine171 from 'virtual:jq-1.7.1.wasm?url';
import engine182 from 'virtual:jq-1.8.2.wasm?url';
import {
  superviseJq,
  type FromJqWorker,
  type JqVersion,
  type JqWorker,
  type SupervisedJq,
} from '../../../src/index.ts';

const addresses: Readonly<Record<JqVersion, string>> = { '1.7.1': engine171, '1.8.2': engine182 };
const modules = new Map<JqVersion, Promise<WebAssembly.Module>>();

function moduleOf(version: JqVersion): Promise<WebAssembly.Module> {
  const known = modules.get(version);
  if (known) return known;
  const compiled = compile(addresses[version]);
  modules.set(version, compiled);
  // A failed fetch may succeed later.
  compiled.catch(() => modules.delete(version));
  return compiled;
}

/** Any static web server will do: one that does not know wasm's media type only costs the streaming. */
async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.headers.get('Content-Type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function start(receive: (message: FromJqWorker) => void): JqWorker {
  const worker = new Worker(new URL('./jq.worker.ts', import.meta.url), { type: 'module', name: 'jq' });
  worker.addEventListener('message', (event: MessageEvent<FromJqWorker>) => receive(event.data));
  worker.addEventListener('error', (event) =>
    receive({ kind: 'crash', message: event.message || 'The jq worker did not start.' }),
  );
  return {
    post: (message) => worker.postMessage(message, {}),
    end: () => worker.terminate(),
  };
}

export const createJqService = (): SupervisedJq =>
  superviseJq({
    start,
    module: moduleOf,
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    keepsSpare: true,
  });
