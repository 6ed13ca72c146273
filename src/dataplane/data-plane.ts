// DataPlane: the nodes themselves, run by Kong Operator; joined to Konnect by an extension, or with certificates that
// cert-manager issues.
import type { JsonObject } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import { refusal, type ExportProblem } from '../export/define.ts';
import { objectNameFault } from '../export/placeholders.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { operatorNeeds } from './konnect-extension.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions, extensionEntry } from './operator.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const nodeFields = pick('name', 'extension', 'image', 'replicas');

export interface NodeOptions {
  readonly name: string;
  readonly extension: string;
  readonly image: string;
  readonly replicas: number;
}

export const dataPlane = defineDataPlane({
  id: 'data-plane',
  title: 'Kong Operator: DataPlane',
  language: 'yaml',
  fileName: 'data-plane.yaml',
  options: { ...pick('operator'), ...nodeFields, ...pick('shell') },
  render: ({ options, fill }) =>
    manifestRendering([dataPlaneObject(options, fill)], {
      file: 'data-plane',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [`The extension \`${options.extension}\` has to be in the same namespace.`],
      needs: operatorNeeds(options.operator),
    }),
});

export const dataPlaneByIssuer = defineDataPlane({
  id: 'data-plane-cert-manager',
  title: 'Kong Operator: DataPlane with cert-manager',
  language: 'yaml',
  fileName: 'data-plane.yaml',
  options: { ...pick('operator'), ...nodeFields, ...pick('issuer', 'issuer_namespace', 'shell') },
  render: ({ options, fill }) => {
    const issuer = issuerOf(options.issuer, options.issuer_namespace ?? '');
    if (!issuer.ok) return issuer;
    const network = { konnectCertificate: { issuer: issuer.value } };
    return manifestRendering([dataPlaneObject(options, fill, { network })], {
      file: 'data-plane',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [
        'cert-manager issues the certificates that the nodes present. Make the certificate of the issuer known to the control plane, which compares by PKI then.',
      ],
      needs: [...operatorNeeds(options.operator), 'an Enterprise license for the operator', 'cert-manager'],
    });
  },
});

function issuerOf(name: string, namespace: string): Result<JsonObject, ExportProblem> {
  const fault = objectNameFault(name) ?? (namespace === '' ? null : objectNameFault(namespace));
  if (fault !== null)
    return refusal(`The issuer is named by what is no name of a Kubernetes object. ${fault}`);
  return ok({ name, ...(namespace === '' ? {} : { namespace }) });
}

/** What every node runs. */
export const podOf = (container: string, image: string): JsonObject => ({
  podTemplateSpec: { spec: { containers: [{ name: container, image }] } },
});

export const dataPlaneObject = (
  { name, extension, image, replicas }: NodeOptions,
  fill: DataPlaneFill,
  more: JsonObject = {},
): JsonObject => ({
  apiVersion: apiVersions('').DataPlane,
  kind: 'DataPlane',
  metadata: { name, namespace: fill('namespace') },
  spec: {
    extensions: [extensionEntry(extension)],
    deployment: { replicas, ...podOf('proxy', image) },
    ...more,
  },
});
