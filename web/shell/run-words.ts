// A run in half a sentence.
import type { RunResult } from '../../src/index.ts';

/** Such as `proxied, 57 ms, 1 skipped`. */
export function runWords({ outcome, response, duration, nodes }: RunResult): string {
  const end =
    outcome === 'proxied' ? 'proxied' : `${outcome === 'exit' ? 'exit' : 'failed'} with ${response.status}`;
  const skipped = Object.values(nodes).filter(({ status }) => status === 'skip').length;
  const time = `${Math.round(duration * 10) / 10} ms`;
  return [end, time, ...(skipped === 0 ? [] : [`${skipped} skipped`])].join(', ');
}
