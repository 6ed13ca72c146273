// One document of a text, as it was read.
import type { Alias, Node } from 'yaml';
import type { Json } from '../base/json.ts';

export interface TextDocument {
  readonly root: Node | null;
  /** The whole document as plain values, aliases and merge keys resolved. */
  readonly json: Json;
  readonly lenders: ReadonlyMap<Alias, Node>;
  /** The value of each node that carries an anchor. */
  readonly anchored: ReadonlyMap<Node, Json>;
  /** True when its syntax has an error: nothing may be read from it or written to it. */
  readonly broken: boolean;
  readonly range: readonly [start: number, end: number];
}
