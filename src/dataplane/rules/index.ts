// Every rule that is coded, and what an object breaks of them.
import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import { clientCertificateRules } from './client-certificate.ts';
import { controlPlaneRules } from './control-plane.ts';
import { dataPlaneRules } from './data-plane.ts';
import { judged, type ManifestRule } from './define.ts';
import { gatewayConfigurationRules } from './gateway-configuration.ts';
import { konnectAuthRules } from './konnect-auth.ts';
import { konnectControlPlaneRules } from './konnect-control-plane.ts';
import { konnectExtensionRules } from './konnect-extension.ts';

export const manifestRules: readonly ManifestRule[] = [
  ...konnectExtensionRules,
  ...konnectAuthRules,
  ...konnectControlPlaneRules,
  ...clientCertificateRules,
  ...dataPlaneRules,
  ...controlPlaneRules,
  ...gatewayConfigurationRules,
];

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Rules for the kind and version of an object. */
const rulesFor = (object: JsonObject): readonly ManifestRule[] => {
  const version = textOf(object['apiVersion']).split('/').pop() ?? '';
  return manifestRules.filter((rule) => rule.kind === object['kind'] && rule.version === version);
};

/** With `before`, the object as the cluster has it, rules about changes are judged, too. */
export const brokenRules = (object: JsonObject, before: Json = null): readonly ManifestRule[] =>
  rulesFor(object).filter((rule) => {
    const value = judged(object, rule.path);
    if (value === null) return false;
    const old = isObject(before) ? judged(before, rule.path) : null;
    return !rule.holds(value, old);
  });
