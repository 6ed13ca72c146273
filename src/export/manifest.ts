// The plugin as a Kubernetes object, the same for the ingress controller and for Kong Operator. Its fields stand at the
// top level; what Kong has and the object has no place for is refused, with the way out.
import type { JsonObject } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { ExportProblem } from './define.ts';
import { holdsNull, type PluginEntity } from './entity.ts';
import { objectName } from './object-name.ts';

/** The group of every Kong object; its version tells plugins from bindings. */
export const group = 'configuration.konghq.com';

export interface Manifest {
  readonly name: string;
  readonly object: JsonObject;
  /** A plain `kubectl apply` drops keys that hold null, and fails for objects that are too large. */
  readonly serverSide: boolean;
  readonly notes: readonly string[];
}

/** All annotations of an object may have 256 KiB together; the rest of the object needs some of it. */
const mostAnnotated = 240_000;

interface Place {
  /** Null for a cluster-wide object, which is global. */
  readonly namespace: string | null;
  readonly ingressClass: string | null;
  /** As the person wished it; empty for none. */
  readonly name: string;
}

export function manifest(entity: PluginEntity, place: Place): Result<Manifest, ExportProblem> {
  const { options, config } = entity;
  const misfit = misfitOf(options);
  if (misfit !== null) return err({ message: misfit });
  const wish = place.name === '' ? (options.instance_name ?? 'datakit') : place.name;
  const name = objectName(wish);
  const nulls = holdsNull(config);
  const large = new TextEncoder().encode(JSON.stringify(config)).length > mostAnnotated;
  return ok({
    name,
    object: {
      apiVersion: `${group}/v1`,
      kind: place.namespace === null ? 'KongClusterPlugin' : 'KongPlugin',
      metadata: metadata(name, place, options),
      plugin: 'datakit',
      ...(options.enabled === false ? { disabled: true } : {}),
      ...(options.instance_name === undefined ? {} : { instance_name: options.instance_name }),
      ...(options.protocols === undefined ? {} : { protocols: options.protocols }),
      ...(options.ordering === undefined ? {} : { ordering: options.ordering }),
      config,
    },
    serverSide: nulls || large,
    notes: [
      ...(name === wish ? [] : [`Kubernetes does not take "${wish}" for a name: the object is \`${name}\`.`]),
      ...(large
        ? [
            'A plain `kubectl apply` copies the object into an annotation, for which this flow is too large: `--server-side` does without.',
          ]
        : []),
      ...(nulls
        ? [
            'The flow holds null as a value. A plain `kubectl apply` drops such keys, `--server-side` keeps them; `kubectl create` and `kubectl replace` keep them, too.',
          ]
        : []),
    ],
  });
}

function misfitOf({ condition, partials = [], tags = [] }: PluginOptions): string | null {
  if (condition !== undefined)
    return 'A KongPlugin has no place for a condition. Take the condition off, or export for decK or for an API.';
  if (partials.length > 0)
    return 'A KongPlugin cannot link to a partial. Take the partial off and write its Redis settings into `resources.cache.redis` of the flow.';
  const tag = tags.find((one) => one.includes(',') || one.trim() !== one || one === '');
  return tag === undefined
    ? null
    : `In Kubernetes the tags are one text with commas between them, so the tag "${tag}" would not come through. Rename it.`;
}

function metadata(
  name: string,
  { namespace, ingressClass }: Place,
  { tags = [] }: PluginOptions,
): JsonObject {
  const annotations = {
    ...(ingressClass === null ? {} : { 'kubernetes.io/ingress.class': ingressClass }),
    ...(tags.length === 0 ? {} : { 'konghq.com/tags': tags.join(',') }),
  };
  return {
    name,
    ...(namespace === null ? { labels: { global: 'true' } } : { namespace }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}
