// KonnectExtension: joins data planes of Kong Operator to a control plane in Konnect. 1.5 and 1.6 take v1alpha1 and name
// the control plane by ID or by object, 2.x takes v1alpha2 and an object alone.
import type { JsonObject } from '../base/json.ts';
import { refusal } from '../export/define.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { labelFault } from './labels.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions, isOperatorRelease, isSecond, operatorChanges } from './operator.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const extensionFields = pick(
  'operator',
  'provisioning',
  'reference',
  'labels',
  'extension',
  'secret',
  'control_plane_object',
  'auth',
);

interface ExtensionOptions {
  readonly operator: string;
  readonly provisioning: string;
  readonly reference: string;
  readonly labels?: { readonly [key: string]: string };
  readonly extension: string;
  readonly secret: string;
  readonly control_plane_object: string;
  readonly auth: string;
}

export const konnectExtension = defineDataPlane({
  id: 'konnect-extension',
  title: 'Kong Operator: KonnectExtension',
  language: 'yaml',
  fileName: 'konnect-extension.yaml',
  options: { ...extensionFields, ...pick('shell') },
  render: ({ options, fill }) => {
    const fault = extensionFault(options);
    if (fault !== null) return refusal(fault);
    return manifestRendering([extensionObject(options, fill)], {
      file: 'konnect-extension',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [...releaseNotes(options.operator), ...provisioningNotes(options)],
      needs: operatorNeeds(options.operator),
    });
  },
});

/** What the chosen release brought. */
export const releaseNotes = (release: string): readonly string[] =>
  isOperatorRelease(release)
    ? operatorChanges[release].map((change) => `Operator ${release}: ${change}`)
    : [];

export const operatorNeeds = (release: string): readonly string[] => [
  `Kong Operator ${release}${isSecond(release) ? ' or a later 2.x' : ''} with its resources (CRDs)`,
];

/** What no cluster would take, or what would not come to what is meant. */
export function extensionFault({ operator, reference, labels = {} }: ExtensionOptions): string | null {
  if (reference === 'konnectID' && isSecond(operator))
    return `Operator ${operator} does not take a control plane by its ID. Make a KonnectGatewayControlPlane with the source Mirror, and name that.`;
  return labelFault(labels);
}

export function extensionObject(options: ExtensionOptions, fill: DataPlaneFill): JsonObject {
  const { operator, provisioning, reference, labels = {} } = options;
  const byId = reference === 'konnectID';
  const ref = byId
    ? { type: 'konnectID', konnectID: fill('control_plane_id') }
    : { type: 'konnectNamespacedRef', konnectNamespacedRef: { name: options.control_plane_object } };
  const secretRef = provisioning === 'Manual' ? { secretRef: { name: options.secret } } : {};
  return {
    apiVersion: apiVersions(operator).KonnectExtension,
    kind: 'KonnectExtension',
    metadata: { name: options.extension, namespace: fill('namespace') },
    spec: {
      clientAuth: { certificateSecret: { provisioning, ...secretRef } },
      konnect: {
        controlPlane: { ref },
        ...(byId ? { configuration: { authRef: { name: options.auth } } } : {}),
        ...(Object.keys(labels).length === 0 ? {} : { dataPlane: { labels } }),
      },
    },
  };
}

export const provisioningNotes = ({ provisioning, secret }: ExtensionOptions): readonly string[] =>
  provisioning === 'Manual'
    ? [
        `The operator makes \`tls.crt\` of the Secret \`${secret}\` known to Konnect as it is: nodes are compared with that very certificate. To register a CA instead, use KongDataPlaneClientCertificate.`,
      ]
    : ['The operator makes key and certificate, which last ten years, and makes them known to Konnect.'];
