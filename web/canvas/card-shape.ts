// The size of a card and the places of its handles, computed from its model: layout and lines need no measuring.
import { upToGrid } from '../platform/layout-spacing.ts';
import type { CardModel, CardPort } from './card-model.ts';
import { handleId } from './lines.ts';
import { charCount, fitLine, fitMono, fitName, monoWidth, nameWidth } from './text-fit.ts';

export interface Cell {
  readonly handle: string;
  readonly side: 'inputs' | 'outputs' | 'slots';
  readonly field: string;
  /** Cut to fit. */
  readonly name: string;
  readonly word: string;
  readonly state: CardPort['state'];
  readonly help: string;
}
export interface Row {
  readonly left: Cell | null;
  readonly right: Cell | null;
}
export interface HandlePlace {
  readonly id: string;
  readonly side: 'left' | 'right';
  /** Of the handle's centre, from the card's top. */
  readonly y: number;
  /** A slot's handle starts no connection. */
  readonly connectable: boolean;
}
export interface CardShape {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly summary: string;
  readonly rows: readonly Row[];
  /** Ports not drawn; shown as `+3`. */
  readonly hidden: number;
  readonly handles: readonly HandlePlace[];
}

export const headerHeight = 32;
export const rowHeight = 20;
const [narrowest, widest] = [208, 256];
const dockWidth = 176;
/** Left and right of a row's text; the tile, the mark and their gaps beside a name. */
const rowPadding = 24;
const beside = 84;
const besideInDock = 48;
const gapChars = 2;

/** `open` draws every port. */
export function shapeOf(card: CardModel, open: boolean): CardShape {
  const width = widthOf(card);
  const isLow = card.kind !== 'card';
  const chars = Math.floor((width - rowPadding) / monoWidth);
  const drawn = card.ports.filter((port) => port.state !== 'free');
  const rest = card.ports.filter((port) => port.state === 'free');
  const shown = open ? [...drawn, ...rest] : drawn;
  const hidden = open ? 0 : rest.length;
  const rows = packRows([...slotCells(card), ...shown.map((port) => cellOf(port, chars))], chars);
  const body = (isLow ? 0 : rowHeight) + rows.length * rowHeight + (hidden > 0 ? hiddenHeight(rows) : 0);
  return {
    width,
    height: upToGrid(headerHeight + body + (isLow ? (rows.length > 0 ? 4 : 0) : rowHeight)),
    name: fitName(card.name, width - (isLow ? besideInDock : beside)),
    summary: fitLine(card.summary, Math.floor((width - 16) / monoWidth)),
    rows,
    hidden,
    handles: handlesOf(card, rows, isLow ? headerHeight : headerHeight + rowHeight),
  };
}

function widthOf(card: CardModel): number {
  if (card.kind !== 'card') return dockWidth;
  return Math.min(widest, Math.max(narrowest, upToGrid(nameWidth(card.name) + beside)));
}

/** The count of hidden ports stands in the last row where its right half is free. */
export const hasRoomForCount = (rows: readonly Row[]): boolean => {
  const last = rows.at(-1);
  return last !== undefined && last.right === null && (last.left === null || lengthOf(last.left) < 20);
};
const hiddenHeight = (rows: readonly Row[]): number => (hasRoomForCount(rows) ? 0 : rowHeight);

const wordOf = (port: CardPort): string =>
  port.state === 'needed' ? 'needed' : port.state === 'via' ? `via ${port.via ?? ''}` : port.type;

function cellOf(port: CardPort, chars: number): Cell {
  const field = port.field ?? '';
  const word = fitMono(wordOf(port), Math.floor(chars * 0.6));
  return {
    handle: handleId(port.side, field),
    side: port.side,
    field,
    name: fitMono(field, chars - charCount(word) - 1),
    word,
    state: port.state,
    help: port.help,
  };
}

function slotCells({ members }: CardModel): Cell[] {
  if (!members) return [];
  return (['then', 'else'] as const).map((side) => {
    const count = side === 'then' ? members.whenTrue : members.whenFalse;
    return {
      handle: handleId('slots', side),
      side: 'slots',
      field: side,
      name: side,
      word: count === 0 ? 'empty' : count === 1 ? '1 node' : `${count} nodes`,
      state: count === 0 ? 'free' : 'taken',
      help: '',
    };
  });
}

const lengthOf = (cell: Cell | null): number =>
  cell === null ? 0 : charCount(cell.name) + 1 + charCount(cell.word);

/** Inputs left, outputs right, sharing rows where both texts fit; the order of each side stays. */
function packRows(cells: readonly Cell[], chars: number): Row[] {
  const rows: { left: Cell | null; right: Cell | null }[] = [];
  const next = { left: 0, right: 0 };
  for (const cell of cells) {
    const half = cell.side === 'inputs' ? 'left' : 'right';
    let at = next[half];
    while (at < rows.length && !fits(rows[at], half, cell, chars)) at += 1;
    const row = rows[at];
    if (row) row[half] = cell;
    else rows.push({ left: half === 'left' ? cell : null, right: half === 'right' ? cell : null });
    next[half] = at + 1;
  }
  return rows;
}

function fits(row: Row | undefined, half: 'left' | 'right', cell: Cell, chars: number): boolean {
  if (!row || row[half] !== null) return false;
  const other = half === 'left' ? row.right : row.left;
  return other === null || lengthOf(other) + gapChars + lengthOf(cell) <= chars;
}

function handlesOf(card: CardModel, rows: readonly Row[], top: number): HandlePlace[] {
  const handles: HandlePlace[] = [];
  const y = headerHeight / 2;
  if (card.wholeInput) handles.push({ id: 'in', side: 'left', y, connectable: true });
  if (card.wholeOutput) handles.push({ id: 'out', side: 'right', y, connectable: true });
  rows.forEach((row, index) => {
    const middle = top + index * rowHeight + rowHeight / 2;
    for (const cell of [row.left, row.right]) {
      if (!cell) continue;
      const side = cell.side === 'inputs' ? 'left' : 'right';
      handles.push({ id: cell.handle, side, y: middle, connectable: cell.side !== 'slots' });
    }
  });
  return handles;
}
