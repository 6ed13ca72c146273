// The written name that a misspelt one most likely meant.

/**
 * Null when none is near enough to propose. Short names that people choose are often one letter apart on purpose (GET,
 * SET), so there only the case may differ; `slips` allows that many wrong letters even so, for fixed vocabularies. Of
 * names equally near the alphabetically first is taken, in whatever order they come.
 */
export function nearestName(text: string, names: Iterable<string>, slips = 0): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const name of names) {
    const longer = Math.max(name.length, text.length);
    const most = longer < 4 ? slips : Math.max(1, slips, Math.floor(longer / 3));
    if (Math.abs(name.length - text.length) > most) continue;
    const distance = editDistance(text.toLowerCase(), name.toLowerCase());
    const isNearer = distance < bestDistance || (distance === bestDistance && best !== null && name < best);
    if (distance <= most && isNearer) [best, bestDistance] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
