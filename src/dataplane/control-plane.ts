// ControlPlane: the ingress controller for a data plane, joined to a control plane of Konnect by an extension. In 1.x it
// runs in pods of its own and needs an image, in 2.x inside the operator.
import type { JsonObject } from '../base/json.ts';
import { podOf } from './data-plane.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { operatorNeeds, releaseNotes } from './konnect-extension.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions, extensionEntry, isSecond } from './operator.ts';

export const controlPlane = defineDataPlane({
  id: 'control-plane',
  title: 'Kong Operator: ControlPlane',
  language: 'yaml',
  fileName: 'control-plane.yaml',
  options: pick('operator', 'name', 'extension', 'ingress_class', 'controller_image', 'shell'),
  render: ({ options, fill }) => {
    const { operator, name, ingress_class: ingressClass } = options;
    const extensions = [extensionEntry(options.extension)];
    const spec: JsonObject = isSecond(operator)
      ? { dataplane: { type: 'ref', ref: { name } }, ingressClass, extensions }
      : {
          dataplane: name,
          ingressClass,
          extensions,
          deployment: podOf('controller', options.controller_image),
        };
    const object: JsonObject = {
      apiVersion: apiVersions(operator).ControlPlane,
      kind: 'ControlPlane',
      metadata: { name, namespace: fill('namespace') },
      spec,
    };
    return manifestRendering([object], {
      file: 'control-plane',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [
        `It is for the DataPlane \`${name}\` of the same namespace. In Konnect its control plane is of the type for ingress controllers.`,
        ...releaseNotes(operator),
      ],
      needs: operatorNeeds(operator),
    });
  },
});
