// Typing in a list goes to the entry that begins so. One letter again and again walks through those it begins.

/** A pause after which typing begins anew, in milliseconds. */
const pause = 700;

/** Hears the keys of one list; `now` in milliseconds. Answers an index, or null where nothing begins so. */
export function typeAhead(): (
  key: string,
  now: number,
  names: readonly string[],
  at: number,
) => number | null {
  let typed = '';
  let last = -Infinity;
  return (key, now, names, at) => {
    typed = now - last > pause ? key : typed + key;
    last = now;
    const isRepeated = typed === key.repeat(typed.length);
    const start = (isRepeated ? key : typed).toLowerCase();
    const from = isRepeated ? at + 1 : at;
    const order = names.map((_, index) => (from + index + names.length) % names.length);
    return order.find((index) => names[index]?.toLowerCase().startsWith(start)) ?? null;
  };
}
