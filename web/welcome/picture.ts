// A flow in small: tiles in columns by depth, lines between them. Enough to tell two examples apart at a glance.
import { isNodeType, nodeTypes, implicitNodes, isImplicit, type Analysis } from '../../src/index.ts';
import type { TileFamily } from '../ui/tile-shapes.ts';

export interface PictureTile {
  readonly name: string;
  readonly family: TileFamily | null;
  readonly glyph: string;
  readonly x: number;
  readonly y: number;
}
export interface PictureLine {
  readonly id: string;
  readonly from: PictureTile;
  readonly to: PictureTile;
}
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly PictureTile[];
  readonly lines: readonly PictureLine[];
}

/** In picture units: a tile is 24 wide. */
const column = 44;
const row = 32;
const tile = 24;

type Drawable = Pick<Analysis, 'flow' | 'plan'>;

function lookOf(name: string, flow: Analysis['flow']): Pick<PictureTile, 'family' | 'glyph'> {
  if (isImplicit(name)) return implicitNodes[name];
  const type = flow?.nodes.find((node) => node.name === name)?.type ?? null;
  return type !== null && isNodeType(type) ? nodeTypes[type] : { family: null, glyph: '' };
}

export function pictureOf({ flow, plan }: Drawable): Picture {
  const depths = new Map<string, number>();
  const filled = new Map<number, number>();
  const tiles = new Map<string, PictureTile>();
  for (const { name, after } of plan?.nodes ?? []) {
    const depth = Math.max(0, ...after.map((source) => (depths.get(source) ?? -1) + 1));
    const index = filled.get(depth) ?? 0;
    depths.set(name, depth);
    filled.set(depth, index + 1);
    tiles.set(name, { name, ...lookOf(name, flow), x: depth * column, y: index * row });
  }
  const lines = new Map<string, PictureLine>();
  for (const { from, to } of plan?.connections ?? []) {
    const [start, end] = [tiles.get(from.node), tiles.get(to.node)];
    const id = `${from.node}->${to.node}`;
    if (start && end) lines.set(id, { id, from: start, to: end });
  }
  const all = [...tiles.values()];
  return {
    width: Math.max(tile, ...all.map(({ x }) => x + tile)),
    height: Math.max(tile, ...all.map(({ y }) => y + tile)),
    tiles: all,
    lines: [...lines.values()],
  };
}
