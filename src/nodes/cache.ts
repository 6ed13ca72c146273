// cache: reads from or writes to the configured cache. Sources: plugin documentation "cache node", schemas 3.12 to 3.15.
import { defineNodeType } from './define.ts';

export const cache = defineNodeType({
  type: 'cache',
  family: 'network',
  since: '3.12',
  glyph: 'database',
  help: 'Stores `data` under `key`; without data it looks the key up instead. Needs `resources.cache`.',
  fields: {
    bypass_on_error: {
      kind: 'boolean',
      help: 'Go on when the cache cannot be reached: a lookup counts as a miss, a store as not stored.',
    },
    ttl: { kind: 'integer', help: 'Seconds an entry lives. A connected `ttl` input replaces it.' },
  },
  inputs: {
    self: 'object',
    fields: {
      key: { type: 'string', required: true, help: 'Key of the entry.' },
      data: { type: 'any', help: 'Value to store. Null, or nothing connected, means look up.' },
      ttl: { type: 'number', help: 'Seconds the entry lives, instead of the attribute.' },
    },
    labels: { one: true, many: true },
  },
  outputs: {
    self: 'object',
    fields: {
      hit: { type: 'boolean', help: 'True when a lookup found the key.' },
      miss: { type: 'boolean', help: 'True when a lookup did not find the key.' },
      stored: { type: 'boolean', help: 'True when a store was done.' },
      data: { type: 'any', help: 'The value found, null on a miss, or the value just stored.' },
    },
    labels: { one: true, many: true },
  },
  summary: ({ ttl }) => (typeof ttl === 'number' ? `ttl ${ttl} s` : ''),
  starter: { name: 'CACHE', attributes: {} },
});
