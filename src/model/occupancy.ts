// An input takes one source. Keeps what each input already holds and words the conflict as the documentation does.
import type { Connection, End } from './connection.ts';
import { showEnd } from './connection.ts';

interface Held {
  whole: Connection | null;
  readonly fields: Map<string, Connection>;
}

/** What is in the way of a new connection, and both as the message prints them. */
export interface Conflict {
  readonly existing: Connection;
  readonly message: string;
}

export class Occupancy {
  readonly #held = new Map<string, Held>();

  /** Connections already on the input; a node-wise one holds every field, and every field holds the node. */
  inTheWay(to: End): readonly Connection[] {
    const held = this.#held.get(to.node);
    if (held === undefined) return [];
    if (held.whole !== null) return [held.whole];
    if (to.field === null) return [...held.fields.values()];
    const connection = held.fields.get(to.field);
    return connection === undefined ? [] : [connection];
  }

  /** Takes the input, or says what holds it. */
  take(connection: Connection): Conflict | null {
    const [existing] = this.inTheWay(connection.to);
    if (existing !== undefined) return { existing, message: conflictText(connection, existing) };
    const { node, field } = connection.to;
    const held = this.#held.get(node) ?? { whole: null, fields: new Map<string, Connection>() };
    if (field === null) held.whole = connection;
    else held.fields.set(field, connection);
    this.#held.set(node, held);
    return null;
  }
}

// When one of the two is node-wise, both are printed with the field they meet in (documented for a property node
// that feeds `response` whole, and `response.body` again).
function conflictText(connection: Connection, existing: Connection): string {
  const to: End = connection.to.field === null ? existing.to : connection.to;
  return `invalid connection (${arrow(connection.from, to)}): conflicts with existing connection (${arrow(existing.from, to)})`;
}

export const arrow = (from: End, to: End): string => `"${showEnd(from)}" -> "${showEnd(to)}"`;
