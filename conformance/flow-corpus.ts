// The corpus of flows beside the project, with what is known of each.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayVersion } from '../src/base/gateway.ts';
import { isGatewayVersion, oldestTarget } from '../src/base/gateway.ts';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';

export interface CorpusFlow {
  readonly file: string;
  readonly text: string;
  readonly valid: boolean;
  readonly minVersion: GatewayVersion;
  readonly expectedError: string | null;
  /** `documented` when Kong's documentation prints the text of the error. */
  readonly errorSource: string | null;
  /** The text that the version below the lowest one gives, where it is documented. */
  readonly errorBelow: string | null;
  /** What one version lower does: refuse the flow, or run it differently without a word. */
  readonly below: 'refused' | 'silent' | null;
  /** What a run gives, where that is known: values or kinds by node, a `status`, or an `error`. */
  readonly runtime: JsonObject | null;
}

export async function readCorpus(shared: string): Promise<readonly CorpusFlow[]> {
  const folder = join(shared, 'flows');
  const index: Json = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  const entries = Array.isArray(index) ? (index as readonly Json[]).filter(isObject) : []; // Array.isArray drops the element type
  return Promise.all(entries.map((entry) => readEntry(folder, entry)));
}

async function readEntry(folder: string, entry: JsonObject): Promise<CorpusFlow> {
  const file = textOf(entry['file']) ?? '';
  const version = textOf(entry['min_version']) ?? oldestTarget;
  if (!isGatewayVersion(version)) throw new Error(`${file}: unknown version ${version}`);
  const below = entry['below'];
  return {
    file,
    text: await readFile(join(folder, file), 'utf8'),
    valid: entry['valid'] === true,
    minVersion: version,
    expectedError: textOf(entry['expected_error']),
    errorSource: textOf(entry['expected_error_source']),
    errorBelow: textOf(entry['error_below_min_version']),
    runtime: isObject(entry['runtime']) ? entry['runtime'] : null,
    below: below === 'refused' || below === 'silent' ? below : null,
  };
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
