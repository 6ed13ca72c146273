// How a declarative file names what a plugin applies to, and the least it has to say of an entity that it holds itself.
import type { Json, JsonObject } from '../base/json.ts';
import type { ScopeKind } from '../model/scope.ts';
import type { Fill, Known } from './placeholders.ts';

/** Names or ids, both of which declarative files take; a name where nothing is known yet. */
export interface References {
  readonly name: (kind: ScopeKind) => string;
  /** The entity itself, with what Kong asks of it at least. */
  readonly entity: (kind: ScopeKind) => JsonObject;
}

export function referencesBy(fill: Fill, known: Known): References {
  const byId = (kind: ScopeKind): boolean => !known(kind) && known(`${kind}_id`);
  const identity = (kind: ScopeKind): JsonObject => {
    // A consumer needs its username even where the id is known.
    if (kind === 'consumer')
      return { ...(byId(kind) ? { id: fill('consumer_id') } : {}), username: fill(kind) };
    return byId(kind) ? { id: fill(`${kind}_id`) } : { name: fill(kind) };
  };
  return {
    name: (kind) => fill(byId(kind) ? `${kind}_id` : kind),
    entity: (kind) => {
      if (kind === 'service') return { ...identity(kind), url: fill('service_url') };
      return kind === 'route' ? { ...identity(kind), paths: [fill('route_path')] } : identity(kind);
    },
  };
}

/** `services`, `routes` and so on, each with one entity; a route stands under its service where both are there. */
export function entityLists(
  kinds: readonly ScopeKind[],
  entity: (kind: ScopeKind) => JsonObject,
): JsonObject {
  const owned = kinds.includes('service') && kinds.includes('route');
  const lists = kinds
    .filter((kind) => !(owned && kind === 'route'))
    .map((kind): [string, Json] => {
      const own = entity(kind);
      return [`${kind}s`, [owned && kind === 'service' ? { ...own, routes: [entity('route')] } : own]];
    });
  return Object.fromEntries(lists);
}
