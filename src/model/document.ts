// The one truth that history keeps: the text as the person wrote it, and where the cards stand.

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Card positions by node key, in canvas pixels; a node that is missing here is placed by layout. */
export type Layout = { readonly [nodeKey: string]: Position };

export interface Document {
  readonly text: string;
  readonly layout: Layout;
  /** Which of the datakit configs found in `text` is open; zero-based, in text order. */
  readonly place: number;
}
