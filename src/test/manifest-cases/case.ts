// The shape of a rule's cases: what stands at its path in an object that passes, and in one that fails.
import type { Json, JsonObject } from '../../base/json.ts';
import { pathOf, type ManifestRule } from '../../dataplane/rules/define.ts';

export interface ManifestCase {
  readonly passes: Json;
  readonly fails: Json;
  /** What stood there before, for a rule about changes. */
  readonly before?: Json;
}

/** By slug, or by id where kinds have another form of the same. */
export type ManifestCases = { readonly [rule: string]: ManifestCase };

const groups: { readonly [kind: string]: string } = {
  DataPlane: 'gateway-operator.konghq.com',
  ControlPlane: 'gateway-operator.konghq.com',
  GatewayConfiguration: 'gateway-operator.konghq.com',
  KongDataPlaneClientCertificate: 'configuration.konghq.com',
};

const nested = (path: readonly string[], value: Json): Json =>
  path.reduceRight<Json>((inner, part) => ({ [part]: inner }), value);

/** A manifest with a value at the rule's path. */
export function manifestWith({ kind, version, path }: ManifestRule, value: Json): JsonObject {
  const around = nested(pathOf(path), value) as JsonObject; // the path of a rule begins with a key
  const group = groups[kind] ?? 'konnect.konghq.com';
  return {
    apiVersion: `${group}/${version}`,
    kind,
    metadata: { name: 'case', namespace: 'kong' },
    ...around,
  };
}
