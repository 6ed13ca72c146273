// Where arrow keys, Home and End lead in a list of lines.

/** Index of the line that a key leads to; undefined for other keys. */
export function lineAfter(key: string, index: number, count: number): number | undefined {
  const lines = new Map([
    ['ArrowDown', index + 1],
    ['ArrowUp', index - 1],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const next = lines.get(key);
  return next === undefined ? undefined : Math.max(0, Math.min(next, count - 1));
}
