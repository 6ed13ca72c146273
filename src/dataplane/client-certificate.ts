// KongDataPlaneClientCertificate: makes a certificate known to a control plane in Konnect, that of a node or that of a CA.
import type { JsonObject } from '../base/json.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions } from './operator.ts';
import { renewalNote, severalSaid, uploadedNote, uploadedText } from './uploaded.ts';

export const clientCertificate = defineDataPlane({
  id: 'client-certificate',
  title: 'Kong Operator: KongDataPlaneClientCertificate',
  language: 'yaml',
  fileName: 'client-certificate.yaml',
  options: pick('name', 'control_plane_object', 'shell'),
  render: ({ options, fill, certificate }) => {
    const several = severalSaid(certificate, null);
    const object: JsonObject = {
      apiVersion: apiVersions('').KongDataPlaneClientCertificate,
      kind: 'KongDataPlaneClientCertificate',
      metadata: { name: options.name, namespace: fill('namespace') },
      spec: {
        controlPlaneRef: {
          type: 'konnectNamespacedRef',
          konnectNamespacedRef: { name: options.control_plane_object },
        },
        cert: uploadedText(fill),
      },
    };
    return manifestRendering([object], {
      file: 'client-certificate',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [uploadedNote, ...several.notes, renewalNote],
      needs: ['Kong Operator 1.5 or later'],
    });
  },
});
