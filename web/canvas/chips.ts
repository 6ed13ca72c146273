// A source that feeds many would fill the canvas with long lines: those that go far are named at their end instead,
// and drawn when they are pointed at or selected.
import { columnPitch } from '../platform/layout-spacing.ts';
import type { Route } from './routes.ts';

export interface ChipCandidate {
  readonly id: string;
  /** The source's node. */
  readonly source: string;
  readonly route: Route;
}

const manyReaders = 4;
const farColumns = 3;
/** More than one row of cards apart. */
const farRows = 200;

export function chippedLines(candidates: readonly ChipCandidate[]): ReadonlySet<string> {
  const readers = new Map<string, number>();
  for (const { source } of candidates) readers.set(source, (readers.get(source) ?? 0) + 1);
  return new Set(
    candidates
      .filter(({ source, route }) => (readers.get(source) ?? 0) >= manyReaders && isFar(route))
      .map(({ id }) => id),
  );
}

function isFar(route: Route): boolean {
  const [from, to] = [route[0], route.at(-1)];
  if (!from || !to) return false;
  return Math.abs(to.y - from.y) > farRows || to.x - from.x > farColumns * columnPitch;
}
