// Outlines of the tiles of node families in a 24 by 24 box; their corners are rounded by a stroke of 2.
export type TileFamily = 'implicit' | 'network' | 'control' | 'transform' | 'value' | 'token';

export const tileShapes: { readonly [family in TileFamily]: string } = {
  implicit: 'M12 2 22 9.6 18.2 21.5H5.8L2 9.6Z',
  network: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z',
  control: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  transform: 'M12 1.5 21.5 6.8V17.2L12 22.5 2.5 17.2V6.8Z',
  value: 'M3 3H21V21H3Z',
  token: 'M12 1.5 21 5C21 13.5 18 19.5 12 22.5 6 19.5 3 13.5 3 5Z',
};

/** The part of a tile's size that its glyph takes. */
export const glyphPart = (family: TileFamily | null): number => (family === 'control' ? 0.5 : 0.56);
