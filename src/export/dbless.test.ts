import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { ScopeKind } from '../model/scope.ts';
import { render } from '../test/render.ts';
import { dbless } from './dbless.ts';
import { pluginEntity } from './entity.ts';
import type { Filled } from './placeholders.ts';

const config = { nodes: [] };
const plugin = { name: 'datakit', config };
const id = '88888888-8888-4888-8888-888888888888';
const filled: Filled = {
  service: 'orders',
  route: 'list',
  consumer_group: 'gold',
  service_url: 'http://orders.internal',
  route_path: '/orders',
  plugin_id: id,
};
const service = {
  name: 'orders',
  url: 'http://orders.internal',
  routes: [{ name: 'list', paths: ['/orders'] }],
};

describe('dbless', () => {
  it.each<[string, readonly ScopeKind[], PluginOptions, JsonObject]>([
    ['a global plugin', [], { enabled: false }, { plugins: [{ ...plugin, enabled: false }] }],
    [
      'what the plugin names',
      ['service', 'route'],
      {},
      { services: [service], plugins: [{ ...plugin, service: 'orders', route: 'list' }] },
    ],
    [
      'a plugin of a consumer group',
      ['consumer_group'],
      { tags: ['a'] },
      {
        consumer_groups: [{ name: 'gold' }],
        consumer_group_plugins: [{ ...plugin, consumer_group: 'gold', tags: ['a'] }],
      },
    ],
    [
      'a plugin of a consumer group that has more options',
      ['consumer_group'],
      { condition: 'x' },
      {
        consumer_groups: [{ name: 'gold' }],
        plugins: [{ ...plugin, consumer_group: 'gold', condition: 'x' }],
      },
    ],
    [
      'partials',
      [],
      { partials: [{ id, name: 'shared' }] },
      {
        partials: [{ id, name: 'shared', type: 'redis-ee', config: {} }],
        plugins: [{ ...plugin, id }],
        plugins_partials: [{ plugin: id, partial: id, path: 'config.resources.cache.redis' }],
      },
    ],
  ])('writes %s', (_, scope, options, expected) => {
    const made = render(dbless, pluginEntity(config, options, scope), {}, filled);
    expect(parse(made.text)).toEqual({ _format_version: '3.0', ...expected });
  });

  it('warns of a form that the documentation does not show', () => {
    const warnings = (options: PluginOptions): string =>
      render(dbless, pluginEntity(config, options, ['consumer_group'])).warnings.join(' ');
    expect(warnings({ enabled: false })).toContain('consumer_group_plugins');
    expect(warnings({})).not.toContain('consumer_group_plugins');
  });

  it('refuses a key that its reader takes for a merge, but in JSON', () => {
    const entity = pluginEntity({ nodes: [{ name: 'S', type: 'static', values: [{ '<<': 1 }] }] });
    const refused = dbless.render(entity);
    expect(refused.ok ? '' : refused.error.message).toMatch(/`<<`.*json/);
    const made = render(dbless, entity, { syntax: 'json' });
    expect(made.files[0]).toMatchObject({ name: 'kong.json', language: 'json' });
    expect(JSON.parse(made.text)).toMatchObject({ plugins: [{ config: entity.config }] });
  });

  it('says how to load the file, and what that replaces', () => {
    const made = render(dbless, pluginEntity(config), {}, { admin_url: 'http://[::1]:8001' });
    expect(made.apply).toBe(
      "kong config parse kong.yml\ncurl --fail-with-body -sS -X POST 'http://[::1]:8001/config' -F config=@kong.yml",
    );
    expect(made.warnings[0]).toContain('replaces');
    expect(made.notes.join(' ')).toContain('KONG_DECLARATIVE_CONFIG');
  });
});
