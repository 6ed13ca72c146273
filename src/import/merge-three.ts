// What a merge has three of, and how nodes are told apart there: by their names.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';

/** `base` was exported, `file` is what the file says now, `flow` what is to be said. */
export interface Three<T> {
  readonly base: T;
  readonly file: T;
  readonly flow: T;
}

/** Null where nodes cannot be told apart by their names. */
export function byName(nodes: readonly Json[]): ReadonlyMap<string, Json> | null {
  const named = new Map<string, Json>();
  for (const node of nodes) {
    const name = isObject(node) ? node['name'] : undefined;
    if (typeof name !== 'string' || named.has(name)) return null;
    named.set(name, node);
  }
  return named;
}

export const namedNodes = ({ nodes }: JsonObject): ReadonlyMap<string, Json> | null =>
  isList(nodes) ? byName(nodes) : null;
