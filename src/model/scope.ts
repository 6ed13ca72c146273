// What a plugin applies to: every request, or those of a service, route, consumer or consumer group, and the
// combinations that Kong allows (gateway/entities/plugin, order of precedence).

/** In the order in which Kong names them. */
export const scopeKinds = ['service', 'route', 'consumer', 'consumer_group'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** An entity as a reference names it; a consumer's name is its username. */
export interface EntityRef {
  readonly name?: string;
  readonly id?: string;
  /** Of the Kubernetes object that stands for it, where that has another name. */
  readonly object?: string;
}

/** Empty: every request. */
export type Scope = { readonly [K in ScopeKind]?: EntityRef };

export const titleOfScope = (kind: ScopeKind): string => kind.replace('_', ' ');

export const kindsOf = (scope: Scope): readonly ScopeKind[] =>
  scopeKinds.filter((kind) => scope[kind] !== undefined);

/** Every set of kinds that one plugin may have; the global scope, the empty set, first. */
export const allowedScopes: readonly (readonly ScopeKind[])[] = [
  [],
  ['service'],
  ['route'],
  ['consumer'],
  ['consumer_group'],
  ['service', 'route'],
  ['service', 'consumer'],
  ['service', 'consumer_group'],
  ['route', 'consumer'],
  ['route', 'consumer_group'],
  ['service', 'route', 'consumer'],
  ['service', 'route', 'consumer_group'],
];

/** A plugin is for a consumer or for a consumer group, never for both. */
export const isAllowed = (kinds: readonly ScopeKind[]): boolean =>
  !(kinds.includes('consumer') && kinds.includes('consumer_group'));

/** Such as "the service orders and the consumer ann"; "every request" for the global scope. */
export function showScope(scope: Scope): string {
  const parts = kindsOf(scope).map((kind) => showRef(kind, scope[kind]));
  return parts.length === 0 ? 'every request' : parts.join(' and ');
}

const showRef = (kind: ScopeKind, ref: EntityRef = {}): string =>
  `the ${titleOfScope(kind)} ${ref.name ?? ref.id ?? ''}`.trim();
