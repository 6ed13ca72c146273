// Folds a long sequence of ranks into rows, as text wraps into lines: a chain of 64 nodes fills the canvas instead of
// being one thin line.
import type { Position } from '../../src/index.ts';
import { columnGap, columnPitch, frameGap, rowGap, upToGrid } from './layout-spacing.ts';

/** A card or a whole frame, as ranking placed it: `y` is its top within its column. */
export interface Block {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly y: number;
}
export type Column = readonly Block[];

export interface Folded {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly places: ReadonlyMap<string, Position>;
}

/** A column taller than this is split in two or more, so that 40 unconnected cards are not one tower. */
const tallest = 1400;

const widthOf = (column: Column): number => Math.max(...column.map((block) => block.width));

/** From one column's left edge to the next one's. */
const stepOf = (width: number): number =>
  width + columnGap <= columnPitch ? columnPitch : upToGrid(width + frameGap);

export function splitTall(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => {
    const height =
      Math.max(...column.map((block) => block.y + block.height)) - Math.min(...column.map((b) => b.y));
    return height <= tallest || column.length < 2 ? [column] : chunks(column);
  });
}

function chunks(column: Column): Column[] {
  const result: Block[][] = [];
  let y = tallest;
  for (const block of column) {
    if (y + block.height > tallest) {
      result.push([]);
      y = 0;
    }
    result.at(-1)?.push({ ...block, y });
    y = upToGrid(y + block.height + rowGap);
  }
  return result;
}

/** Fills rows up to `maxWidth`; a column that is wider has a row to itself. */
export function fold(columns: readonly Column[], maxWidth: number): Folded {
  const places = new Map<string, Position>();
  let width = 0;
  let top = 0;
  const rows = breakRows(columns, maxWidth);
  for (const row of rows) {
    const isLine = row.every((column) => column.length === 1);
    const blocks = row.flat();
    const first = Math.min(...blocks.map((block) => block.y));
    let x = 0;
    let right = 0;
    for (const column of row) {
      for (const block of column)
        places.set(block.id, { x, y: top + (isLine ? 0 : upToGrid(block.y - first)) });
      right = x + widthOf(column);
      x += stepOf(widthOf(column));
    }
    width = Math.max(width, right);
    top += upToGrid(
      Math.max(...blocks.map((block) => (isLine ? 0 : upToGrid(block.y - first)) + block.height)) + rowGap,
    );
  }
  return { width, height: Math.max(0, top - rowGap), rows: rows.length, places };
}

function breakRows(columns: readonly Column[], maxWidth: number): Column[][] {
  const rows: Column[][] = [];
  let x = 0;
  for (const column of columns) {
    const width = widthOf(column);
    if (rows.length === 0 || x + width > maxWidth) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(column);
    x += stepOf(width);
  }
  return rows;
}

/** Zoom from which cards and their values are read comfortably: rows are not broken further to come closer. */
const comfortable = 0.75;

const mostRows = 64;

/** The widths worth trying for these columns, widest first: one for each number of rows. */
export function widthsToTry(columns: readonly Column[]): readonly number[] {
  if (columns.length === 0) return [];
  const steps = columns.map((column) => stepOf(widthOf(column)));
  const all = steps.reduce((sum, step) => sum + step, 0);
  const least = Math.max(...columns.map(widthOf));
  const rows = Array.from({ length: Math.min(columns.length, mostRows) }, (_, index) => index + 1);
  const widths = rows.map((count) => Math.max(least, Math.ceil(all / count / columnPitch) * columnPitch));
  return [...new Set(widths)];
}

/** The widest shape that is read comfortably when it fits the canvas, else the one seen largest. */
export function bestShape<T extends { readonly width: number; readonly height: number }>(
  shapes: readonly T[],
  canvas: { readonly width: number; readonly height: number },
): T | undefined {
  const zoomOf = ({ width, height }: T): number =>
    Math.min(canvas.width / Math.max(width, 1), canvas.height / Math.max(height, 1));
  const found = shapes.find((shape) => zoomOf(shape) >= comfortable);
  if (found) return found;
  let best = shapes[0];
  for (const shape of shapes) if (best && zoomOf(shape) > zoomOf(best)) best = shape;
  return best;
}
