// What only the merge breaks: labels and branches that hold in the file and in the flow, but not in what came of both.
import { newestTarget } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { memberships } from '../model/branches.ts';
import { connectionId } from '../model/connection.ts';
import { flowFrom } from '../model/flow-from.ts';
import { resolveConnections } from '../model/resolve.ts';

/** One label, or one entry of a branch, that does not hold. */
export interface Broken {
  /** Inside the merged config, nodes by their name. */
  readonly path: Path;
  /** One sentence or more. */
  readonly message: string;
}

/** In the merged config, in neither of those that it is made of. */
export function brokenByMerge(merged: JsonObject, parts: readonly JsonObject[]): readonly Broken[] {
  const known = new Set(parts.flatMap((part) => faultsOf(part).map(({ id }) => id)));
  return faultsOf(merged)
    .filter(({ id }) => !known.has(id))
    .map(({ path, message }) => ({ path, message }));
}

interface Fault extends Broken {
  /** The same for the same fault in another config. */
  readonly id: string;
}

function faultsOf(config: JsonObject): readonly Fault[] {
  const flow = flowFrom(config);
  const names = new Map(flow.nodes.map(({ index, key }) => [index, key]));
  const named = ([list = '', index, ...rest]: Path): Path => [
    list,
    names.get(Number(index)) ?? Number(index),
    ...rest,
  ];
  const { index, problems } = resolveConnections(flow, newestTarget);
  const labels = problems.map(({ kind, path, message, declaration }): Fault => {
    const id = `${kind} ${declaration === null ? path.join(' ') : connectionId(declaration)}`;
    return { id, path: named(path), message };
  });
  const entries = memberships(index)
    .filter(({ member }) => member === null)
    .map(({ entry, slot, path }): Fault => ({
      id: `member ${slot.branch} ${slot.side} ${entry}`,
      path: named(path),
      message: `No node is named "${entry}".`,
    }));
  return [...labels, ...entries];
}
