// Cases for rules of KonnectExtension and of references to control planes.
import type { Json, JsonObject } from '../../base/json.ts';
import type { ManifestCases } from './case.ts';

const byName = (name: string): JsonObject => ({
  type: 'konnectNamespacedRef',
  konnectNamespacedRef: { name },
});
const object = (ref: Json, configuration?: JsonObject): JsonObject => ({
  spec: { konnect: { controlPlane: { ref }, ...(configuration === undefined ? {} : { configuration }) } },
});
const byId: Json = { type: 'konnectID', konnectID: '7fca84d6-7d37-4a74-a7b0-93e576089a41' };
const configuration: JsonObject = { authRef: { name: 'auth' } };
const secret = (provisioning: string, more: JsonObject = {}): JsonObject => ({
  certificateSecret: { provisioning, ...more },
});
const secretRef: JsonObject = { secretRef: { name: 'cert' } };

export const konnectExtensionCases: ManifestCases = {
  'control-plane-unchanged': {
    before: object(byName('a')),
    passes: object(byName('a')),
    fails: object(byName('b')),
  },
  'id-needs-configuration': { passes: object(byId, configuration), fails: object(byId) },
  'object-has-no-configuration': { passes: object(byName('a')), fails: object(byName('a'), configuration) },
  'manual-needs-secret': { passes: secret('Manual', secretRef), fails: secret('Manual') },
  'automatic-has-no-secret': { passes: secret('Automatic'), fails: secret('Automatic', secretRef) },
  'no-kic': { passes: byName('a'), fails: { type: 'kic' } },
  'ref-type-needs-ref': { passes: byName('a'), fails: { type: 'konnectNamespacedRef' } },
  'kic-ref-names-nothing': { passes: byName('a'), fails: { ...byName('a'), type: 'kic' } },
  'ref-needs-type': { passes: byName('a'), fails: { konnectNamespacedRef: { name: 'a' } } },
  'label-keys-form': { passes: { 'a.b-c_d': 'x' }, fails: { 'a/b': 'x' } },
  'label-keys-reserved': { passes: { team: 'kong' }, fails: { 'kong-team': 'x' } },
  'label-keys-length': { passes: { ['a'.repeat(63)]: 'x' }, fails: { ['a'.repeat(64)]: 'x' } },
};
