// Walks over a directed graph of names. An entry lists what a node depends on, in the order of its declaration.

export type Dependencies = ReadonlyMap<string, readonly string[]>;

/** The graph with its arrows turned: who waits for each node. */
export function dependents(graph: Dependencies): Dependencies {
  const turned = new Map<string, string[]>();
  for (const name of graph.keys()) turned.set(name, []);
  for (const [name, after] of graph) for (const source of after) turned.get(source)?.push(name);
  return turned;
}

/** All that the start nodes lead to along the arrows, the start nodes included. */
export function reachable(graph: Dependencies, start: Iterable<string>): ReadonlySet<string> {
  const seen = new Set(start);
  const open = [...seen];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of graph.get(name) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/** Everything a node waits for, itself left out. */
export function upstream(graph: Dependencies, name: string): ReadonlySet<string> {
  const all = new Set(reachable(graph, [name]));
  all.delete(name);
  return all;
}

/** Groups of nodes that wait for each other, members and groups in the graph's own order. */
export function cycles(graph: Dependencies): readonly (readonly string[])[] {
  const order = [...graph.keys()];
  const rank = new Map(order.map((name, i) => [name, i]));
  const rankOf = (name: string): number => rank.get(name) ?? 0;
  return components(graph)
    .filter((group) => group.length > 1 || group.some((name) => graph.get(name)?.includes(name)))
    .map((group) => group.sort((a, b) => rankOf(a) - rankOf(b)))
    .sort((a, b) => rankOf(a[0] ?? '') - rankOf(b[0] ?? ''));
}

interface Visit {
  readonly name: string;
  readonly number: number;
  lowest: number;
  next: number;
}

// Tarjan's strongly connected components, with a stack of its own: a chain of nodes may be long.
function components(graph: Dependencies): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const pending: string[] = [];
  const isPending = new Set<string>();
  const enter = (name: string): Visit => {
    const number = numbers.size;
    numbers.set(name, number);
    pending.push(name);
    isPending.add(name);
    return { name, number, lowest: number, next: 0 };
  };
  const leave = (visit: Visit): void => {
    if (visit.lowest !== visit.number) return;
    const group = pending.splice(pending.lastIndexOf(visit.name));
    for (const name of group) isPending.delete(name);
    found.push(group);
  };
  for (const start of graph.keys()) {
    if (numbers.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const source = graph.get(visit.name)?.[visit.next++];
      if (source === undefined) {
        leave(visit);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest);
      } else if (!numbers.has(source)) path.push(enter(source));
      else if (isPending.has(source)) visit.lowest = Math.min(visit.lowest, numbers.get(source) ?? 0);
    }
  }
  return found;
}
