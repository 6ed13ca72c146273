// The Admin API of a self-hosted gateway, with curl. Source: Admin API of Kong Gateway, 3.11 to 3.15.
import { ok } from '../base/result.ts';
import {
  bodyOf,
  deleteCommand,
  idNotes,
  partialWarnings,
  requestFile,
  requestScript,
  stepIn,
  targetOf,
  undoNote,
  urlOf,
} from './api-request.ts';
import { defineFormat, refusal } from './define.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { referencesBy } from './references.ts';

const methods = ['POST', 'PUT', 'PATCH'] as const;
const tokenHeader = '"Kong-Admin-Token: $KONG_ADMIN_TOKEN"';

export const adminApi = defineFormat({
  id: 'admin-api',
  title: 'Admin API: curl',
  options: {
    method: {
      kind: 'enum',
      of: methods,
      default: 'POST',
      help: 'POST makes a plugin, PUT makes or replaces the one of an ID, PATCH changes it.',
    },
    workspace: { kind: 'string', help: 'Workspace of the plugin. Unset: the default one.' },
    token: {
      kind: 'boolean',
      default: false,
      help: 'Send `KONG_ADMIN_TOKEN` of the environment, for an Admin API with RBAC.',
    },
    body_only: { kind: 'boolean', default: false, help: 'The JSON body without the command.' },
  },
  render: ({ entity, options, fill, known }) => {
    const { workspace = '', token, body_only: bodyOnly } = options;
    const method = methods.find((one) => one === options.method) ?? 'POST';
    const wish = { method, bodyOnly, parent: referencesBy(fill, known).name };
    const { path, refs } = targetOf(entity.scope, wish, fill);
    const place = workspace === '' ? [] : [workspace];
    const step = stepIn([...place, ...path]);
    if (step !== null)
      return refusal(
        `A name "${step}" cannot stand in an address: it means another place there. Use the ID instead.`,
      );
    const base = bodyOnly ? '' : fill('admin_url');
    const headers = token ? [tokenHeader] : [];
    const body = bodyOf(entity, refs, fill);
    const script = requestScript({ method, url: urlOf(base, [...place, ...path]), headers }, body);
    const file = requestFile('datakit', script, body, bodyOnly);
    const own = method === 'POST' ? 'PLUGIN_ID' : fill('plugin_id');
    const plugin = [...place, 'plugins', own];
    return ok({
      files: [file],
      warnings: partialWarnings(entity),
      notes: [
        ...idNotes(entity.scope, wish),
        ...(method === 'POST' && !bodyOnly ? [undoNote] : []),
        ...(method === 'PATCH'
          ? ['PATCH keeps what the body does not name; `config.nodes` is replaced whole.']
          : []),
      ],
      needs: [...(bodyOnly ? [] : ['curl 7.76 or later']), ...gatewayNeeds(entity)],
      apply: bodyOnly ? null : `sh ${file.name}`,
      undo: bodyOnly ? null : deleteCommand({ url: urlOf(base, plugin), headers }),
    });
  },
});
