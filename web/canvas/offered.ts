// What the list of nodes is asked for: an end to connect, and where.
import type { Dropped } from './use-connecting.ts';

export type Offered = Dropped & {
  /** Asked for by key: the new node stands beside the card, wherever the list is. */
  readonly beside?: true;
};
