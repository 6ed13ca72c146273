// Everything that a data plane of Kong Operator needs to join Konnect, in one text and in the order in which one needs
// the other: sign-in, control plane, certificate, extension, nodes.
import { refusal } from '../export/define.ts';
import { dataPlaneObject, nodeFields } from './data-plane.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { authFields, authObjects } from './konnect-auth.ts';
import {
  controlPlaneFault,
  controlPlaneFields,
  controlPlaneObject,
  controlPlaneWarnings,
} from './konnect-control-plane.ts';
import {
  extensionFault,
  extensionFields,
  extensionObject,
  operatorNeeds,
  provisioningNotes,
  releaseNotes,
} from './konnect-extension.ts';
import { manifestRendering } from './manifest-text.ts';
import { secretObject } from './secret.ts';

export const operatorSet = defineDataPlane({
  id: 'operator',
  title: 'Kong Operator: all in one',
  language: 'yaml',
  fileName: 'data-plane-konnect.yaml',
  options: {
    ...extensionFields,
    ...controlPlaneFields,
    ...authFields,
    ...nodeFields,
    ...pick('include_key', 'shell'),
  },
  render: ({ options, fill }) => {
    const byId = options.reference === 'konnectID';
    const fault = extensionFault(options) ?? (byId ? null : controlPlaneFault(options));
    if (fault !== null) return refusal(fault);
    const objects = [
      ...authObjects(options, fill),
      ...(byId ? [] : [controlPlaneObject(options, fill)]),
      ...(options.provisioning === 'Manual' ? [secretObject(options.secret, fill)] : []),
      extensionObject(options, fill),
      dataPlaneObject(options, fill),
    ];
    return manifestRendering(objects, {
      file: 'data-plane-konnect',
      namespace: fill('namespace'),
      shell: options.shell,
      warnings: byId ? [] : controlPlaneWarnings(options),
      notes: [...provisioningNotes(options), ...releaseNotes(options.operator)],
      needs: operatorNeeds(options.operator),
    });
  },
});
