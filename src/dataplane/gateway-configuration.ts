// GatewayConfiguration: what a GatewayClass gives its gateways. It joins Konnect through an extension, or, from operator
// 2.0 on, by naming the sign-in and the control plane itself.
import type { JsonObject } from '../base/json.ts';
import { refusal } from '../export/define.ts';
import { podOf } from './data-plane.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { operatorNeeds, releaseNotes } from './konnect-extension.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions, extensionEntry, isSecond } from './operator.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const gatewayConfiguration = defineDataPlane({
  id: 'gateway-configuration',
  title: 'Kong Operator: GatewayConfiguration',
  language: 'yaml',
  fileName: 'gateway-configuration.yaml',
  options: pick(
    'operator',
    'join',
    'name',
    'extension',
    'auth',
    'source',
    'image',
    'controller_image',
    'replicas',
    'shell',
  ),
  render: ({ options, fill }) => {
    const { operator, join, extension, auth, source } = options;
    if (join === 'konnect' && !isSecond(operator))
      return refusal(`Operator ${operator} joins a gateway to Konnect through an extension alone.`);
    const deployment = { replicas: options.replicas, ...podOf('proxy', options.image) };
    const object: JsonObject = {
      apiVersion: apiVersions(operator).GatewayConfiguration,
      kind: 'GatewayConfiguration',
      metadata: { name: options.name, namespace: fill('namespace') },
      spec: {
        ...(join === 'konnect'
          ? { konnect: konnectPart(auth, source, fill) }
          : { extensions: [extensionEntry(extension)] }),
        dataPlaneOptions: { deployment },
        ...(isSecond(operator)
          ? {}
          : { controlPlaneOptions: { deployment: podOf('controller', options.controller_image) } }),
      },
    };
    return manifestRendering([object], {
      file: 'gateway-configuration',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [
        'A GatewayClass takes it with `parametersRef`, and the gateways of that class have it from there.',
        ...releaseNotes(operator),
      ],
      needs: operatorNeeds(operator),
    });
  },
});

const konnectPart = (auth: string, source: string, fill: DataPlaneFill): JsonObject => ({
  authRef: { name: auth },
  source,
  ...(source === 'Mirror' ? { mirror: { konnect: { id: fill('control_plane_id') } } } : {}),
});
