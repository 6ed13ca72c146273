// What a person may set beside the config, whatever the format. Source: plugin entity of the gateway, 3.11 to 3.15.
import type { FieldSpecs } from '../nodes/define.ts';

const order = (when: string) =>
  ({
    kind: 'record',
    help: `Datakit runs ${when} these plugins, whatever their priorities.`,
    fields: {
      access: { kind: 'string-list', help: `Plugins that datakit runs ${when}, in the access phase.` },
    },
  }) as const;

export const pluginFields = {
  instance_name: {
    kind: 'string',
    help: 'Name that tells this plugin from others of its kind. Unique in a workspace or control plane.',
  },
  enabled: { kind: 'boolean', default: true, help: 'Whether the gateway runs the plugin.' },
  tags: { kind: 'string-list', help: 'Tags to find and group the plugin by.' },
  protocols: {
    kind: 'string-list',
    of: ['grpc', 'grpcs', 'http', 'https'],
    help: 'Requests of these protocols run the plugin. Unset: all four.',
  },
  condition: {
    kind: 'string',
    maxLength: 1024,
    since: '3.14',
    help: 'Expression that a request has to meet.',
  },
  ordering: {
    kind: 'record',
    help: 'Dynamic ordering among plugins, in Kong Gateway Enterprise. For a consumer or a consumer group from 3.14.',
    fields: { before: order('before'), after: order('after') },
  },
  partials: {
    kind: 'record-list',
    help: 'Shared entities that fill in part of the config, such as the Redis settings of the cache.',
    fields: {
      name: { kind: 'string', help: 'Name of the partial.' },
      id: { kind: 'string', help: 'Its ID, for formats that take no name.' },
      path: { kind: 'string', help: 'Where it goes, such as `config.resources.cache.redis`.' },
    },
  },
} as const satisfies FieldSpecs;
