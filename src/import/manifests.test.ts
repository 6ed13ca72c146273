import { describe, expect, it } from 'vitest';
import { faultsIn, lines } from '../test/imports.ts';
import type { Scope } from '../model/scope.ts';
import type { ImportedPlugin } from './define.ts';
import { yamlAndJson } from './yaml-and-json.ts';

const plugins = (text: string): readonly ImportedPlugin[] => yamlAndJson.read(text).plugins;
const only = (text: string): ImportedPlugin | undefined => plugins(text)[0];

const faultsOf = (text: string) => faultsIn(text, yamlAndJson.read(text));

const kongPlugin = (...more: readonly string[]): string =>
  lines('kind: KongPlugin', 'metadata: { name: flow, namespace: kong }', 'plugin: datakit', ...more);

describe('manifests', () => {
  const config = 'config: { nodes: [] }';
  const scopes = (text: string): readonly unknown[] =>
    plugins(text).map(({ title, source: { scope, namedElsewhere } }) => [title, scope, namedElsewhere]);
  const object = (kind: string, name: string, names: string, namespace = 'kong'): string =>
    `---\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace}, annotations: { konghq.com/plugins: '${names}' } }\n`;

  it.each<[string, string, readonly unknown[]]>([
    ['that nothing names', '', [['KongPlugin flow', {}, true]]],
    [
      'that a service names',
      object('Service', 'orders', 'other, flow'),
      [['KongPlugin flow on service orders', { service: { name: 'orders' } }, false]],
    ],
    [
      'that a service of another namespace names',
      object('Service', 'orders', 'flow', 'x'),
      [['KongPlugin flow', {}, true]],
    ],
    [
      'that a service of another namespace names in full',
      object('Service', 'orders', 'kong:flow', 'x'),
      [['KongPlugin flow on service orders', { service: { name: 'orders' } }, false]],
    ],
    [
      'that several objects name: as many plugins',
      object('HTTPRoute', 'list', 'flow') + object('Ingress', 'old', 'flow'),
      [
        ['KongPlugin flow on route list', { route: { name: 'list' } }, false],
        ['KongPlugin flow on route old', { route: { name: 'old' } }, false],
      ],
    ],
    [
      'that a route and a consumer name: a pair',
      object('GRPCRoute', 'list', 'flow') + object('KongConsumer', 'ann', 'flow'),
      [
        [
          'KongPlugin flow on route list, consumer ann',
          { route: { name: 'list' }, consumer: { name: 'ann' } },
          false,
        ],
      ],
    ],
    [
      'that a binding names',
      lines(
        '---',
        'kind: KongPluginBinding',
        'metadata: { name: b, namespace: kong }',
        'spec:',
        '  pluginRef: { name: flow }',
        '  controlPlaneRef: { type: konnectNamespacedRef, konnectNamespacedRef: { name: plane } }',
        '  targets: { routeRef: { kind: KongRoute, name: r }, consumerGroupRef: { name: gold } }',
      ),
      [
        [
          'KongPlugin flow on route r, consumer group gold',
          { route: { name: 'r' }, consumer_group: { name: 'gold' } },
          false,
        ],
      ],
    ],
    [
      'that a binding names for a whole control plane',
      lines(
        '---',
        'kind: KongPluginBinding',
        'spec: { pluginRef: { name: flow }, scope: GlobalInControlPlane }',
      ),
      [['KongPlugin flow on every request', {}, false]],
    ],
    [
      'that a comment gives a command for',
      '# kubectl annotate -n kong kongconsumergroup gold konghq.com/plugins=flow\n',
      [['KongPlugin flow on consumer group gold', { consumer_group: { name: 'gold' } }, false]],
    ],
  ])('%s', (_, around, expected) => {
    expect(scopes(kongPlugin(config) + around)).toEqual(expected);
  });

  it('are found in lists, and stay global whatever names them besides', () => {
    const cluster = `{ kind: KongClusterPlugin, metadata: { name: all, labels: { global: 'true' }, annotations: { kubernetes.io/ingress.class: kong, konghq.com/tags: 'a,b' } }, plugin: datakit, disabled: true, ${config} }`;
    const route = '{ kind: HTTPRoute, metadata: { name: r, annotations: { konghq.com/plugins: all } } }';
    const text = `kind: List\nitems:\n- ${cluster}\n- ${route}\n`;
    expect(plugins(text).map(({ source }) => source)).toEqual([
      { options: { enabled: false, tags: ['a', 'b'] }, scope: {}, namedElsewhere: false },
      {
        options: { enabled: false, tags: ['a', 'b'] },
        scope: { route: { name: 'r' } },
        namedElsewhere: false,
      },
    ]);
    expect(faultsOf(text).every(([id, about]) => id === 'object-name' && about === 'r')).toBe(true);
  });

  it.each<[string, string, Scope, string]>([
    [
      'a consumer goes by its username',
      '---\nkind: KongConsumer\nmetadata: { name: bob, annotations: { konghq.com/plugins: flow } }\nusername: bobby\n',
      { consumer: { name: 'bobby' } },
      'Kong calls the consumer bobby',
    ],
    [
      'also where a command names it',
      '---\nkind: KongConsumer\nmetadata: { name: bob }\nusername: bobby\n# kubectl annotate kc bob konghq.com/plugins=flow\n',
      { consumer: { name: 'bobby' } },
      'Kong calls the consumer bobby',
    ],
    [
      'a service of a control plane by what its object says',
      '---\nkind: KongPluginBinding\nspec: { pluginRef: { name: flow }, targets: { serviceRef: { kind: KongService, name: ks } } }\n---\nkind: KongService\nmetadata: { name: ks, namespace: kong }\nspec: { name: orders }\n',
      { service: { name: 'orders' } },
      'Kong calls the service orders',
    ],
    [
      'an Ingress has a route of another name',
      '# kubectl annotate -n kong ing web konghq.com/plugins=flow\n',
      { route: { name: 'web' } },
      'The ingress controller makes up the name that the route has in Kong',
    ],
  ])('%s', (_, around, scope, message) => {
    const plugin = only(kongPlugin(config) + around);
    expect(plugin?.source.scope).toEqual(scope);
    const told = plugin?.faults.filter(({ id }) => id === 'object-name') ?? [];
    expect(told.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('tell nothing where the object is called as Kong calls it', () => {
    const consumer =
      '---\nkind: KongConsumer\nmetadata: { name: bob, annotations: { konghq.com/plugins: flow } }\nusername: bob\n';
    expect(faultsOf(kongPlugin(config) + consumer)).toEqual([]);
  });

  it('know their namespace and their control plane', () => {
    const binding =
      '---\nkind: KongPluginBinding\nspec: { pluginRef: { name: flow }, controlPlaneRef: { konnectNamespacedRef: { name: plane } } }\n';
    expect(only(kongPlugin(config) + binding)?.filled).toEqual({
      namespace: 'kong',
      control_plane_object: 'plane',
    });
  });

  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    [
      'a cluster-wide object in a namespace',
      lines('kind: KongClusterPlugin', 'metadata: { name: a, namespace: kong }', 'plugin: datakit', config),
      [['namespace-on-cluster-kind', 'kong', 'kong']],
    ],
    [
      'a global object without a class, its label no text',
      lines(
        'kind: KongClusterPlugin',
        'metadata: { name: a, labels: { global: true } }',
        'plugin: datakit',
        config,
      ),
      [['label-not-text', 'global', 'true']],
    ],
    [
      'a global object without a class',
      lines(
        'kind: KongClusterPlugin',
        "metadata: { name: a, labels: { global: 'true' } }",
        'plugin: datakit',
        config,
      ),
      [['no-ingress-class', 'kubernetes.io/ingress.class', "{ name: a, labels: { global: 'true' } }"]],
    ],
    [
      'a field that there is not',
      kongPlugin('enabled: false', config),
      [['unknown-field', 'enabled', 'false']],
    ],
    [
      'a value out of a Secret',
      kongPlugin(
        config,
        'configPatches: [{ path: /resources/vault/k, valueFrom: { secretKeyRef: { name: s, key: k } } }]',
      ),
      [
        [
          'config-patch',
          '/resources/vault/k',
          '{ path: /resources/vault/k, valueFrom: { secretKeyRef: { name: s, key: k } } }',
        ],
      ],
    ],
    [
      'a config in a Secret elsewhere',
      kongPlugin('configFrom: { secretKeyRef: { name: s, key: flow } }'),
      [['config-from-secret', 'the Secret s (key flow)', '{ secretKeyRef: { name: s, key: flow } }']],
    ],
    [
      'a command about another plugin',
      `# kubectl annotate service orders konghq.com/plugins=other\n${kongPlugin(config)}`,
      [['annotates-other-plugin', 'other', 'orders']],
    ],
    [
      'a placeholder in an annotation',
      kongPlugin(config) + object('Service', 'SERVICE_NAME', 'flow'),
      [['placeholder-left', 'SERVICE_NAME', 'SERVICE_NAME']],
    ],
  ])('tell %s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it.each([['stringData: { flow: "nodes: [] # c\\n" }'], [`data: { flow: ${btoa('nodes: [] # c\n')} }`]])(
    'read a config from a Secret beside them: %s',
    (data) => {
      const secret = `---\nkind: Secret\nmetadata: { name: s }\n${data}\n`;
      const text = kongPlugin('configFrom: { secretKeyRef: { name: s, key: flow } }') + secret;
      expect(only(text)).toMatchObject({ config: { nodes: [] }, text: 'nodes: [] # c\n' });
      expect(faultsOf(text).map(([id]) => id)).toEqual(['config-from-secret']);
    },
  );
});
