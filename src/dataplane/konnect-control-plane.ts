// KonnectGatewayControlPlane: a control plane in Konnect as an object of the cluster, made by the operator (Origin) or
// there already (Mirror, from operator 1.6 on).
import type { JsonObject } from '../base/json.ts';
import { refusal } from '../export/define.ts';
import { defineDataPlane } from './define.ts';
import { operatorNeeds, releaseNotes } from './konnect-extension.ts';
import { pick } from './fields.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions, isSecond } from './operator.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const controlPlaneFields = pick('operator', 'source', 'auth_type', 'control_plane_object', 'auth');

interface ControlPlaneOptions {
  readonly operator: string;
  readonly source: string;
  readonly auth_type: string;
  readonly control_plane_object: string;
  readonly auth: string;
}

export const konnectControlPlane = defineDataPlane({
  id: 'konnect-control-plane',
  title: 'Kong Operator: KonnectGatewayControlPlane',
  language: 'yaml',
  fileName: 'konnect-control-plane.yaml',
  options: { ...controlPlaneFields, ...pick('shell') },
  render: ({ options, fill }) => {
    const fault = controlPlaneFault(options);
    if (fault !== null) return refusal(fault);
    return manifestRendering([controlPlaneObject(options, fill)], {
      file: 'konnect-control-plane',
      namespace: fill('namespace'),
      shell: options.shell,
      warnings: controlPlaneWarnings(options),
      notes: releaseNotes(options.operator),
      needs: operatorNeeds(options.operator),
    });
  },
});

export const controlPlaneFault = ({ operator, source }: ControlPlaneOptions): string | null =>
  source === 'Mirror' && operator === '1.5'
    ? 'Operator 1.5 cannot mirror a control plane: name it in the KonnectExtension by its ID, or use 1.6 or later.'
    : null;

/** Taking a control plane that was made here away again takes it away from Konnect. */
export const controlPlaneWarnings = ({ source }: ControlPlaneOptions): readonly string[] =>
  source === 'Mirror'
    ? []
    : ['Deleting the object deletes the control plane in Konnect, with everything that is configured there.'];

export function controlPlaneObject(options: ControlPlaneOptions, fill: DataPlaneFill): JsonObject {
  const { operator, source, auth_type: authType } = options;
  const konnect = { authRef: { name: options.auth } };
  return {
    apiVersion: apiVersions(operator).KonnectGatewayControlPlane,
    kind: 'KonnectGatewayControlPlane',
    metadata: { name: options.control_plane_object, namespace: fill('namespace') },
    spec:
      source === 'Mirror'
        ? { source, mirror: { konnect: { id: fill('control_plane_id') } }, konnect }
        : { ...created(operator, { name: fill('control_plane'), auth_type: authType }), konnect },
  };
}

/** 1.5 knows no source. */
function created(operator: string, request: JsonObject): JsonObject {
  if (isSecond(operator)) return { source: 'Origin', createControlPlaneRequest: request };
  return { ...(operator === '1.5' ? {} : { source: 'Origin' }), ...request };
}
