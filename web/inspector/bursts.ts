// Typing into one field without a long pause is one step of undo.

/** A pause after which further typing is a step of its own, in milliseconds. */
const longPause = 1000;

export interface Burst {
  readonly place: string;
  readonly at: number;
  readonly number: number;
}

export const noBurst: Burst = { place: '', at: -Infinity, number: 0 };

export const nextBurst = (last: Burst, place: string, now: number): Burst => ({
  place,
  at: now,
  number: last.place === place && now - last.at <= longPause ? last.number : last.number + 1,
});

let last = noBurst;

/** The merge key of what is typed now at a place. */
export function burstKey(place: string): string {
  last = nextBurst(last, place, Date.now());
  return `inspector:${place}:${last.number}`;
}
