// Property tests: how many random cases a run takes, and the seed that repeats it. `PROPERTY_SEED` sets the seed. CI
// takes more cases, and the same ones each time: what a change breaks is told from what was never met.
import * as fc from 'fast-check';
import { expect } from 'vitest';

const isCI = process.env['CI'] !== undefined;
const runs = isCI ? 600 : 70;
const wanted = process.env['PROPERTY_SEED'] ?? (isCI ? '20261126' : undefined);
const seed = wanted === undefined ? Date.now() % 2 ** 31 : Number(wanted);

/** For the test around it, in milliseconds. */
export const timeLimit = 60_000;

/** Throws with the smallest case found for which `check` throws. `share` is for checks that are slow. */
export function forAll<T>(cases: fc.Arbitrary<T>, check: (value: T) => void, share = 1): void {
  const numRuns = Math.ceil(runs * share);
  console.log(`${expect.getState().currentTestName ?? ''}: ${numRuns} cases, PROPERTY_SEED=${seed}`);
  fc.assert(fc.property(cases, check), { seed, numRuns });
}

/** The same for a check that waits; `times` as many cases as usual. */
export async function forAllAsync<T>(
  cases: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
  times = 1,
): Promise<void> {
  const numRuns = Math.ceil(runs * times);
  console.log(`${expect.getState().currentTestName ?? ''}: ${numRuns} cases, PROPERTY_SEED=${seed}`);
  await fc.assert(fc.asyncProperty(cases, check), { seed, numRuns });
}
