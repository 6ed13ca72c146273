// A run in half a sentence.
import { notSimulated, type RunResult } from '../../src/index.ts';

/** Such as `proxied, 57 ms, 1 skipped`. */
export function runWords(result: RunResult): string {
  const { outcome, response, duration, nodes } = result;
  const missing = notSimulated(result);
  if (missing !== null || response === null) return `not simulated: ${missing ?? 'no answer'}`;
  const end =
    outcome === 'proxied' ? 'proxied' : `${outcome === 'exit' ? 'exit' : 'failed'} with ${response.status}`;
  const skipped = Object.values(nodes).filter(({ status }) => status === 'skip').length;
  const time = `${Math.round(duration * 10) / 10} ms`;
  return [end, time, ...(skipped === 0 ? [] : [`${skipped} skipped`])].join(', ');
}
