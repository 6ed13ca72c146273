// What a KongPlugin applies to. It does not say so itself: other objects name it in an annotation, or a
// KongPluginBinding names it together with its targets. Both may stand in the same text.
import type { Range } from '../base/diagnostic.ts';
import { isObject, type JsonObject } from '../base/json.ts';
import { kindsOf, type EntityRef, type Scope, type ScopeKind } from '../model/scope.ts';
import { rangeAt, textAt, type Foreign, type ForeignObject } from './foreign.ts';

/** An object that names plugins in its annotation. */
export interface Relation {
  /** As written: `name`, or `namespace:name`. */
  readonly plugins: readonly string[];
  /** Of the object; null where the text does not tell. */
  readonly namespace: string | null;
  readonly kind: ScopeKind;
  readonly ref: EntityRef;
  readonly range: Range | null;
}

export interface Binding {
  readonly plugin: string;
  readonly namespace: string | null;
  readonly scope: Scope;
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
        ref: named(textAt(json, 'metadata', 'name')),
        range: rangeAt(foreign, documentIndex, [...path, 'metadata', 'name']),
      },
    ];
  });
}

const targetKinds: { readonly [field: string]: ScopeKind } = {
  serviceRef: 'service',
  routeRef: 'route',
  consumerRef: 'consumer',
  consumerGroupRef: 'consumer_group',
};

export const bindingsIn = (objects: readonly ForeignObject[]): readonly Binding[] =>
  objects.flatMap(({ json }) => {
    const plugin = textAt(json, 'spec', 'pluginRef', 'name');
    if (json['kind'] !== 'KongPluginBinding' || plugin === null) return [];
    const targets = isObject(json['spec']) ? json['spec']['targets'] : undefined;
    const scope = Object.entries(targetKinds).flatMap(([field, kind]) =>
      isObject(targets) && targets[field] !== undefined
        ? [[kind, named(textAt(targets, field, 'name'))] as const]
        : [],
    );
    return [
      {
        plugin,
        namespace: textAt(json, 'spec', 'pluginRef', 'namespace') ?? textAt(json, 'metadata', 'namespace'),
        scope: Object.fromEntries(scope),
        controlPlane: textAt(json, 'spec', 'controlPlaneRef', 'konnectNamespacedRef', 'name'),
      },
    ];
  });

interface PluginName {
  readonly name: string | null;
  /** Null for a cluster-wide plugin and where none is told: any object may name it. */
  readonly namespace: string | null;
}

export const pluginName = (object: JsonObject): PluginName => ({
  name: textAt(object, 'metadata', 'name'),
  namespace: object['kind'] === 'KongClusterPlugin' ? null : textAt(object, 'metadata', 'namespace'),
});

const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

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
