import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import { allowedScopes, type ScopeKind } from '../model/scope.ts';
import { render } from '../test/render.ts';
import { pluginEntity } from './entity.ts';
import { kubernetesBinding } from './kubernetes-binding.ts';
import { kubernetes } from './kubernetes.ts';
import { objectName } from './object-name.ts';
import type { Filled } from './placeholders.ts';

const config = { nodes: [] };
const filled: Filled = {
  namespace: 'kong',
  service: 'orders',
  route: 'list',
  consumer: 'ann',
  consumer_group: 'gold',
  control_plane_object: 'plane',
};

const made = (scope: readonly ScopeKind[], wishes: JsonObject = {}, options: PluginOptions = {}) =>
  render(kubernetes, pluginEntity(config, options, scope), wishes, filled);

describe('kubernetes', () => {
  it('writes a cluster-wide plugin for every request', () => {
    const { text, apply, undo } = made([], {}, { instance_name: 'Orders flow', enabled: false });
    expect(parse(text)).toEqual({
      apiVersion: 'configuration.konghq.com/v1',
      kind: 'KongClusterPlugin',
      metadata: {
        name: 'orders-flow',
        labels: { global: 'true' },
        annotations: { 'kubernetes.io/ingress.class': 'kong' },
      },
      plugin: 'datakit',
      disabled: true,
      instance_name: 'Orders flow',
      config,
    });
    expect(apply).toBe('kubectl apply -f orders-flow.yaml');
    expect(undo).toBe('kubectl delete kongclusterplugin orders-flow');
  });

  it('writes what Kong keeps beside the config where Kubernetes has it', () => {
    const ordering = { after: { access: ['acl'] } };
    const { text } = made(
      ['service'],
      {},
      { tags: ['a', 'b c'], protocols: ['http'], ordering, enabled: true },
    );
    expect(parse(text)).toEqual({
      apiVersion: 'configuration.konghq.com/v1',
      kind: 'KongPlugin',
      metadata: { name: 'datakit', namespace: 'kong', annotations: { 'konghq.com/tags': 'a,b c' } },
      plugin: 'datakit',
      protocols: ['http'],
      ordering,
      config,
    });
  });

  it.each<[readonly ScopeKind[], string, readonly string[]]>([
    [['service'], 'httproute', ['service orders']],
    [['route'], 'httproute', ['httproute list']],
    [['route'], 'ingress', ['ingress list']],
    [['route', 'consumer'], 'grpcroute', ['grpcroute list', 'kongconsumer ann']],
    [['service', 'consumer_group'], 'httproute', ['service orders', 'kongconsumergroup gold']],
  ])('annotates %j, %s', (scope, target, objects) => {
    const commands = objects.map((object) => `kubectl annotate -n kong ${object} konghq.com/plugins=datakit`);
    const { text, apply, undo, notes } = made(scope, { target });
    expect(apply).toBe(['kubectl apply -f datakit.yaml', ...commands].join('\n'));
    expect(text.startsWith(`# What it applies to names it in an annotation:\n# ${commands[0] ?? ''}\n`)).toBe(
      true,
    );
    expect(undo).toBe(
      [
        ...commands.map((command) => command.replace('=datakit', '-')),
        'kubectl delete -n kong kongplugin datakit',
      ].join('\n'),
    );
    expect(notes.join(' ')).toContain('--overwrite');
    expect(made(scope, { target, shell: true }).text).toMatch(/^kubectl apply -f - <<'YAML'\napiVersion/);
    expect(made(scope, { target, shell: true }).text.endsWith(`YAML\n${commands.join('\n')}\n`)).toBe(true);
  });

  it.each<[string, readonly ScopeKind[], PluginOptions, RegExp]>([
    ['a service and a route', ['service', 'route'], {}, /use KongPluginBinding/],
    ['three together', ['service', 'route', 'consumer'], {}, /and one more/],
    ['a condition', [], { condition: 'x' }, /Take the condition off/],
    ['a partial', [], { partials: [{ name: 'p' }] }, /resources\.cache\.redis/],
    ['a tag with a comma', [], { tags: ['a,b'] }, /"a,b"/],
  ])('refuses %s', (_, scope, options, message) => {
    const refused = kubernetes.render(pluginEntity(config, options, scope), {}, filled);
    expect(refused.ok ? '' : refused.error.message).toMatch(message);
  });

  it('applies on the side of the server what a plain apply would lose or refuse', () => {
    const nulls = { nodes: [{ name: 'S', type: 'static', values: { 'X-Gone': null } }] };
    const large = { nodes: [{ name: 'J', type: 'jq', jq: `"${'ü'.repeat(130_000)}"` }] };
    for (const own of [nulls, large]) {
      const { apply, notes } = render(kubernetes, pluginEntity(own, {}, ['service']), {}, filled);
      expect(apply).toContain('kubectl apply --server-side -f datakit.yaml');
      expect(notes.join(' ')).toContain('--server-side');
      expect(render(kubernetesBinding, pluginEntity(own), { shell: true }, filled).text).toContain(
        "kubectl apply --server-side -f - <<'YAML'",
      );
    }
  });

  it('warns of names that no object has, but not of placeholders', () => {
    const entity = pluginEntity(config, {}, ['service', 'consumer']);
    expect(render(kubernetes, entity, {}, { service: 'Orders API' }).warnings).toEqual([
      expect.stringContaining('"Orders API"'),
    ]);
  });
});

