// Custom plugins as requests: their schema to Konnect, or both modules to Konnect or to a gateway of one's own.
// Sources: control planes config API v2; "Custom plugins in Konnect hybrid mode"; "Streaming custom plugins".
import type { JsonObject } from '../../base/json.ts';
import { ok } from '../../base/result.ts';
import { tokenHeader } from '../../export/admin-api.ts';
import { deleteCommand, requestScript, urlOf } from '../../export/api-request.ts';
import type { Rendered } from '../../export/define.ts';
import { konnectAddress, konnectHeaders, regionField } from '../../export/konnect.ts';
import type { Fill } from '../../export/placeholders.ts';
import type { CustomPlugin } from '../custom-plugin.ts';
import { bothModules, definePluginFormat, missingModule, needsOf } from '../define.ts';

const konnectEntities = (region: string, fill: Fill): readonly string[] => [
  `${konnectAddress(region)}/v2`,
  'control-planes',
  fill('control_plane_id'),
  'core-entities',
];

interface Sending {
  readonly file: string;
  readonly method: 'POST' | 'PUT';
  /** Of the list that the entity stands in: base and parts. */
  readonly list: readonly string[];
  /** By which the API finds it again. */
  readonly key: string;
  readonly headers: readonly string[];
  readonly body: JsonObject;
}

function sent({
  file,
  method,
  list,
  key,
  headers,
  body,
}: Sending): Pick<Rendered, 'files' | 'apply' | 'undo'> {
  const [base = '', ...path] = list;
  const own = urlOf(base, [...path, key]);
  const url = method === 'POST' ? urlOf(base, path) : own;
  return {
    files: [{ name: file, language: 'shell', text: requestScript({ method, url, headers }, body) }],
    apply: `sh ${file}`,
    undo: deleteCommand({ url: own, headers }),
  };
}

const inUse =
  'Before the plugin can be taken off, every plugin configuration that uses it has to be deleted.';
const tokenNeed = 'a token in `KONNECT_TOKEN`';
const curlNeed = 'curl 7.76 or later';

export const konnectSchema = definePluginFormat('schema-upload', {
  id: 'konnect-schema',
  title: 'Konnect API: upload the schema',
  options: {
    region: regionField,
    method: {
      kind: 'enum',
      of: ['POST', 'PUT'],
      default: 'POST',
      help: 'POST uploads a schema for the first time, PUT writes over the one of the same name.',
    },
  },
  render: ({ entity: plugin, options: { region, method }, fill }) => {
    if (plugin.schema === null) return missingModule('schema');
    return ok({
      ...sent({
        file: `${plugin.name}-schema.sh`,
        method: method === 'PUT' ? 'PUT' : 'POST',
        list: [...konnectEntities(region, fill), 'plugin-schemas'],
        key: plugin.name,
        headers: konnectHeaders,
        body: { lua_schema: plugin.schema.text },
      }),
      notes: [
        'Konnect sees the schema alone. Put the files of the plugin on every data plane node, and its name into `KONG_PLUGINS` there.',
        'When the schema changes, upload it first and change the nodes after that. Nodes hear of a new schema only when a configuration of the plugin changes.',
        inUse,
      ],
      needs: [curlNeed, tokenNeed, ...needsOf('schema-upload')],
    });
  },
});

const streamed = (plugin: CustomPlugin, schema: string, handler: string): JsonObject => ({
  name: plugin.name,
  schema,
  handler,
});

export const konnectStreaming = definePluginFormat('streaming', {
  id: 'konnect-streaming',
  title: 'Konnect API: stream the plugin',
  options: { region: regionField },
  render: ({ entity: plugin, options: { region }, fill }) => {
    const modules = bothModules(plugin);
    if (typeof modules === 'string') return missingModule(modules);
    return ok({
      ...sent({
        file: `${plugin.name}-streaming.sh`,
        method: 'POST',
        list: [...konnectEntities(region, fill), 'custom-plugins'],
        key: 'CUSTOM_PLUGIN_ID',
        headers: konnectHeaders,
        body: streamed(plugin, modules.schema.text, modules.handler.text),
      }),
      notes: [
        'Undo names the plugin by `CUSTOM_PLUGIN_ID`: it is the `id` in the answer to the request that made it.',
        inUse,
        ...nodeNotes(plugin.name),
      ],
      needs: [curlNeed, tokenNeed, ...needsOf('streaming')],
    });
  },
});

/** On nodes of one's own; Konnect sets up those that it runs. */
export const nodeNotes = (name: string): readonly string[] => [
  `Leave "${name}" out of \`KONG_PLUGINS\` on nodes that get it by streaming: a node that lists it looks for its files when it starts.`,
];

export const adminStreaming = definePluginFormat('streaming', {
  id: 'admin-streaming',
  title: 'Admin API: stream the plugin',
  options: {
    token: {
      kind: 'boolean',
      default: false,
      help: 'Send `KONG_ADMIN_TOKEN` of the environment, for an Admin API with RBAC.',
    },
  },
  render: ({ entity: plugin, options: { token }, fill }) => {
    const modules = bothModules(plugin);
    if (typeof modules === 'string') return missingModule(modules);
    return ok({
      ...sent({
        file: `${plugin.name}-streaming.sh`,
        method: 'POST',
        list: [fill('admin_url'), 'custom-plugins'],
        key: plugin.name,
        headers: token ? [tokenHeader] : [],
        body: streamed(plugin, modules.schema.text, modules.handler.text),
      }),
      notes: [inUse, ...nodeNotes(plugin.name)],
      needs: [curlNeed, 'Kong Gateway 3.15 or later', '`KONG_CUSTOM_PLUGIN_STREAMING_ENABLED=on`'],
    });
  },
});
