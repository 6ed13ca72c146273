// A change of a text as data: what stands from `start` to `end` gives way to `text`. Offsets are those of the
// text before any splice of the same list, so that all of them can be made in one pass.
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices in text order, without repetitions and without deletions inside other deletions; null when they overlap. */
function orderSplices(splices: readonly Splice[]): readonly Splice[] | null {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const ordered: Splice[] = [];
  for (const splice of sorted) {
    const last = ordered.at(-1);
    if (last && same(last, splice)) continue;
    if (last && splice.start < last.end) {
      if (splice.end > last.end || splice.text !== '') return null;
      continue;
    }
    ordered.push(splice);
  }
  return ordered;
}

const same = (a: Splice, b: Splice): boolean => a.start === b.start && a.end === b.end && a.text === b.text;

/** Null when the splices overlap: two changes want one place differently. */
export function applySplices(text: string, splices: readonly Splice[]): string | null {
  const ordered = orderSplices(splices);
  if (!ordered) return null;
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