describe('kubernetes-binding', () => {
  const bound = (scope: readonly ScopeKind[], options: PluginOptions = {}): readonly unknown[] =>
    parseAllDocuments(render(kubernetesBinding, pluginEntity(config, options, scope), {}, filled).text).map(
      (document): unknown => document.toJS(),
    );

  const refs = {
    service: { serviceRef: { group: 'configuration.konghq.com', kind: 'KongService', name: 'orders' } },
    route: { routeRef: { group: 'configuration.konghq.com', kind: 'KongRoute', name: 'list' } },
    consumer: { consumerRef: { name: 'ann' } },
    consumer_group: { consumerGroupRef: { name: 'gold' } },
  };

  it.each(allowedScopes.map((scope) => [scope]))('binds to %j', (scope) => {
    const [plugin, binding] = bound(scope);
    const targets = Object.assign({}, ...scope.map((kind) => refs[kind])) as unknown;
    expect(plugin).toMatchObject({ kind: 'KongPlugin', metadata: { name: 'datakit', namespace: 'kong' } });
    expect(binding).toEqual({
      apiVersion: 'configuration.konghq.com/v1alpha1',
      kind: 'KongPluginBinding',
      metadata: { name: 'datakit', namespace: 'kong' },
      spec: {
        pluginRef: { name: 'datakit', kind: 'KongPlugin' },
        controlPlaneRef: { type: 'konnectNamespacedRef', konnectNamespacedRef: { name: 'plane' } },
        ...(scope.length === 0 ? { scope: 'GlobalInControlPlane' } : { scope: 'OnlyTargets', targets }),
      },
    });
  });

  it('warns of the order, which the operator keeps to itself', () => {
    const entity = pluginEntity(config, { ordering: { before: { access: ['acl'] } } });
    expect(render(kubernetesBinding, entity).warnings.join(' ')).toContain('order');
  });
});

describe('objectName', () => {
  it.each([
    ['orders', 'orders'],
    ['Orders: Flow #1', 'orders-flow-1'],
    ['Fläche', 'flache'],
    ['-a--b-.c.-', 'a-b.c'],
    ['漢字', 'datakit'],
    ['', 'datakit'],
    [`${'a'.repeat(252)}-b`, 'a'.repeat(252)],
  ])('%j', (text, name) => {
    expect(objectName(text)).toBe(name);
  });
});
