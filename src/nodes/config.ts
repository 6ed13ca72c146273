// The config around the nodes: debug, resources and their limits. Sources: schemas 3.11 to 3.15, documentation for 3.16.
import { uuidPattern } from '../base/uuid.ts';
import type { FieldSpecs } from './define.ts';
import { redisFields } from './redis.ts';

/** How many nodes a flow may have. */
export const nodeCount = { min: 1, max: 64 } as const;

export const configFields = {
  debug: {
    kind: 'boolean',
    default: false,
    help: 'Tell the client which node failed and why, and allow traces. Not for production.',
  },
  resources: {
    kind: 'record',
    since: '3.12',
    help: 'What nodes share: a cache and secrets.',
    fields: {
      cache: {
        kind: 'record',
        help: 'Where `cache` nodes keep their entries.',
        fields: {
          strategy: {
            kind: 'enum',
            of: ['memory', 'redis'],
            help: 'Keep entries in the memory of the gateway node, or in Redis. Serverless gateways have memory only.',
          },
          memory: {
            kind: 'record',
            help: 'Settings of the memory strategy.',
            fields: {
              dictionary_name: {
                kind: 'string',
                default: 'kong_db_cache',
                help: 'Shared dictionary that holds the entries; any other than the default must be declared in the nginx configuration.',
              },
            },
          },
          redis: { kind: 'record', help: 'Settings of the redis strategy.', fields: redisFields },
        },
      },
      vault: {
        kind: 'string-map',
        minEntries: 1,
        maxEntries: 64,
        minLength: 1,
        maxLength: 4095,
        keyPattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
        referenceable: '3.12',
        help: 'Secrets by name, each a reference such as `{vault://env/api-key}`. Connect them as `vault.NAME`.',
      },
    },
  },
  ca_certificates: {
    kind: 'string-list',
    since: '3.16',
    pattern: uuidPattern,
    help: 'IDs of CA certificates that `call` nodes trust, instead of the gateway’s own. No effect without `ssl_verify`.',
  },
} as const satisfies FieldSpecs;
