// The API of Konnect, with curl. Source: control planes config API v2, core entities.
import { requestRendering } from './api-request.ts';
import { defineFormat } from './define.ts';
import { konnectAddress, konnectHeaders, regionField } from './konnect.ts';

const methods = ['POST', 'PUT'] as const;

export const konnectApi = defineFormat({
  id: 'konnect-api',
  title: 'Konnect API: curl',
  options: {
    region: regionField,
    method: {
      kind: 'enum',
      of: methods,
      default: 'POST',
      help: 'POST makes a plugin, PUT makes or replaces the one of an ID.',
    },
    body_only: { kind: 'boolean', default: false, help: 'The JSON body without the command.' },
  },
  render: ({ entity, options, fill }) => {
    const method = methods.find((one) => one === options.method) ?? 'POST';
    return requestRendering(entity, fill, {
      name: 'datakit-konnect',
      wish: { method, bodyOnly: options.body_only, parent: (kind) => fill(`${kind}_id`) },
      place: () => ({
        base: `${konnectAddress(options.region)}/v2`,
        path: ['control-planes', fill('control_plane_id'), 'core-entities'],
      }),
      headers: konnectHeaders,
      notes: [],
      needs: ['a token in `KONNECT_TOKEN`'],
    });
  },
});
