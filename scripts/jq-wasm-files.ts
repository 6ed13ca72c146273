// The wasm files that the jq engines run, from the packages: jq-web's with libjq's functions exported, jq-wasm's as is.
// Their hashes stand here: another file may carry another jq, and then the drivers and what people are told need a look.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { addExports } from '../src/jq/add-exports.ts';
import type { JqVersion } from '../src/jq/engine.ts';
import { libjqSignatures } from '../src/jq/libjq-exports.ts';

interface Source {
  readonly file: string;
  readonly release: string;
  readonly sha256: string;
}

const sources: Readonly<Record<JqVersion, Source>> = {
  '1.7.1': {
    file: 'jq-web/jq.wasm',
    release: 'jq-web 0.6.2',
    sha256: '18d8a3955d212fedd5065e38051397e3041bffc55de09f83aea0ae9da8cb47db',
  },
  '1.8.2': {
    file: 'jq-wasm/jq.wasm',
    release: 'jq-wasm 3.0.0-jq-1.8.2',
    sha256: '27d493c06601e9cbc7112ef4198ee71a0dc3e9c9a4a1754e73888841da6c450a',
  },
};

export function checked(version: JqVersion, wasm: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { file, release, sha256 } = sources[version];
  const found = createHash('sha256').update(wasm).digest('hex');
  if (found !== sha256) throw new Error(`${file} is not the file of ${release}: its sha256 is ${found}.`);
  return wasm;
}

export const packageFile = (version: JqVersion): string =>
  createRequire(import.meta.url).resolve(sources[version].file);

/** The bytes that the engine of a version runs. */
export async function jqWasm(version: JqVersion): Promise<Uint8Array<ArrayBuffer>> {
  const wasm = checked(version, new Uint8Array(await readFile(packageFile(version))));
  return version === '1.7.1' ? addExports(wasm, libjqSignatures) : wasm;
}
