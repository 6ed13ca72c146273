// Gives the studio and the terminal the jq engines' wasm files, in dev, build, preview and the unit tests alike.
// `virtual:jq-1.7.1.wasm?url` is a file's address for the browser; `virtual:jq-node` is what the terminal's host needs:
// the addresses of both files and the source of the worker, since Node 20 cannot start one from TypeScript.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { JqVersion } from '../src/jq/engine.ts';
import { jqWasm, packageFile } from './jq-wasm-files.ts';

const versions: readonly JqVersion[] = ['1.7.1', '1.8.2'];
const wasmAddress = /^virtual:jq-(1\.7\.1|1\.8\.2)\.wasm\?url$/;
const nodeModule = 'virtual:jq-node';
const resolvedNodeModule = `\0${nodeModule}`;
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/jq/', import.meta.url));

const fileName = (version: JqVersion): string => `jq-${version}.wasm`;

/**
 * The file of an engine. That of 1.8.2 is used where it lies: the package names it, too, and so a build has it once.
 * That of 1.7.1 is written unless it is there already; two programs may do so at a time.
 */
async function wasmFile(version: JqVersion): Promise<string> {
  const bytes = Buffer.from(await jqWasm(version));
  if (version === '1.8.2') return packageFile(version);
  const path = `${cache}${fileName(version)}`;
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(bytes)) return path;
  await mkdir(cache, { recursive: true });
  await writeFile(`${path}.${process.pid}`, bytes);
  await rename(`${path}.${process.pid}`, path);
  return path;
}

/** The terminal's worker as one script. */
async function workerSource(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'cli/jq-worker.ts',
      target: 'node20',
      write: false,
      minify: true,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const chunk = Array.isArray(built) || !('output' in built) ? undefined : built.output[0];
  if (!chunk) throw new Error("The terminal's jq worker was not built.");
  return chunk.code;
}

/** In a bundle the file lies beside the script; the unit tests read the one in the cache. */
const addressInNode = async (version: JqVersion, bundled: boolean): Promise<string> =>
  bundled
    ? `new URL('${fileName(version)}', import.meta.url)`
    : `new URL('${pathToFileURL(await wasmFile(version)).href}')`;

export function jqPlugin(): Plugin {
  let building = false;
  return {
    name: 'jq',
    enforce: 'pre',
    // Started from a worker, the package would be found late and its preparation would reload the page.
    config: () => ({ optimizeDeps: { exclude: ['jq-wasm'] } }),
    configResolved(config) {
      building = config.command === 'build';
    },
    async resolveId(id) {
      if (id === nodeModule) return resolvedNodeModule;
      const version = versions.find((known) => known === wasmAddress.exec(id)?.[1]);
      return version && `${await wasmFile(version)}?url`;
    },
    async load(id) {
      if (id !== resolvedNodeModule) return undefined;
      const entries = versions.map(
        async (version) => `'${version}': ${await addressInNode(version, building)}`,
      );
      return [
        `export const wasmFiles = { ${(await Promise.all(entries)).join(', ')} };`,
        `export const workerSource = ${JSON.stringify(await workerSource())};`,
      ].join('\n');
    },
    // Vite emits no assets in a build for Node.
    async writeBundle({ dir }, bundle) {
      const chunk = Object.values(bundle).find(
        (part) => part.type === 'chunk' && part.moduleIds.includes(resolvedNodeModule),
      );
      if (!chunk || dir === undefined) return;
      const beside = dirname(join(dir, chunk.fileName));
      await Promise.all(
        versions.map(async (version) => writeFile(join(beside, fileName(version)), await jqWasm(version))),
      );
    },
  };
}
