// What is connected to each input and output of one node, as its connections are declared: by field, or through the
// node as a whole, and also those that lead nowhere.
import {
  connectionId,
  sameEnd,
  showEnd,
  type Connection,
  type End,
  type Path,
  type Resolution,
} from '../../../src/index.ts';

export interface PortLink {
  readonly id: string;
  /** The other end. */
  readonly other: End;
  readonly from: End;
  readonly to: End;
  /** Label of the whole node that the field is connected through; such a link is cut there. */
  readonly via: string | null;
  /** Declared, but not a connection: its problem stands beside it. */
  readonly broken: boolean;
  /** Fields that a connection of whole nodes joins. */
  readonly fields: readonly string[];
  /** Where it is declared, in the config. */
  readonly path: Path;
}

export type Side = 'inputs' | 'outputs';

const here = (side: Side, ends: { readonly from: End; readonly to: End }): End =>
  side === 'inputs' ? ends.to : ends.from;
const there = (side: Side, ends: { readonly from: End; readonly to: End }): End =>
  side === 'inputs' ? ends.from : ends.to;

/** Links of one port; `field` null is the node as a whole. */
export function linksOf(
  { connections, declarations }: Resolution,
  side: Side,
  node: string,
  field: string | null,
): readonly PortLink[] {
  const port: End = { node, field };
  const declared = declarations
    .filter((declaration) => sameEnd(here(side, declaration), port))
    .map((declaration): PortLink => {
      const made = connections.filter((connection) => connection.declared === declaration);
      return {
        id: connectionId(declaration),
        other: there(side, declaration),
        from: declaration.from,
        to: declaration.to,
        via: null,
        broken: made.length === 0,
        fields: field === null ? made.flatMap((connection) => here(side, connection).field ?? []) : [],
        path: declaration.path,
      };
    });
  const spread = connections.filter(
    (connection) => sameEnd(here(side, connection), port) && !sameEnd(here(side, connection.declared), port),
  );
  return [...declared, ...spread.map((connection) => throughWhole(connection, side))];
}

const throughWhole = (connection: Connection, side: Side): PortLink => ({
  id: connectionId(connection),
  other: there(side, connection),
  from: connection.from,
  to: connection.to,
  via: showEnd(there(side, connection.declared)),
  broken: false,
  fields: [],
  path: connection.declared.path,
});

/** Names of fields that only a connection gives: `output: FILTER.name` names an input of FILTER. */
export function namedByLinks(
  { declarations }: Resolution,
  side: Side,
  node: string,
  known: ReadonlySet<string | null>,
): readonly string[] {
  const names = declarations.flatMap((declaration) => {
    const end = here(side, declaration);
    return end.node === node && end.field !== null && !known.has(end.field) ? [end.field] : [];
  });
  return [...new Set(names)];
}
