// What can be chosen for a data plane. Each format names those that it heeds, so a field means the same everywhere.
import { newestTarget } from '../base/gateway.ts';
import { regionField } from '../export/konnect.ts';
import type { FieldSpecs } from '../nodes/define.ts';
import { newestOperator, operatorReleases } from './operator.ts';

export const dataPlaneFields = {
  operator: {
    kind: 'enum',
    of: operatorReleases,
    default: newestOperator,
    help: 'Release of Kong Operator in the cluster: 1.x and 2.x take other manifests.',
  },
  region: regionField,
  provisioning: {
    kind: 'enum',
    of: ['Manual', 'Automatic'],
    default: 'Manual',
    help: 'Manual: nodes present the certificate of a Secret that is there. Automatic: the operator makes a certificate.',
  },
  reference: {
    kind: 'enum',
    of: ['konnectNamespacedRef', 'konnectID'],
    default: 'konnectNamespacedRef',
    help: 'How the control plane is named: by an object in the cluster, or by its ID in Konnect (operator 1.5 and 1.6).',
  },
  source: {
    kind: 'enum',
    of: ['Origin', 'Mirror'],
    default: 'Origin',
    help: 'Origin: the operator makes the control plane in Konnect. Mirror: it stands for one that Konnect has.',
  },
  auth_type: {
    kind: 'enum',
    of: ['pinned_client_certs', 'pki_client_certs'],
    default: 'pinned_client_certs',
    help: 'What the control plane compares: the very certificate of a node, or who issued it.',
  },
  sign_in: {
    kind: 'enum',
    of: ['secretRef', 'token'],
    default: 'secretRef',
    help: 'Where the operator finds its token for Konnect: in a Secret, or in the manifest itself.',
  },
  join: {
    kind: 'enum',
    of: ['extension', 'konnect'],
    default: 'extension',
    help: 'How the gateway joins Konnect: through a KonnectExtension, or, from operator 2.0 on, by its own `konnect` part.',
  },
  labels: {
    kind: 'string-map',
    maxEntries: 5,
    help: 'Labels by which Konnect tells the nodes apart, five at most.',
  },
  secret: {
    kind: 'string',
    default: 'kong-cluster-cert',
    help: 'Name of the Secret with certificate and key.',
  },
  extension: { kind: 'string', default: 'konnect-extension', help: 'Name of the KonnectExtension.' },
  auth: {
    kind: 'string',
    default: 'konnect-api-auth',
    help: 'Name of the KonnectAPIAuthConfiguration, and, with -token, of the Secret with its token.',
  },
  control_plane_object: {
    kind: 'string',
    default: 'gateway-control-plane',
    help: 'Name of the KonnectGatewayControlPlane.',
  },
  name: {
    kind: 'string',
    default: 'kong-dp',
    help: 'Name of the data plane: of its object, its container or its certificate in Konnect.',
  },
  issuer: {
    kind: 'string',
    default: 'kong-ca',
    help: 'Name of the cert-manager issuer that signs certificates.',
  },
  issuer_namespace: { kind: 'string', help: 'Namespace of the issuer. Unset: a ClusterIssuer.' },
  image: {
    kind: 'string',
    default: `kong/kong-gateway:${newestTarget}`,
    help: 'Image of the gateway, with its version.',
  },
  ingress_class: {
    kind: 'string',
    default: 'kong',
    help: 'Class by which the control plane knows the objects that are its own.',
  },
  controller_image: {
    kind: 'string',
    default: 'kong/kubernetes-ingress-controller:3.5',
    help: 'Image of the ingress controller, which operator 1.x runs for a control plane.',
  },
  replicas: { kind: 'integer', min: 1, default: 1, help: 'How many nodes run.' },
  control_by: {
    kind: 'enum',
    of: ['konnect', 'shared', 'pki'],
    default: 'konnect',
    help: 'Who controls the node: Konnect, or a control plane of your own with one certificate for all (shared) or a CA (pki).',
  },
  http_port: { kind: 'integer', min: 1, max: 65535, default: 8000, help: 'Port on the host for HTTP.' },
  https_port: { kind: 'integer', min: 1, max: 65535, default: 8443, help: 'Port on the host for HTTPS.' },
  certificate_file: { kind: 'string', default: './tls.crt', help: 'File with the certificate.' },
  key_file: { kind: 'string', default: './tls.key', help: 'File with the private key.' },
  ca_file: { kind: 'string', default: './ca.crt', help: 'File with the certificates of the CA.' },
  provider: {
    kind: 'boolean',
    default: true,
    help: 'Write the blocks that set up the provider, too.',
  },
  inline_certificate: {
    kind: 'boolean',
    default: false,
    help: 'Write the certificate into the text, instead of naming its file.',
  },
  include_key: {
    kind: 'boolean',
    default: false,
    help: 'Write the private key into the text. Whoever gets the text has the key.',
  },
  shell: {
    kind: 'boolean',
    default: false,
    help: 'A script that applies the manifests, in place of the manifests alone.',
  },
} as const satisfies FieldSpecs;

type Fields = typeof dataPlaneFields;

/** The fields of one format, in the order in which it names them. */
export function pick<const N extends keyof Fields>(...names: readonly N[]): { readonly [K in N]: Fields[K] } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the very names
  return Object.fromEntries(names.map((name) => [name, dataPlaneFields[name]])) as {
    readonly [K in N]: Fields[K];
  };
}
