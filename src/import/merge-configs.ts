// Three configs into one: what a file and a flow have become since the file was exported. Each side's changes are kept;
// where both changed one value differently, the flow's counts and the place is told.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { sameJson } from '../text/change.ts';
import { brokenByMerge, type Broken } from './merge-breaks.ts';
import { carryRenames } from './merge-renames.ts';
import { byName, type Three } from './merge-three.ts';

export interface MergedConfig {
  readonly config: JsonObject;
  /** Inside the merged config, nodes by their name. */
  readonly conflicts: readonly Path[];
  readonly broken: readonly Broken[];
}

export function mergeConfigs(three: Three<JsonObject>): MergedConfig {
  const { sides, conflicts: renames } = carryRenames(three);
  const conflicts: Path[] = [...renames];
  const config = mergeMaps(sides, [], conflicts);
  return { config, conflicts, broken: brokenByMerge(config, [three.file, three.flow]) };
}

/** Undefined: the value is not there. */
function merge(
  { base, file, flow }: Three<Json | undefined>,
  path: Path,
  conflicts: Path[],
): Json | undefined {
  if (same(file, flow) || same(base, file)) return flow;
  if (same(base, flow)) return file;
  if (isObject(file) && isObject(flow))
    return mergeMaps({ base: isObject(base) ? base : {}, file, flow }, path, conflicts);
  const named = path.length === 1 && path[0] === 'nodes';
  if (named && isList(file) && isList(flow)) {
    const merged = mergeNodes({ base: isList(base) ? base : [], file, flow }, path, conflicts);
    if (merged !== null) return merged;
  }
  conflicts.push(path);
  return flow;
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameJson(a, b);

function mergeMaps({ base, file, flow }: Three<JsonObject>, path: Path, conflicts: Path[]): JsonObject {
  const keys = [...new Set([...Object.keys(flow), ...Object.keys(file)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = merge(
        { base: own(base, key), file: own(file, key), flow: own(flow, key) },
        [...path, key],
        conflicts,
      );
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

const own = (map: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** Null where nodes cannot be told apart by their names. */
function mergeNodes(nodes: Three<readonly Json[]>, path: Path, conflicts: Path[]): readonly Json[] | null {
  const base = byName(nodes.base);
  const file = byName(nodes.file);
  const flow = byName(nodes.flow);
  if (!base || !file || !flow) return null;
  return orderOf([...flow.keys()], [...file.keys()]).flatMap((name) => {
    const three = { base: base.get(name), file: file.get(name), flow: flow.get(name) };
    return merge(three, [...path, name], conflicts) ?? [];
  });
}

/** The flow's order; what the file has besides goes after what it follows there. */
function orderOf(flow: readonly string[], file: readonly string[]): readonly string[] {
  const order = [...flow];
  file.forEach((name, i) => {
    if (order.includes(name)) return;
    const before = file[i - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  });
  return order;
}
