// Times of several works, each the least of many rounds: the one that other programs on the machine disturb least.
const rounds = 60;
const warmUp = 20;

export interface Work {
  readonly prepare?: (round: number) => void;
  readonly measured: (round: number) => void;
}

/** Milliseconds of the fastest round for each, all taken in turn so that the machine treats them alike. */
export function least(works: { readonly [name: string]: Work }): { readonly [name: string]: number } {
  const best: Record<string, number> = {};
  let seen = 0;
  for (let round = 0; round < warmUp + rounds; round++)
    for (const [name, { prepare, measured }] of Object.entries(works)) {
      seen += 1;
      prepare?.(seen);
      const began = performance.now();
      measured(seen);
      if (round >= warmUp) best[name] = Math.min(best[name] ?? Infinity, performance.now() - began);
    }
  return best;
}
