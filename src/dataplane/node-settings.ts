// What a gateway has to be told to be a data plane node, by the names of kong.conf and in one order. Containers, charts,
// environments and kong.conf itself write the same list. Source: reference of kong.conf, 3.15, and what the operator sets.
import { labelFault, labelSetting } from './labels.ts';
import { withoutScheme, type DataPlaneFill, type DataPlanePlaceholder } from './placeholders.ts';

export interface NodeChoices {
  readonly control_by: string;
  readonly labels?: { readonly [key: string]: string };
}

/** How a setting holds certificate, key and CA: paths, or PEM text. */
export interface Credentials {
  readonly certificate: string;
  readonly key: string;
  readonly ca: string;
}

export type Setting = readonly [name: string, value: string];

export const nodeFault = ({ labels = {} }: Pick<NodeChoices, 'labels'>): string | null => labelFault(labels);

interface Facts {
  readonly fill: DataPlaneFill;
  readonly known: (name: DataPlanePlaceholder) => boolean;
}

export function nodeSettings(
  choices: NodeChoices,
  credentials: Credentials,
  facts: Facts,
): readonly Setting[] {
  const { certificate, key } = credentials;
  const labels = labelSetting(choices.labels ?? {});
  return [
    ['role', 'data_plane'],
    ['database', 'off'],
    ['cluster_mtls', choices.control_by === 'shared' ? 'shared' : 'pki'],
    ...endpoints(choices.control_by, facts),
    ['cluster_cert', certificate],
    ['cluster_cert_key', key],
    ...trust(choices.control_by, credentials),
    ...(labels === '' ? [] : [['cluster_dp_labels', labels] as const]),
  ];
}

function endpoints(controlBy: string, { fill, known }: Facts): readonly Setting[] {
  const own = controlBy !== 'konnect';
  const control = endpointOf(fill('control_plane_endpoint'), own ? 8005 : 443);
  // A control plane of one's own takes analytics on the same host, unless it is told otherwise.
  const telemetry =
    own && !known('telemetry_endpoint')
      ? endpointOf(control.host, 8006)
      : endpointOf(fill('telemetry_endpoint'), own ? 8006 : 443);
  const isNamed = controlBy !== 'shared';
  return [
    ['cluster_control_plane', control.whole],
    ...(isNamed ? [['cluster_server_name', control.host] as const] : []),
    ['cluster_telemetry_endpoint', telemetry.whole],
    ...(isNamed ? [['cluster_telemetry_server_name', telemetry.host] as const] : []),
  ];
}

function endpointOf(given: string, port: number): { readonly host: string; readonly whole: string } {
  const [host = '', own = String(port)] = withoutScheme(given).split(':');
  return { host, whole: `${host}:${own}` };
}

/** How the node knows its control plane; with a shared certificate by that certificate. */
function trust(controlBy: string, { ca }: Credentials): readonly Setting[] {
  if (controlBy === 'pki') return [['cluster_ca_cert', ca]];
  if (controlBy === 'shared') return [];
  return [
    ['lua_ssl_trusted_certificate', 'system'],
    ['konnect_mode', 'on'],
    ['vitals', 'off'],
  ];
}

export const environmentName = (setting: string): string => `KONG_${setting.toUpperCase()}`;

/** What the settings make good to know, whatever they are written for. */
export function nodeNotes(controlBy: string): readonly string[] {
  if (controlBy === 'shared')
    return [
      'Control plane and nodes hold the same certificate and key: the control plane compares the certificate, and nodes look for the name `kong_clustering` in it.',
    ];
  const renewal =
    'A node whose certificate has expired goes on with the config that it has, and gets no other. Start it anew with a new certificate before that.';
  return controlBy === 'pki'
    ? [
        'The file of the CA holds the root and every certificate between: a control plane of one’s own takes no chain that ends before its root.',
        renewal,
      ]
    : [renewal];
}
