// Cases for rules of control planes in Konnect, of certificates there and of the sign-in.
import type { Json, JsonObject } from '../../base/json.ts';
import type { ManifestCases } from './case.ts';

const condition = (type: string): JsonObject => ({ conditions: [{ type, status: 'True' }] });

const signIn = (type: string): ManifestCases[string] => {
  const object = (name: string): JsonObject => ({
    spec: { konnect: { authRef: { name } } },
    status: condition(type),
  });
  return { before: object('a'), passes: object('a'), fails: object('b') };
};

const many = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`label${i}`, 'x']));

const mirror: JsonObject = { mirror: { konnect: { id: 'x' } } };

/** The same cases for both forms of the kind. */
const planes = (version: string, request: (content: JsonObject) => JsonObject): ManifestCases => {
  const spec = (content: JsonObject, more: JsonObject = {}): JsonObject => ({
    source: 'Origin',
    ...more,
    ...request({ name: 'plane', ...content }),
  });
  const labelled = (labels: JsonObject): JsonObject => spec({ labels });
  const members = { members: [{ name: 'a' }] };
  const cases: ManifestCases = {
    'label-count': { passes: labelled(many(40)), fails: labelled(many(41)) },
    'label-key-length': {
      passes: labelled({ ['a'.repeat(63)]: 'x' }),
      fails: labelled({ ['a'.repeat(64)]: 'x' }),
    },
    'label-value-length': { passes: labelled({ a: '😀'.repeat(63) }), fails: labelled({ a: '' }) },
    'label-key-reserved': { passes: labelled({ team: 'k8s' }), fails: labelled({ k8sTeam: 'x' }) },
    'label-key-form': { passes: labelled({ 'a.b_c-d': 'x' }), fails: labelled({ 'a/b': 'x' }) },
    'cluster-type-known': {
      passes: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE' }),
      fails: spec({ cluster_type: 'CLUSTER_TYPE_MESH' }),
    },
    'members-of-groups': {
      passes: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE_GROUP' }, members),
      fails: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE' }, members),
    },
    'no-cloud-for-ingress': {
      passes: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE', cloud_gateway: true }),
      fails: spec({ cluster_type: 'CLUSTER_TYPE_K8S_INGRESS_CONTROLLER', cloud_gateway: true }),
    },
    'cluster-type-unchanged': {
      before: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE' }),
      passes: spec({ cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE', description: 'new' }),
      fails: spec({}),
    },
    'mirror-has-no-request': {
      passes: { source: 'Mirror', ...mirror },
      fails: spec({ description: 'x' }, { source: 'Mirror', ...mirror }),
    },
    'plane-source-unchanged': { before: spec({}), passes: spec({}), fails: { source: 'Mirror', ...mirror } },
    'origin-has-no-mirror': { passes: spec({}), fails: spec({}, mirror) },
    'origin-needs-name': { passes: spec({}), fails: { source: 'Origin' } },
  };
  return Object.fromEntries(
    Object.entries(cases).map(([slug, one]) => [`konnect-gateway-control-plane-${version}-${slug}`, one]),
  );
};

const certificate = (cert: string, name: string): JsonObject => ({
  spec: { cert, controlPlaneRef: { type: 'konnectNamespacedRef', konnectNamespacedRef: { name } } },
  status: condition('Programmed'),
});
const withoutRef: Json = { spec: { cert: 'a' }, status: condition('Programmed') };
const adopted = (id: string): JsonObject => ({ from: 'konnect', mode: 'match', konnect: { id } });
const token = (text: string): JsonObject => ({ spec: { type: 'token', token: text } });

export const konnectCases: ManifestCases = {
  ...planes('v1alpha1', (content) => content),
  ...planes('v1alpha2', (content) => ({ createControlPlaneRequest: content })),
  'auth-fixed-once-programmed': signIn('Programmed'),
  'auth-fixed-once-valid': signIn('APIAuthValid'),
  'mirror-needs-id': { passes: { source: 'Mirror', ...mirror }, fails: { source: 'Mirror' } },
  'ref-kept': { before: certificate('a', 'p'), passes: certificate('a', 'p'), fails: withoutRef },
  'ref-fixed': {
    before: certificate('a', 'p'),
    passes: certificate('a', 'p'),
    fails: certificate('a', 'other'),
  },
  'cert-fixed': {
    before: certificate('a', 'p'),
    passes: certificate('a', 'p'),
    fails: certificate('b', 'p'),
  },
  'certificate-without-kic': {
    passes: { controlPlaneRef: { type: 'konnectNamespacedRef' } },
    fails: { controlPlaneRef: { type: 'kic' } },
  },
  'adopt-by-match': { passes: adopted('x'), fails: { ...adopted('x'), mode: 'override' } },
  'adopt-source-unchanged': {
    before: adopted('x'),
    passes: adopted('x'),
    fails: { ...adopted('x'), from: 'elsewhere' },
  },
  'adopt-needs-konnect': { passes: adopted('x'), fails: { from: 'konnect', mode: 'match' } },
  'adopted-unchanged': { before: adopted('x'), passes: adopted('x'), fails: adopted('y') },
  'no-id-ref': {
    passes: { type: 'konnectNamespacedRef', konnectNamespacedRef: { name: 'x' } },
    fails: { type: 'konnectID' },
  },
  'token-form': { passes: token('kpat_x'), fails: token('x') },
  'token-kept': { before: token('kpat_x'), passes: token('spat_y'), fails: { spec: { type: 'token' } } },
  'token-needed': { passes: { type: 'token', token: 'kpat_x' }, fails: { type: 'token', token: '' } },
  'secret-needed': {
    passes: { type: 'secretRef', secretRef: { name: 'x' } },
    fails: { type: 'secretRef' },
  },
  'token-or-secret': {
    passes: { type: 'token', token: 'kpat_x' },
    fails: { type: 'token', token: 'kpat_x', secretRef: { name: 'x' } },
  },
  'server-needed': { passes: 'us.api.konghq.com', fails: '' },
  'server-unchanged': {
    before: 'us.api.konghq.com',
    passes: 'us.api.konghq.com',
    fails: 'eu.api.konghq.com',
  },
  'server-by-https': { passes: 'https://us.api.konghq.com', fails: 'http://us.api.konghq.com' },
  'server-is-host': { passes: 'us.api.konghq.com', fails: 'us..konghq.com' },
};
