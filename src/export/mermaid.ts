// A flow as a Mermaid flowchart: nodes with their types, connections with the fields they join, branches with what they
// guard. GitHub, GitLab and most wikis draw it.
import { memberships, slotsOf } from '../model/branches.ts';
import { connectionId, type Connection, type End } from '../model/connection.ts';
import type { Resolution } from '../model/resolve.ts';
import type { BranchSlot } from '../model/flow-edit.ts';
import { isImplicit } from '../nodes/index.ts';

/** Mermaid reads `#60;` as the character of that code; nothing else of a text can then mean anything to it. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\w .,:/=+-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)}"`;

const fieldsOf = ({ from, to }: Connection): string => {
  const names = [from.field, to.field].filter((field): field is string => field !== null);
  return [...new Set(names)].join(' to ');
};

interface Drawn {
  readonly key: string;
  readonly id: string;
  readonly shape: string;
}

/** Lines without an end of the text. */
export function mermaidLines({ index, connections }: Resolution): readonly string[] {
  const drawn = drawnNodes(index, connections);
  const ids = new Map(drawn.map(({ key, id }) => [key, id]));
  const all = memberships(index);
  const slots = slotsOf(all);
  const line = (connection: Connection): string => {
    const label = fieldsOf(connection);
    const arrow = label === '' ? '-->' : `-->|${quoted(label)}|`;
    return `  ${ids.get(connection.from.node) ?? ''} ${arrow} ${ids.get(connection.to.node) ?? ''}`;
  };
  return [
    'flowchart LR',
    ...drawn.filter(({ key }) => !slots.has(key)).map(({ id, shape }) => `  ${id}${shape}`),
    ...groups(slots).flatMap(([title, keys], number) => [
      `  subgraph b${number}[${quoted(title)}]`,
      ...drawn.filter(({ key }) => keys.includes(key)).map(({ id, shape }) => `    ${id}${shape}`),
      '  end',
    ]),
    ...distinct(connections).map(line),
    ...[...slots].map(
      ([key, { branch, side }]) => `  ${ids.get(branch) ?? ''} -.->|${side}| ${ids.get(key) ?? ''}`,
    ),
  ];
}

/** Nodes of the config, and the implicit ones that something connects to. */
function drawnNodes(index: Resolution['index'], connections: readonly Connection[]): readonly Drawn[] {
  const used = new Set(connections.flatMap(({ from, to }: { from: End; to: End }) => [from.node, to.node]));
  const implicit = [...index.members.keys()].filter((key) => isImplicit(key) && used.has(key));
  return [
    ...implicit.map((key) => ({ key, id: key, shape: `([${quoted(key)}])` })),
    ...index.flow.nodes.map(({ key, name, typeText }, i) => ({
      key,
      id: `n${i}`,
      shape: `[${quoted(`${name === '' ? key : name}: ${typeText}`)}]`,
    })),
  ];
}

function groups(slots: ReadonlyMap<string, BranchSlot>): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const [key, { branch, side }] of slots) {
    const title = `${side} of ${branch}`;
    found.set(title, [...(found.get(title) ?? []), key]);
  }
  return [...found];
}

const distinct = (connections: readonly Connection[]): readonly Connection[] => [
  ...new Map(connections.map((connection) => [connectionId(connection), connection])).values(),
];
