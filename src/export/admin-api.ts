// The Admin API of a self-hosted gateway, with curl. Source: Admin API of Kong Gateway, 3.11 to 3.15.
import { requestRendering } from './api-request.ts';
import { defineFormat } from './define.ts';
import { referencesBy } from './references.ts';

const methods = ['POST', 'PUT', 'PATCH'] as const;
const patchNote = 'PATCH keeps what the body does not name; `config.nodes` is replaced whole.';
export const tokenHeader = '"Kong-Admin-Token: $KONG_ADMIN_TOKEN"';

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
    return requestRendering(entity, fill, {
      name: 'datakit',
      wish: { method, bodyOnly, parent: referencesBy(fill, known).name },
      place: () => ({ base: fill('admin_url'), path: workspace === '' ? [] : [workspace] }),
      headers: token ? [tokenHeader] : [],
      notes: method === 'PATCH' ? [patchNote] : [],
      needs: [],
    });
  },
});
