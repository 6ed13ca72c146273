// cache: reads from or writes to the configured cache. Sources: plugin documentation "cache node", schemas 3.12 to 3.15.
import type { Json } from '../base/json.ts';
import type { Outcome, NodeRun } from './behaviour.ts';
import { complete, fail, fields } from './behaviour.ts';
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
  run(node) {
    const key = node.inputs.get('key');
    const data = node.inputs.get('data') ?? null;
    if (typeof key === 'string') return data === null ? lookUp(key, node) : store(key, data, node);
    node.context.assume('cache-key');
    return fail('the cache key is missing');
  },
});

/** Seconds; the documentation names no default, this is the one of Kong's proxy-cache plugin. */
const defaultTtl = 300;

function lookUp(key: string, { context }: NodeRun<unknown>): Outcome {
  context.uses(`cache ${key}`, false);
  if (context.isRead('stored')) context.assume('cache-unset-outputs');
  const found = context.cache.get(key, context.now);
  return complete(fields({ hit: found !== undefined, miss: found === undefined, data: found ?? null }));
}

function store(key: string, data: Json, node: NodeRun<{ readonly ttl?: number }>): Outcome {
  const { attributes, inputs, context } = node;
  const connected = inputs.get('ttl');
  const ttl = typeof connected === 'number' ? connected : attributes.ttl;
  if (ttl === undefined) context.assume('cache-ttl');
  else if (ttl <= 0) context.assume('cache-ttl-past');
  if (context.isRead('hit') || context.isRead('miss')) context.assume('cache-unset-outputs');
  context.uses(`cache ${key}`, true);
  context.cache.set(key, data, context.now + (ttl ?? defaultTtl) * 1000);
  return complete(fields({ stored: true, data }));
}
