// The API of Konnect, with curl. Source: control planes config API v2, core entities.
import { ok } from '../base/result.ts';
import type { ScopeKind } from '../model/scope.ts';
import {
  bodyOf,
  deleteCommand,
  idNotes,
  partialWarnings,
  requestFile,
  requestScript,
  targetOf,
  undoNote,
  urlOf,
} from './api-request.ts';
import { defineFormat } from './define.ts';
import { gatewayNeeds } from './gateway-needs.ts';

const regions = ['us', 'eu', 'au', 'me', 'in', 'sg'];
const methods = ['POST', 'PUT'] as const;
const headers = ['"Authorization: Bearer $KONNECT_TOKEN"'];

export const konnectApi = defineFormat({
  id: 'konnect-api',
  title: 'Konnect API: curl',
  options: {
    region: { kind: 'enum', of: regions, default: 'us', help: 'Region of the control plane.' },
    method: {
      kind: 'enum',
      of: methods,
      default: 'POST',
      help: 'POST makes a plugin, PUT makes or replaces the one of an ID.',
    },
    body_only: { kind: 'boolean', default: false, help: 'The JSON body without the command.' },
  },
  render: ({ entity, options: { region, body_only: bodyOnly, ...options }, fill }) => {
    const method = methods.find((one) => one === options.method) ?? 'POST';
    const wish = { method, bodyOnly, parent: (kind: ScopeKind) => fill(`${kind}_id`) };
    const { path, refs } = targetOf(entity.scope, wish, fill);
    const core = ['control-planes', bodyOnly ? '' : fill('control_plane_id'), 'core-entities'];
    const base = `https://${region ?? 'us'}.api.konghq.com/v2`;
    const body = bodyOf(entity, refs, fill);
    const script = requestScript({ method, url: urlOf(base, [...core, ...path]), headers }, body);
    const file = requestFile('datakit-konnect', script, body, bodyOnly);
    const own = method === 'POST' ? 'PLUGIN_ID' : fill('plugin_id');
    const plugin = [...core, 'plugins', own];
    return ok({
      files: [file],
      warnings: partialWarnings(entity),
      notes: [...idNotes(entity.scope, wish), ...(method === 'POST' && !bodyOnly ? [undoNote] : [])],
      needs: [
        ...(bodyOnly ? [] : ['curl 7.76 or later', 'a token in `KONNECT_TOKEN`']),
        ...gatewayNeeds(entity),
      ],
      apply: bodyOnly ? null : `sh ${file.name}`,
      undo: bodyOnly ? null : deleteCommand({ url: urlOf(base, plugin), headers }),
    });
  },
});
