// What outlives one run, for hosts that send several samples through the same gateway: the cache, and which of a
// call's mocked answers comes next.
import type { Json } from '../base/json.ts';
import type { CacheStore } from '../nodes/behaviour.ts';
import type { Answer, Sample } from './sample.ts';

export interface RunMemory {
  readonly cache: CacheStore;
  /** The next answer for a call node; the last one stays. Undefined when the sample has none. */
  nextAnswer(sample: Sample, node: string): Answer | undefined;
}

export function createMemory(): RunMemory {
  const turns = new Map<string, number>();
  return {
    cache: createCache(),
    nextAnswer(sample, node) {
      const answers = Object.hasOwn(sample.calls, node) ? (sample.calls[node] ?? []) : [];
      const turn = turns.get(node) ?? 0;
      turns.set(node, turn + 1);
      return answers[Math.min(turn, answers.length - 1)];
    },
  };
}

function createCache(): CacheStore {
  const entries = new Map<string, { readonly value: Json; readonly expires: number }>();
  return {
    get(key, now) {
      const entry = entries.get(key);
      return entry !== undefined && now < entry.expires ? entry.value : undefined;
    },
    set(key, value, expires) {
      entries.set(key, { value, expires });
    },
  };
}
