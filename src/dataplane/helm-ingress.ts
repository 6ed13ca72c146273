// Values for the chart kong/ingress: the ingress controller with a gateway, both known to a control plane of Konnect of
// the type for ingress controllers. The gateway takes its config from the controller, so it has no role of a data plane.
import type { JsonObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import { refusal } from '../export/define.ts';
import { shellWord } from '../export/shell.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { imageFault } from './container.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { helmSecretFault, imageValues, releaseFault } from './helm.ts';
import { nodeFault, nodeSettings } from './node-settings.ts';

const file = 'values.yaml';
/** What is for a node that gets its config from Konnect. */
const forNodes = new Set(['role', 'database', 'cluster_control_plane', 'cluster_server_name']);

export const helmIngress = defineDataPlane({
  id: 'helm-ingress',
  title: 'Helm: values of kong/ingress',
  language: 'yaml',
  fileName: file,
  options: pick('region', 'labels', 'name', 'secret', 'image', 'replicas'),
  render: ({ options, fill, known }) => {
    const { name, secret, image, region } = options;
    const fault = releaseFault(name) ?? helmSecretFault(secret) ?? imageFault(image) ?? nodeFault(options);
    if (fault !== null) return refusal(fault);
    const folder = `/etc/secrets/${secret}`;
    const settings = nodeSettings(
      { ...options, control_by: 'konnect' },
      { certificate: `${folder}/tls.crt`, key: `${folder}/tls.key`, ca: '' },
      { fill: (asked) => (asked === 'control_plane_endpoint' ? '' : fill(asked)), known },
    );
    const values: JsonObject = {
      controller: {
        ingressController: {
          konnect: {
            enabled: true,
            license: { enabled: true },
            controlPlaneID: fill('control_plane_id'),
            tlsClientCertSecretName: secret,
            apiHostname: `${region}.kic.api.konghq.com`,
          },
        },
      },
      gateway: {
        image: imageValues(image),
        replicaCount: options.replicas,
        secretVolumes: [secret],
        env: Object.fromEntries(settings.filter(([setting]) => !forNodes.has(setting))),
      },
    };
    const namespace = shellWord(fill('namespace'));
    return ok({
      files: [{ name: file, language: 'yaml', text: emitYaml(values) }],
      notes: [
        'The control plane in Konnect is of the type for ingress controllers, and shows what the cluster has: config is written in the cluster.',
        `The Secret \`${secret}\` has to be in the namespace before: controller and gateway sign in with it.`,
      ],
      needs: ['Helm 3', 'the chart repository of Kong, added under the name kong'],
      apply: `helm upgrade --install ${name} kong/ingress --namespace ${namespace} --create-namespace --values ${file}`,
      undo: `helm uninstall ${name} --namespace ${namespace}`,
    });
  },
});
