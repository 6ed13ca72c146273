// What an edit did to a text, line by line: everything before and after the change must be as it was.

export interface LineChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The one stretch of lines in which two texts differ. */
export function changeOf(before: string, after: string): LineChange {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}
