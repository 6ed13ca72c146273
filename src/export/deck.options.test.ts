import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { ScopeKind } from '../model/scope.ts';
import { render } from '../test/render.ts';
import { deck } from './deck.ts';
import { pluginEntity } from './entity.ts';
import type { Filled } from './placeholders.ts';

const config = { nodes: [] };
const filled: Filled = {
  service: 'orders',
  route: 'list',
  consumer: 'ann',
  consumer_group: 'gold',
  lookup_tag: 'platform',
  service_url: 'http://orders.internal',
  route_path: '/orders',
  control_plane: 'dev',
};
const plugin = { name: 'datakit', config };

function file(
  scope: readonly ScopeKind[],
  wishes: JsonObject = {},
  options: PluginOptions = {},
  own: JsonObject = config,
): unknown {
  return parse(render(deck, pluginEntity(own, options, scope), wishes, filled).text);
}

const refusal = (scope: readonly ScopeKind[], wishes: JsonObject, options: PluginOptions = {}): string => {
  const made = deck.render(pluginEntity(config, options, scope), wishes, filled);
  return made.ok ? '' : made.error.message;
};

describe('what the plugin names', () => {
  it.each<[string, readonly ScopeKind[], JsonObject, JsonObject]>([
    [
      'is looked up by a tag',
      ['service', 'consumer_group'],
      {},
      {
        _info: { default_lookup_tags: { services: ['platform'], consumer_groups: ['platform'] } },
        plugins: [{ ...plugin, service: 'orders', consumer_group: 'gold' }],
      },
    ],
    [
      'is in the file, a route under its service',
      ['service', 'route', 'consumer'],
      { reference: 'include', select_tags: ['a'] },
      {
        _info: { select_tags: ['a'] },
        services: [
          {
            name: 'orders',
            url: 'http://orders.internal',
            routes: [{ name: 'list', paths: ['/orders'], tags: ['a'] }],
            tags: ['a'],
          },
        ],
        consumers: [{ username: 'ann', tags: ['a'] }],
        plugins: [{ ...plugin, service: 'orders', route: 'list', consumer: 'ann', tags: ['a'] }],
      },
    ],
    [
      'holds the plugin',
      ['service', 'consumer'],
      { form: 'nested' },
      {
        _info: { default_lookup_tags: { consumers: ['platform'] } },
        services: [
          { name: 'orders', url: 'http://orders.internal', plugins: [{ ...plugin, consumer: 'ann' }] },
        ],
      },
    ],
    [
      'holds the plugin, a consumer group',
      ['consumer_group'],
      { form: 'nested' },
      { consumer_groups: [{ name: 'gold', plugins: [plugin] }] },
    ],
    [
      'is nothing',
      [],
      { form: 'nested', konnect: true },
      { _konnect: { control_plane_name: 'dev' }, plugins: [plugin] },
    ],
    ['is nothing, in a workspace', [], { workspace: 'team' }, { _workspace: 'team', plugins: [plugin] }],
  ])('%s', (_, scope, wishes, expected) => {
    expect(file(scope, wishes)).toEqual({ _format_version: '3.0', ...expected });
  });

  it('is named by its id where nothing else is known', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const entity = pluginEntity(config, {}, ['service', 'consumer']);
    const known: Filled = { service_id: id, consumer_id: id };
    expect(parse(render(deck, entity, { reference: 'include' }, known).text)).toMatchObject({
      services: [{ id, url: 'SERVICE_URL' }],
      consumers: [{ id, username: 'CONSUMER_NAME' }],
      plugins: [{ service: id, consumer: id }],
    });
  });
});

describe('partials', () => {
  const redis = { host: 'redis.internal' };
  const cached = { nodes: [], resources: { cache: { strategy: 'redis', redis } } };
  const options = { partials: [{ name: 'shared' }] };
  const link = { name: 'shared', path: 'config.resources.cache.redis' };
  const bare = { nodes: [], resources: { cache: { strategy: 'redis' } } };

  it('stand for the Redis settings, which are told to be left out', () => {
    const made = render(deck, pluginEntity(cached, options), {}, filled);
    expect(parse(made.text)).toEqual({
      _format_version: '3.0',
      _info: { default_lookup_tags: { partials: ['platform'] } },
      plugins: [{ name: 'datakit', partials: [link], config: bare }],
    });
    expect(made.warnings).toEqual([expect.stringContaining('Redis settings')]);
  });

  it('are in the file with the settings of the flow', () => {
    expect(file([], { reference: 'include' }, options, cached)).toEqual({
      _format_version: '3.0',
      partials: [{ name: 'shared', type: 'redis-ee', config: redis }],
      plugins: [{ name: 'datakit', partials: [link], config: bare }],
    });
  });

  it('are asked for by id where they have no name', () => {
    const made = render(deck, pluginEntity(config, { partials: [{}] }), {}, filled);
    expect(made.text).toContain('id: PARTIAL_ID');
    expect(made.placeholders.map(({ name }) => name)).toEqual(['lookup_tag', 'partial_id']);
  });
});

describe('refusals', () => {
  it.each<[string, readonly ScopeKind[], JsonObject, PluginOptions, RegExp]>([
    ['Konnect and a workspace', [], { konnect: true, workspace: 'w' }, {}, /Take one of them off/],
    [
      'options that a nested plugin cannot have',
      ['consumer_group'],
      { form: 'nested' },
      { enabled: true, condition: 'x' },
      /`enabled`, `condition`.*top-level/,
    ],
  ])('%s', (_, scope, wishes, options, message) => {
    expect(refusal(scope, wishes, options)).toMatch(message);
  });
});

describe('commands', () => {
  it.each<[JsonObject, string, string | null]>([
    [{}, 'deck gateway apply kong.yaml', null],
    [{ konnect: true }, 'deck gateway apply kong.yaml --konnect-token "$KONNECT_TOKEN"', null],
    [
      { select_tags: ['a', 'b c'], konnect: true },
      'deck gateway sync kong.yaml --konnect-token "$KONNECT_TOKEN"',
      'deck gateway reset --select-tag a --select-tag \'b c\' --konnect-control-plane-name dev --konnect-token "$KONNECT_TOKEN"',
    ],
  ])('for %j', (wishes, apply, undo) => {
    expect(render(deck, pluginEntity(config), wishes, filled)).toMatchObject({ apply, undo });
  });

  it('tell what they need of the gateway', () => {
    const needs = (options: PluginOptions, scope: readonly ScopeKind[]): readonly string[] =>
      render(deck, pluginEntity(config, options, scope)).needs;
    expect(needs({ condition: 'x' }, []).join()).toContain('3.14');
    expect(needs({ ordering: {} }, ['consumer']).join()).toContain('3.14');
    expect(needs({ ordering: {} }, ['service']).join()).not.toContain('3.14');
  });
});
