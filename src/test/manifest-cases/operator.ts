// Cases for rules of DataPlane, ControlPlane and GatewayConfiguration.
import type { JsonObject } from '../../base/json.ts';
import type { ManifestCases } from './case.ts';

const group = 'konnect.konghq.com';
const extension: JsonObject = { group, kind: 'KonnectExtension', name: 'x' };
const metrics: JsonObject = {
  group: 'gateway-operator.konghq.com',
  kind: 'DataPlaneMetricsExtension',
  name: 'x',
};
const foreign: JsonObject = { group: 'example.com', kind: 'Other', name: 'x' };

const pod = (container: JsonObject): JsonObject => ({
  spec: { deployment: { podTemplateSpec: { spec: { containers: [container] } } } },
});
const extended = (one: JsonObject): JsonObject => ({
  spec: {
    deployment: { podTemplateSpec: { spec: { containers: [{ name: 'proxy', image: 'x' }] } } },
    extensions: [one],
  },
});
const database = (value: string): JsonObject =>
  pod({ name: 'proxy', image: 'x', env: [{ name: 'KONG_DATABASE', value }] });
const promoted = (image: string, reason: string): JsonObject => ({
  ...pod({ name: 'proxy', image }),
  status: { rollout: { conditions: [{ type: 'RolledOut', reason }] } },
});
const ports = (type: string): JsonObject => ({ type, ports: [{ port: 80, nodePort: 30080 }] });
const listener = (name: string, nodePort: number): JsonObject => ({ name, nodePort });
const listening = (type: string): JsonObject => ({
  dataPlaneOptions: { network: { services: { ingress: { type } } } },
  listenersOptions: [listener('a', 30080)],
});
const mirrored = (id: string): JsonObject => ({ source: 'Mirror', mirror: { konnect: { id } } });
const signedIn = (name: string): JsonObject => ({ source: 'Origin', authRef: { name } });
const changed = (before: JsonObject, after: JsonObject): ManifestCases[string] => ({
  before,
  passes: before,
  fails: after,
});
const enabled = { state: 'enabled' } as const;
const disabled = { state: 'disabled' } as const;

export const operatorCases: ManifestCases = {
  'proxy-image': { passes: pod({ name: 'proxy', image: 'x' }), fails: pod({ name: 'proxy' }) },
  'controller-image': {
    passes: pod({ name: 'controller', image: 'x' }),
    fails: pod({ name: 'other', image: 'x' }),
  },
  'no-database': { passes: database('off'), fails: database('postgres') },
  'unchanged-while-promoted': {
    before: promoted('a', 'PromotionInProgress'),
    passes: promoted('b', 'Done'),
    fails: promoted('b', 'PromotionInProgress'),
  },
  'extensions-of-own-namespace': {
    passes: extended(extension),
    fails: extended({ ...extension, namespace: 'other' }),
  },
  'data-plane-extensions': { passes: { extensions: [extension] }, fails: { extensions: [metrics] } },
  'control-extensions': { passes: { extensions: [extension, metrics] }, fails: { extensions: [foreign] } },
  'control-extension-list': { passes: [extension, metrics], fails: [foreign] },
  'gateway-extensions': {
    passes: { spec: { extensions: [extension] } },
    fails: { spec: { extensions: [foreign] } },
  },
  'no-konnect-in-data-plane': {
    passes: { extensions: [extension] },
    fails: { dataPlaneOptions: { extensions: [extension] } },
  },
  'no-konnect-in-control-plane': {
    passes: { controlPlaneOptions: { extensions: [metrics] } },
    fails: { controlPlaneOptions: { extensions: [extension] } },
  },
  'konnect-or-extensions': {
    passes: { konnect: { authRef: { name: 'x' } } },
    fails: { konnect: { authRef: { name: 'x' } }, extensions: [extension] },
  },
  'replicas-or-scaling': {
    passes: { replicas: 2 },
    fails: { replicas: 2, scaling: { horizontal: { maxReplicas: 3 } } },
  },
  'no-traffic-policy-inside': {
    passes: { type: 'NodePort', externalTrafficPolicy: 'Local' },
    fails: { type: 'ClusterIP', externalTrafficPolicy: 'Local' },
  },
  'node-port-needs-type': { passes: ports('NodePort'), fails: ports('ClusterIP') },
  'watch-list-needed': { passes: { type: 'list', list: ['a'] }, fails: { type: 'list' } },
  'watch-list-alone': { passes: { type: 'all' }, fails: { type: 'own', list: ['a'] } },
  'ref-needs-ingress-class': {
    passes: { dataplane: { type: 'ref', ref: { name: 'x' } }, ingressClass: 'kong' },
    fails: { dataplane: { type: 'ref', ref: { name: 'x' } } },
  },
  'data-plane-ref-needed': { passes: { type: 'ref', ref: { name: 'x' } }, fails: { type: 'ref' } },
  'no-ref-for-owner': {
    passes: { type: 'managedByOwner' },
    fails: { type: 'managedByOwner', ref: { name: 'x' } },
  },
  'dump-of-secrets': {
    passes: { ...enabled, dumpSensitive: 'enabled' },
    fails: { ...disabled, dumpSensitive: 'enabled' },
  },
  'license-first-polling': {
    passes: { ...enabled, initialPollingPeriod: '1m' },
    fails: { ...disabled, initialPollingPeriod: '1m' },
  },
  'license-polling': {
    passes: { ...enabled, pollingPeriod: '1h' },
    fails: { ...disabled, pollingPeriod: '1h' },
  },
  'license-storage': {
    passes: { ...disabled, storageState: 'disabled' },
    fails: { ...disabled, storageState: 'enabled' },
  },
  'config-map-filter-keys': { passes: { a: 'x' }, fails: { '': 'x' } },
  'config-map-filter-values': { passes: { a: 'x'.repeat(63) }, fails: { a: 'x'.repeat(64) } },
  'secret-filter-keys': { passes: { a: 'x' }, fails: { '': 'x' } },
  'secret-filter-values': { passes: { a: '😀'.repeat(63) }, fails: { a: 'x'.repeat(64) } },
  'listener-port-needs-type': { passes: listening('NodePort'), fails: listening('ClusterIP') },
  'listeners-once': {
    passes: [listener('a', 30080), listener('b', 30081)],
    fails: [listener('a', 30080), listener('a', 30081)],
  },
  'listener-ports-once': {
    passes: [listener('a', 30080), listener('b', 30081)],
    fails: [listener('a', 30080), listener('b', 30080)],
  },
  'mirror-needed': {
    passes: { source: 'Mirror', mirror: { konnect: { id: 'x' } } },
    fails: { source: 'Mirror' },
  },
  'origin-without-mirror': {
    passes: { source: 'Origin' },
    fails: { source: 'Origin', mirror: { konnect: { id: 'x' } } },
  },
  'mirror-unchanged': changed(mirrored('x'), mirrored('y')),
  'source-unchanged': changed({ source: 'Origin' }, mirrored('x')),
  'auth-unchanged': changed(signedIn('x'), signedIn('y')),
};
