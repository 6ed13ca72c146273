// Terraform for Konnect: the certificate of the nodes, and, where it is to be made, the control plane that knows them
// by it, with the endpoints that they are started with.
import { ok } from '../base/result.ts';
import { emitHcl, expression, type Entries, type HclBlock, type HclValue } from '../export/hcl-emitter.ts';
import { quotedText } from '../export/hcl-scalar.ts';
import { konnectProvider, labelFrom, providerBlocks } from '../export/terraform-provider.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import type { DataPlaneFill } from './placeholders.ts';
import { severalSaid, uploadedNote, uploadedText } from './uploaded.ts';

const file = 'main.tf';
const certificateType = 'konnect_gateway_data_plane_client_certificate';
const planeType = 'konnect_gateway_control_plane';

export const terraform = defineDataPlane({
  id: 'terraform',
  title: 'Terraform: Konnect',
  language: 'hcl',
  fileName: file,
  options: pick(
    'region',
    'source',
    'auth_type',
    'name',
    'certificate_file',
    'inline_certificate',
    'provider',
  ),
  render: ({ options, fill, certificate }) => {
    const { source, name, inline_certificate: inline } = options;
    const several = severalSaid(certificate, inline ? null : options.certificate_file);
    const label = labelFrom(name);
    const isNew = source === 'Origin';
    const plane = isNew ? controlPlane(fill('control_plane'), options.auth_type) : [];
    const planeId: HclValue = isNew
      ? expression(`${planeType}.${labelFrom(fill('control_plane'))}.id`)
      : fill('control_plane_id');
    const cert: HclValue = inline
      ? uploadedText(fill)
      : expression(`file(${quotedText(options.certificate_file)})`);
    const body: Entries = [
      ['control_plane_id', planeId],
      ['title', name],
      ['cert', cert],
    ];
    return ok({
      files: [
        {
          name: file,
          language: 'hcl',
          text: emitHcl([
            ...(options.provider ? providerBlocks(konnectProvider(options.region, false)) : []),
            ...plane,
            { type: 'resource', labels: [certificateType, label], body: [body] },
            ...(isNew ? endpoints(fill) : []),
          ]),
        },
      ],
      warnings: several.warnings,
      notes: [
        uploadedNote,
        ...several.notes,
        'The private key stays out of Terraform, whose state would hold it as plain text.',
        ...(isNew ? ['The outputs are the endpoints that nodes are started with.'] : []),
      ],
      needs: ['Terraform 1.5 or later', 'provider kong/konnect 3.19 or later', 'a token in `KONNECT_TOKEN`'],
      apply: 'terraform init\nterraform apply',
      undo: `terraform destroy -target=${certificateType}.${label}`,
    });
  },
});

const controlPlane = (name: string, authType: string): readonly HclBlock[] => [
  {
    type: 'resource',
    labels: [planeType, labelFrom(name)],
    body: [
      [
        ['name', name],
        ['cluster_type', 'CLUSTER_TYPE_CONTROL_PLANE'],
        ['auth_type', authType],
      ],
    ],
  },
];

const endpoints = (fill: DataPlaneFill): readonly HclBlock[] =>
  (['control_plane_endpoint', 'telemetry_endpoint'] as const).map((endpoint) => ({
    type: 'output',
    labels: [endpoint],
    body: [[['value', expression(`${planeType}.${labelFrom(fill('control_plane'))}.config.${endpoint}`)]]],
  }));
