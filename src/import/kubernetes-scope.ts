// What a KongPlugin applies to. It does not say so itself: other objects name it in an annotation, or a
// KongPluginBinding names it together with its targets. Both may stand in the same text.
import type { Range } from '../base/diagnostic.ts';
import type { JsonObject } from '../base/json.ts';
import { kindsOf, type EntityRef, type Scope, type ScopeKind } from '../model/scope.ts';
import { rangeAt, textAt, valueAt, type Foreign, type ForeignObject } from './foreign.ts';

/** An object that names plugins in its annotation. */
export interface Relation {
  /** As written: `name`, or `namespace:name`. */
  readonly plugins: readonly string[];
  /** Of the object; null where the text does not tell. */
  readonly namespace: string | null;
  readonly kind: ScopeKind;
  /** Of the object, in small letters, such as `ingress`; empty where nothing tells it. */
  readonly resource: string;
  /** As the object is called, until `kubernetes-names.ts` puts Kong's name in. */
  readonly ref: EntityRef;
  readonly range: Range | null;
}

export interface Binding {
  readonly plugin: string;
  readonly namespace: string | null;
  readonly targets: readonly Relation[];
  /** Name of the control plane's object. */
  readonly controlPlane: string | null;
}

const annotation = 'konghq.com/plugins';

const scopeKindOf: { readonly [kind: string]: ScopeKind } = {
  Service: 'service',
  KongService: 'service',
  Ingress: 'route',
  HTTPRoute: 'route',
  GRPCRoute: 'route',
  KongRoute: 'route',
  KongConsumer: 'consumer',
  KongConsumerGroup: 'consumer_group',
};

export const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const named = (name: string | null): EntityRef => (name === null || name === '' ? {} : { name });

export function relationsIn(foreign: Foreign, objects: readonly ForeignObject[]): readonly Relation[] {
  return objects.flatMap(({ json, documentIndex, path }) => {
    const kind = scopeKindOf[textAt(json, 'kind') ?? ''];
    const list = textAt(json, 'metadata', 'annotations', annotation);
    if (kind === undefined || list === null) return [];
    return [
      {
        plugins: namesIn(list),
        namespace: textAt(json, 'metadata', 'namespace'),
        kind,
        resource: (textAt(json, 'kind') ?? '').toLowerCase(),
        ref: named(textAt(json, 'metadata', 'name')),
        range: rangeAt(foreign, documentIndex, [...path, 'metadata', 'name']),
      },
    ];
  });
}

const targetKinds: readonly (readonly [field: string, kind: ScopeKind, resource: string])[] = [
  ['serviceRef', 'service', 'KongService'],
  ['routeRef', 'route', 'KongRoute'],
  ['consumerRef', 'consumer', 'KongConsumer'],
  ['consumerGroupRef', 'consumer_group', 'KongConsumerGroup'],
];

export const bindingsIn = (foreign: Foreign, objects: readonly ForeignObject[]): readonly Binding[] =>
  objects.flatMap((object) => {
    const { json } = object;
    const plugin = textAt(json, 'spec', 'pluginRef', 'name');
    if (json['kind'] !== 'KongPluginBinding' || plugin === null) return [];
    const own = textAt(json, 'metadata', 'namespace');
    return [
      {
        plugin,
        namespace: textAt(json, 'spec', 'pluginRef', 'namespace') ?? own,
        targets: targetsIn(foreign, object, own),
        controlPlane: textAt(json, 'spec', 'controlPlaneRef', 'konnectNamespacedRef', 'name'),
      },
    ];
  });

const targetsIn = (
  foreign: Foreign,
  { json, documentIndex, path }: ForeignObject,
  namespace: string | null,
): readonly Relation[] =>
  targetKinds.flatMap(([field, kind, resource]) => {
    const at = ['spec', 'targets', field];
    if (valueAt(json, at) === undefined) return [];
    return [
      {
        plugins: [],
        namespace,
        kind,
        resource: (textAt(json, ...at, 'kind') ?? resource).toLowerCase(),
        ref: named(textAt(json, ...at, 'name')),
        range: rangeAt(foreign, documentIndex, [...path, ...at, 'name']),
      },
    ];
  });

export const scopeOf = (targets: readonly Relation[]): Scope =>
  Object.fromEntries(targets.map(({ kind, ref }) => [kind, ref]));

interface PluginName {
  readonly name: string | null;
  /** Null for a cluster-wide plugin and where none is told: any object may name it. */
  readonly namespace: string | null;
}

export const pluginName = (object: JsonObject): PluginName => ({
  name: textAt(object, 'metadata', 'name'),
  namespace: object['kind'] === 'KongClusterPlugin' ? null : textAt(object, 'metadata', 'namespace'),
});

export const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

export const namesPlugin = (relation: Relation, { name, namespace }: PluginName): boolean =>
  relation.plugins.some((written) => {
    const [own, ...rest] = written.split(':').toReversed();
    return own === name && meets(rest[0] ?? relation.namespace, namespace);
  });

export const bindsPlugin = (binding: Binding, { name, namespace }: PluginName): boolean =>
  binding.plugin === name && meets(binding.namespace, namespace);

/** One scope for each plugin that the controller makes: each consumer or group on each service or route. */
export function scopesFrom(relations: readonly Relation[]): readonly Scope[] {
  const alone = (kinds: readonly ScopeKind[]): readonly Scope[] =>
    relations.filter(({ kind }) => kinds.includes(kind)).map(({ kind, ref }) => ({ [kind]: ref }));
  const people = alone(['consumer', 'consumer_group']);
  const paths = alone(['service', 'route']);
  const all =
    people.length > 0 && paths.length > 0
      ? paths.flatMap((path) => people.map((person) => ({ ...path, ...person })))
      : [...paths, ...people];
  return different(all);
}

export const different = (scopes: readonly Scope[]): readonly Scope[] => [
  ...new Map(
    scopes.map((scope) => [JSON.stringify(kindsOf(scope).map((kind) => [kind, scope[kind]])), scope]),
  ).values(),
];
