// What only the person knows about a data plane. A text shows a placeholder until it is filled in.
import {
  objectNameFault,
  placeholders as ofExports,
  type Filler,
  type PlaceholderSpec,
  type UseOf,
} from '../export/placeholders.ts';
import { certificatesIn, privateKeyIn } from './pem.ts';

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/i;
const endpointFault = (value: string): string | null =>
  hostName.test(withoutScheme(value))
    ? null
    : 'This is not the name of a host, such as a1b2c3.us.cp.konghq.com.';

/** Konnect's API gives endpoints as addresses; the gateway wants the host. */
export const withoutScheme = (endpoint: string): string =>
  endpoint
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');

const specs = {
  namespace: {
    title: 'Namespace',
    help: 'Kubernetes namespace of the objects.',
    text: 'NAMESPACE',
    default: 'kong',
    fault: objectNameFault,
  },
  control_plane_id: ofExports.control_plane_id,
  control_plane: ofExports.control_plane,
  control_plane_endpoint: {
    title: 'Control plane endpoint',
    help: 'Host from which nodes get their config: `config.control_plane_endpoint` of the control plane.',
    text: 'CONTROL_PLANE_HOST',
    fault: endpointFault,
  },
  telemetry_endpoint: {
    title: 'Telemetry endpoint',
    help: 'Host to which nodes send analytics: `config.telemetry_endpoint` of the control plane.',
    text: 'TELEMETRY_HOST',
    fault: endpointFault,
  },
  konnect_token: {
    title: 'Konnect token',
    help: 'Personal (`kpat_`) or system account (`spat_`) token, with which the operator signs in to Konnect.',
    text: 'kpat_TOKEN',
    secret: true,
    fault: (value) =>
      /^[ks]pat_\S+$/.test(value) ? null : 'A token of Konnect begins with `kpat_` or `spat_`.',
  },
  certificate: {
    title: 'Certificate',
    help: 'PEM text: the certificate of the node first, then those between it and the root.',
    text: '-----BEGIN CERTIFICATE-----\nCERTIFICATE\n-----END CERTIFICATE-----\n',
    fault: (value) => faultOf(certificatesIn(value)),
  },
  key: {
    title: 'Private key',
    help: 'PEM text without a passphrase.',
    text: '-----BEGIN PRIVATE KEY-----\nPRIVATE_KEY\n-----END PRIVATE KEY-----\n',
    secret: true,
    fault: (value) => faultOf(privateKeyIn(value)),
  },
} as const satisfies { readonly [name: string]: PlaceholderSpec };

const faultOf = (
  read: { readonly ok: true } | { readonly ok: false; readonly error: string },
): string | null => (read.ok ? null : read.error);

export type DataPlanePlaceholder = keyof typeof specs;
export type DataPlaneUse = UseOf<DataPlanePlaceholder>;
export type DataPlaneFill = Filler<DataPlanePlaceholder>['fill'];

export const dataPlanePlaceholders: { readonly [N in DataPlanePlaceholder]: PlaceholderSpec } = specs;

/** Certificate and key come with the description, apart from names. */
export type DataPlaneFilled = {
  readonly [N in Exclude<DataPlanePlaceholder, 'certificate' | 'key'>]?: string;
};

/** Whether a name is one that is filled in by hand. */
export const isFilled = (name: string): name is keyof DataPlaneFilled =>
  Object.hasOwn(specs, name) && name !== 'certificate' && name !== 'key';
