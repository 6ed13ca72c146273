// What a person may set beside the config, whatever the format. Source: plugin entity of the gateway, 3.11 to 3.15.
import type { FieldSpecs } from '../nodes/define.ts';

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
} as const satisfies FieldSpecs;
