// The chain of nodes that decided how long a run took: from the node that ended last back to the one it waited for
// longest, and so on.
import type { ExecutionPlan } from '../../src/index.ts';
import type { RunNode } from './run-nodes.ts';

export function criticalPath(nodes: readonly RunNode[], plan: ExecutionPlan): ReadonlySet<string> {
  const ended = new Map(
    nodes.flatMap(({ name, view }) => (hasRun(view) ? [[name, view.ended] as const] : [])),
  );
  const after = new Map(plan.nodes.map((node) => [node.name, node.after]));
  const latest = (names: Iterable<string>): string | null => {
    let found: string | null = null;
    // Of equals the later one counts: it comes after the others in the run.
    for (const name of names)
      if (found === null || (ended.get(name) ?? 0) >= (ended.get(found) ?? 0)) found = name;
    return found;
  };
  const path = new Set<string>();
  for (let name = latest(ended.keys()); name !== null && !path.has(name);) {
    path.add(name);
    name = latest((after.get(name) ?? []).filter((source) => ended.has(source)));
  }
  return path;
}

const hasRun = (view: RunNode['view']): view is NonNullable<RunNode['view']> & { readonly ended: number } =>
  view !== undefined && view.started !== null && view.ended !== null;
