// Makes the wasm file that the jq 1.7.1 engine runs: jq-web's own, with libjq's functions exported.
// `virtual:jq-1.7.1.wasm` is its address in the studio; the terminal's bundle and the tests write or read its bytes.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { addExports } from '../src/jq/add-exports.ts';
import { libjqSignatures } from '../src/jq/libjq-exports.ts';

const source = 'jq-web/jq.wasm';
/** jq-web 0.6.2. Another file may carry another jq: then the driver and the versions told to people need a look. */
const sourceHash = '18d8a3955d212fedd5065e38051397e3041bffc55de09f83aea0ae9da8cb47db';

export function patchJqWeb(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256').update(wasm).digest('hex');
  if (hash !== sourceHash)
    throw new Error(`${source} is not the file of jq-web 0.6.2 (sha256 ${hash}). Run "npm ci".`);
  return addExports(wasm, libjqSignatures);
}

export const jqWebWasm = async (): Promise<Uint8Array<ArrayBuffer>> =>
  patchJqWeb(await readFile(createRequire(import.meta.url).resolve(source)));
