// The fields of each kind. What a person chooses, and what other parties define, such as pods and scaling, is not looked
// into. Source: the operator's resource definitions, 1.5 to 2.2; Kubernetes for Secret.
import { extensionFields, type KnownFields } from './extension-fields.ts';

const leaves = (...names: readonly string[]): KnownFields =>
  Object.fromEntries(names.map((name) => [name, 'leaf']));

const named = leaves('name', 'namespace');

const request: KnownFields = {
  ...leaves('name', 'description', 'cluster_type', 'auth_type', 'cloud_gateway', 'proxy_urls'),
  labels: 'map',
};

const plane: KnownFields = {
  konnect: { authRef: named },
  mirror: { konnect: leaves('id') },
  ...leaves('members', 'source'),
};

const service: KnownFields = {
  annotations: 'map',
  labels: 'map',
  ...leaves('externalTrafficPolicy', 'internalTrafficPolicy', 'name', 'trafficDistribution', 'type'),
};

const nodes: KnownFields = {
  deployment: {
    ...leaves('hardened', 'podTemplateSpec', 'replicas', 'scaling'),
    annotations: 'map',
    labels: 'map',
    rollout: {
      strategy: {
        blueGreen: { promotion: leaves('strategy'), resources: { plan: leaves('deployment') } },
      },
    },
  },
  network: { services: { ingress: service } },
  resources: leaves('podDisruptionBudget'),
  ...leaves('extensions', 'pluginsToInstall'),
};

const watched: KnownFields = { watchNamespaces: leaves('list', 'type'), extensions: 'leaf' };

const firstControl: KnownFields = {
  ...watched,
  deployment: leaves('podTemplateSpec', 'replicas'),
  ...leaves('dataplane'),
};

const secondControl: KnownFields = {
  ...watched,
  cache: leaves('initSyncDuration'),
  configDump: leaves('dumpSensitive', 'state'),
  dataplaneSync: leaves('interval', 'reverseSync', 'timeout'),
  gatewayDiscovery: leaves('readinessCheckInterval', 'readinessCheckTimeout'),
  konnect: {
    ...leaves('configUploadConcurrency', 'configUploadPeriod', 'consumersSync', 'nodeRefreshPeriod'),
    licensing: leaves('initialPollingPeriod', 'pollingPeriod', 'state', 'storageState'),
  },
  objectFilters: { configMaps: { matchLabels: 'map' }, secrets: { matchLabels: 'map' } },
  translation: {
    ...leaves('combinedServicesFromDifferentHTTPRoutes', 'drainSupport'),
    fallbackConfiguration: leaves('useLastValidConfig'),
  },
  ...leaves('controllers', 'featureGates', 'ingressClass'),
};

const without = (fields: KnownFields, ...names: readonly string[]): KnownFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const specs: { readonly [kind: string]: KnownFields } = {
  'KonnectExtension/v1alpha1': extensionFields,
  'KonnectExtension/v1alpha2': extensionFields,
  'KonnectAPIAuthConfiguration/v1alpha1': { secretRef: named, ...leaves('serverURL', 'token', 'type') },
  'KonnectGatewayControlPlane/v1alpha1': { ...plane, ...request },
  'KonnectGatewayControlPlane/v1alpha2': { ...plane, createControlPlaneRequest: request },
  'KongDataPlaneClientCertificate/v1alpha1': {
    adopt: { konnect: leaves('id'), ...leaves('from', 'mode') },
    controlPlaneRef: { konnectNamespacedRef: named, ...leaves('konnectID', 'type') },
    ...leaves('cert'),
  },
  'DataPlane/v1beta1': {
    ...nodes,
    network: {
      konnectCertificate: { issuer: named },
      services: { ingress: { ...service, ...leaves('ports') } },
    },
  },
  'ControlPlane/v1beta1': { ...firstControl, ...leaves('gatewayClass', 'ingressClass') },
  'ControlPlane/v2beta1': { ...secondControl, dataplane: { ref: leaves('name'), ...leaves('type') } },
  'GatewayConfiguration/v1beta1': {
    controlPlaneOptions: firstControl,
    dataPlaneOptions: nodes,
    ...leaves('extensions', 'listenersOptions'),
  },
  'GatewayConfiguration/v2beta1': {
    controlPlaneOptions: without(secondControl, 'extensions'),
    dataPlaneOptions: without(nodes, 'extensions'),
    konnect: { ...without(plane, 'konnect', 'members'), authRef: named },
    ...leaves('extensions', 'listenersOptions'),
  },
};

const head = leaves('apiVersion', 'kind', 'metadata');
const secret: KnownFields = { ...head, ...leaves('immutable', 'type'), data: 'map', stringData: 'map' };

/** Of an object as a whole. */
export function fieldsOf(kind: string, version: string): KnownFields | null {
  if (kind === 'Secret') return secret;
  const spec = specs[`${kind}/${version}`];
  return spec === undefined ? null : { ...head, ...leaves('status'), spec };
}
